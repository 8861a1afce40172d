// `npm run bench:ingest [-- --articles N] [--write]`: time and memory of ingesting, of loading what was ingested, and of asking it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../test/support/imports.js';
import { topicOf, writeArticles, writeLines } from './ingest-articles.js';

interface Measured {
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
}

// A process tells what it took when it ends.
const telling = `data:text/javascript,${encodeURIComponent(
  "import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,JSON.stringify(process.resourceUsage())))",
)}`;

/** Runs the built command in a process of its own, with its peak of memory. */
function measure(args: readonly string[], input = ''): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(
      process.execPath,
      ['--import', telling, join(root, 'dist/adapters/cli.js'), ...args],
      {
        stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
      },
    );
    let usage = '';
    child.stdout?.resume();
    child.stdio[3]?.on('data', (chunk) => {
      usage += String(chunk);
    });
    child.stdin?.end(input);
    child.once('error', reject);
    child.once('close', (status) => {
      if (status !== 0) return reject(new Error(`${args.join(' ')}: status ${status}`));
      const used = JSON.parse(usage) as NodeJS.ResourceUsage;
      resolve({
        seconds: (performance.now() - start) / 1000,
        cpu: (used.userCPUTime + used.systemCPUTime) / 1e6,
        megabytes: used.maxRSS / 1024,
      });
    });
  });
}

async function row(
  what: string,
  count: number,
  of: string,
  args: readonly string[],
  input: readonly string[] = [],
): Promise<string> {
  const { seconds, cpu, megabytes } = await measure(args, input.map((line) => `${line}\n`).join(''));
  const rate = Math.round(count / cpu).toLocaleString('en');
  return `| ${what} | ${seconds.toFixed(1)} | ${cpu.toFixed(1)} | ${rate} ${of} | ${Math.round(megabytes)} |`;
}

async function report(articles: number, folder: string): Promise<string> {
  const lines = 100_000;
  const input = join(folder, 'articles');
  const bytes = writeArticles(input, articles);
  const few = join(folder, 'few');
  writeArticles(few, articles / 10);
  const [packs, fewPacks] = [join(folder, 'packs'), join(folder, 'few-packs')];
  const collection = join(folder, 'lines.jsonl');
  const lineBytes = writeLines(collection, lines);
  const number = (value: number): string => value.toLocaleString('en');
  const questions = Array.from({ length: 200 }, (_, id) =>
    JSON.stringify({ id, text: `what is known of ${topicOf(id)}?` }),
  );
  const indexed = join(folder, 'lines');
  const noIndex = '--no-index';
  const rows = [
    await row(`ingest ${number(articles / 10)} articles`, articles / 10, 'articles', [
      'ingest',
      few,
      '--out',
      fewPacks,
      noIndex,
    ]),
    await row(`ingest ${number(articles)} articles`, articles, 'articles', [
      'ingest',
      input,
      '--out',
      packs,
      noIndex,
    ]),
    await row('the same again: all done', articles, 'articles', ['ingest', input, '--out', packs, noIndex]),
    await row('make the index of their packs', articles, 'packs', ['index', '--knowledge', packs]),
    await row(`verify ${number(articles)} packs`, articles, 'packs', ['verify', packs]),
    await row(
      'ask them 200 questions',
      200,
      'questions',
      ['ask', '--json', '--batch', '--knowledge', packs],
      questions,
    ),
    await row(`ingest ${number(lines)} lines`, lines, 'lines', [
      'ingest',
      collection,
      '--out',
      indexed,
      noIndex,
    ]),
    await row('verify them', lines, 'lines', ['verify', indexed]),
    await row('verify them straight from the file', lines, 'lines', ['verify', collection]),
  ];
  return `# How fast articles are ingested

Written by \`npm run bench:ingest -- --write\` on ${new Date().toISOString().slice(0, 10)}; Node ${process.versions.node}, ${cpus().length} cores (${process.arch}). The articles are made by a seed: ${number(Math.round(bytes / articles / 1000))} kB each in JATS, Markdown and plain text, ${number(Math.round(bytes / 1e6))} MB in all; the lines are ${number(Math.round(lineBytes / 1e6))} MB. Each row is a process of its own, its start included; other work on the machine shows in the wall clock, not in the processor's time.

| what | s by the clock | s of processor | in a second of processor | MB at most |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

const { values } = parseArgs({
  options: { write: { type: 'boolean' }, articles: { type: 'string', default: '1000' } },
});
const folder = mkdtempSync(join(tmpdir(), 'bench-ingest-'));
try {
  const text = await report(Number(values.articles), folder);
  process.stdout.write(text);
  if (values.write === true) writeFileSync(join(root, 'bench/results/ingest.md'), text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
