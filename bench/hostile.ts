// `npm run bench:hostile [-- --write]`: what hostile texts cost at n, 2n and 4n, in one process; the dearest of each reader as a table.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Fault } from '../src/index.js';
import { ingestArticle, readArticles, shelfOf } from '../src/ingest/index.js';
import { type ChatReader, chatReaders } from '../test/support/chat-readers.js';
import { cost } from '../test/support/growth.js';
import { hostileArticles, inputsOf } from '../test/support/hostile-articles.js';
import { hostileTexts, type TextOfLength } from '../test/support/hostile-texts.js';

const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false }, runs: { type: 'string', default: '3' } },
});
const runs = Number(values.runs);
const shown = 12;

interface Row {
  readonly kind: string;
  readonly times: readonly [number, number, number];
}

function rowsOf({ longest, read }: ChatReader, texts: ReadonlyMap<string, TextOfLength>): Row[] {
  const rows = [...texts].map(([kind, make]): Row => {
    const at = (length: number): number => cost(read, make(length), runs);
    return { kind, times: [at(longest / 4), at(longest / 2), at(longest)] };
  });
  return rows.sort((a, b) => b.times[2] - a.times[2]);
}

const ms = (time: number): string => time.toFixed(1);

function section(reader: ChatReader, texts: ReadonlyMap<string, TextOfLength>): string {
  const rows = rowsOf(reader, texts);
  const over = rows.filter(({ times }) => times[2] > 50).length;
  const table = rows.slice(0, shown).map(({ kind, times: [one, two, four] }) => {
    return `| ${kind} | ${ms(one)} | ${ms(two)} | ${ms(four)} | ${(four / one).toFixed(1)} |`;
  });
  return `## ${reader.name}: ${reader.longest.toLocaleString('en')} characters

${over} of ${rows.length} kinds took more than 50 ms.

| text | n | 2n | 4n | 4n / n |
| --- | ---: | ---: | ---: | ---: |
${table.join('\n')}
`;
}

/** The refusal of an input is a reading of it, too. */
function ingest(input: string): void {
  try {
    for (const article of readArticles(input)) ingestArticle(article, 'made', shelfOf([]), null);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
  }
}

const ingested = Object.entries(inputsOf).map(([name, inputOf]): ChatReader => {
  return { name: `ingest of ${name}`, longest: 16_000, read: (text) => ingest(inputOf(text)) };
});
const readers = chatReaders();
// What is made when the first text is read is no cost of that text.
for (const { read, longest } of readers) for (const make of hostileTexts.values()) read(make(longest / 8));

const page = `# What hostile texts cost

Written by \`npm run bench:hostile -- --write\`; Node ${process.versions.node}, ${cpus().length} cores (${process.arch}). ${hostileTexts.size} kinds of text
(\`test/support/hostile-texts.ts\`) at a fourth, at half and at the whole of the longest text that each reader is given: milliseconds of
the processor, the least of ${runs} runs in one process; the dearest ${shown} of each reader.

${readers.map((reader) => section(reader, hostileTexts)).join('\n')}
# What they cost at ingest

${hostileArticles.size} kinds (\`test/support/hostile-articles.ts\`); one that is refused costs as much as its refusal.

${ingested.map((reader) => section(reader, hostileArticles)).join('\n')}`;
process.stdout.write(page);
if (values.write) writeFileSync(join(import.meta.dirname, 'results/hostile.md'), page);
