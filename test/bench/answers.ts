// `npm run bench:answers`: prints how questions are answered, by set and group; `--write` puts the tables and plot into docs/.
// `--record-first-contact NAME` keeps a set's figures as they are when the code first meets it; it refuses to overwrite them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary, shippedKnowledge } from '../../adapters/packs.js';
import { createBot } from '../../src/index.js';
import { type Asked, askAll, byGroup, type Counts, count, measures } from './measure-answers.js';
import { percent, type Proportion } from './wilson.js';

const folder = join(import.meta.dirname, '..', 'questions');
const firstContactFile = join(folder, 'first-contact.json');
const sets = ['dev', 'fresh', 'fresh2'].filter((name) => existsSync(join(folder, `${name}.jsonl`)));

type Kept = Record<string, Record<string, Proportion | string>>;

function readKept(): Kept {
  return existsSync(firstContactFile) ? (JSON.parse(readFileSync(firstContactFile, 'utf8')) as Kept) : {};
}

function row(name: string, counts: Counts): string {
  const cells = [...measures, 'falseAnswers', 'falseAbstentions', 'right'].map((measure) => percent(counts[measure as keyof Counts]));
  return `| ${[name, ...cells].join(' | ')} |`;
}

const head = [
  '| group | right first quote | required quotes | caveat shown | right abstention | notice | false answers | false abstentions | all right |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
];

function table(asked: readonly Asked[]): string[] {
  const rows = [...byGroup(asked)].map(([group, some]) => row(group, count(some)));
  return [...head, ...rows, row('**all**', count(asked))];
}

function main(): void {
  const bot = createBot(openLibrary([shippedKnowledge()]));
  const record = process.argv[process.argv.indexOf('--record-first-contact') + 1];
  for (const name of sets) {
    const asked = askAll(bot, join(folder, `${name}.jsonl`));
    process.stdout.write(`\n## ${name}\n\n${table(asked).join('\n')}\n`);
    if (process.argv.includes('--record-first-contact') && record === name) keep(name, count(asked));
  }
}

function keep(name: string, counts: Counts): void {
  const kept = readKept();
  if (kept[name] !== undefined) throw new Error(`${name} was met before: its first contact is kept in ${firstContactFile}`);
  kept[name] = { date: new Date().toISOString().slice(0, 10), ...counts };
  writeFileSync(firstContactFile, `${JSON.stringify(kept, null, 2)}\n`);
}

main();
