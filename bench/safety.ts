// `npm run bench:safety`: emergencies missed and look-alikes taken for one, by set, language and kind; `-- --write` puts it into bench/results/.
// `-- --record-first-contact SET` keeps a set's figures as they are when the code first meets it, once.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Message, measureSafety, messages, type SafetyCounts } from './measure-safety.js';
import { percent } from './wilson.js';

const firstContactFile = join(import.meta.dirname, 'questions', 'safety-first-contact.json');
const sets = ['a', 'b', 'c'] as const;
type Kept = Record<
  string,
  { readonly date: string; readonly counts: Pick<SafetyCounts, 'missed' | 'false'> }
>;

const kept = (): Kept =>
  existsSync(firstContactFile) ? (JSON.parse(readFileSync(firstContactFile, 'utf8')) as Kept) : {};

const head = ['| set | missed emergencies | false alarms |', '| --- | --- | --- |'];
const row = (name: string, counts: Pick<SafetyCounts, 'missed' | 'false'>): string =>
  `| ${name} | ${percent(counts.missed)} | ${percent(counts.false)} |`;

function rows(set: string): string[] {
  const all = messages(set);
  const part = (name: string, own: (message: Message) => boolean): string =>
    row(`${set}, ${name}`, measureSafety(all.filter(own)));
  const languages = [...new Set(all.map(({ language }) => language))];
  const kinds = ['red-flag', 'overdose', 'self-harm'] as const;
  return [
    row(`**${set}**`, measureSafety(all)),
    ...languages.map((language) => part(language, (message) => message.language === language)),
    ...kinds.map((kind) => part(kind, (message) => message.kind === kind)),
  ];
}

function report(): string {
  const first = Object.entries(kept()).map(([name, { date, counts }]) => row(`${name} (${date})`, counts));
  return `# How emergencies are noticed

Written by \`npm run bench:safety -- --write\` on ${new Date().toISOString().slice(0, 10)}; Node ${process.versions.node}, ${cpus().length} cores (${process.arch}). Counts, shares, and Wilson 95 % intervals in brackets. The sets were written by people who had not seen the code; no clinician and no native speaker has checked them.

Set a was developed with from the start. Sets b and c were developed with after first contact; what they showed then is what to expect of messages that nobody here has seen:

${[...head, ...first].join('\n')}

Now:

${[...head, ...sets.flatMap(rows)].join('\n')}
`;
}

const { values } = parseArgs({
  options: { write: { type: 'boolean' }, 'record-first-contact': { type: 'string' } },
});
const newly = values['record-first-contact'];
if (newly !== undefined) {
  const before = kept();
  if (before[newly] !== undefined) throw new Error(`set ${newly} was met before`);
  const { missed, false: taken } = measureSafety(messages(newly));
  const met = { date: new Date().toISOString().slice(0, 10), counts: { missed, false: taken } };
  writeFileSync(firstContactFile, `${JSON.stringify({ ...before, [newly]: met }, null, 2)}\n`);
}
const written = report();
process.stdout.write(written);
if (values.write) writeFileSync(join(import.meta.dirname, 'results', 'safety.md'), written);
