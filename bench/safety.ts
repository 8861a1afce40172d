// `npm run bench:safety`: emergencies missed and false alarms by hand, language and kind, each hand left out of the weights in turn,
// and how long the gate takes; `-- --write` puts it into bench/results/.
// `-- --first-contact FILE` measures a set that nobody here has seen with the weights as they are, and keeps the figures, once.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { asksForAdvice, emergencyIn } from '../src/safety/gate.js';
import { type Counts, countsOf, heldOut, type Judged, percentile, timesOf } from './safety/measure.js';
import { readMessages } from './safety/messages.js';
import { percent } from './wilson.js';

type Kept = Record<string, { readonly date: string; readonly counts: Counts }>;
const firstContactFile = join(import.meta.dirname, 'questions/safety/first-contact.json');
const today = new Date().toISOString().slice(0, 10);

const head = [
  '| | emergencies missed | false alarms | notices missed | unwanted notices |',
  '| --- | --- | --- | --- | --- |',
];
const row = (name: string, { missed, false: taken, missedAdvice, unwantedAdvice }: Counts): string =>
  `| ${[name, ...[missed, taken, missedAdvice, unwantedAdvice].map((share) => (share === undefined ? '–' : percent(share)))].join(' | ')} |`;

function rowsBy(judged: readonly Judged[], of: (one: Judged) => string): string[] {
  const names = [...new Set(judged.map(of))].sort();
  return names.map((name) => row(name, countsOf(judged.filter((one) => of(one) === name))));
}

/** Kilobytes of the data files of the gate. */
function dataSize(): string {
  const names = ['floor', 'short-forms', ...['en', 'de', 'es', 'fr', 'pt', 'ja'].map((one) => `cues-${one}`)];
  const files = [...names.map((name) => `${name}.txt`), 'weights.json', 'crisis-lines.json'];
  const bytes = files.map((name) => statSync(join(import.meta.dirname, '../knowledge/safety', name)).size);
  return (bytes.reduce((sum, size) => sum + size, 0) / 1000).toFixed(0);
}

function report(kept: Kept): string {
  const judged = heldOut();
  const times = timesOf(judged.map(({ message }) => message.text));
  const longest = timesOf(
    judged.slice(0, 200).map(({ message }) => `${message.text} `.repeat(40_000).slice(0, 40_000)),
  );
  const ms = (some: readonly number[]): string => `${percentile(some, 0.99).toFixed(2)} ms`;
  return `# How emergencies and personal questions are noticed

Written by \`npm run bench:safety -- --write\` on ${today}; Node ${process.versions.node}, ${cpus().length} cores (${process.arch}). Counts, shares, and Wilson 95 % intervals in brackets. **No clinician and no native speaker has checked the messages or the phrases yet**: [safety-sheet.md](safety-sheet.md) has 40 of each language for them.

## At first contact

As the code was when it first met a set; later changes do not alter these figures. "The rules before" are the hand-weighed word lists that this gate replaced, on hands that they had never met.

${[...head, ...Object.entries(kept).map(([name, { date, counts }]) => row(`${name} (${date})`, counts))].join('\n')}

## Each hand left out in turn

Every message is scored by weights that were fitted without the hand that wrote it (the thresholds were chosen on these same scores, and the phrases for kinds of cue were grown with sets a, b and c in view, so that these three look better than a new hand). Hand-0 is the builder's own; hand-0b, written after the builder had seen what was got wrong of hands 1 and 2, is left out together with each of them and is not scored. Hand-4 tells plain acts in each person, number, tense and order, and what sounds like them; it was written after a tester had found such messages missed, so that it is harder than a new hand.

${[...head, row('**all**', countsOf(judged)), ...rowsBy(judged, ({ message }) => message.hand)].join('\n')}

By language:

${[...head, ...rowsBy(judged, ({ message }) => message.language)].join('\n')}

By kind:

${[...head, ...rowsBy(judged, ({ message }) => message.kind)].join('\n')}

## Time and size

The slowest of a hundred (p99): ${ms(times)} for these messages, ${ms(longest)} for one of 40,000 characters. Data of the gate: ${dataSize()} kB.
`;
}

function firstContact(file: string, before: Kept): Kept {
  const name = basename(file, '.jsonl');
  if (before[name] !== undefined) throw new Error(`${name} was met before`);
  const judged = readMessages(file, name).map((message): Judged => {
    return { message, alarm: emergencyIn(message.text) !== null, notice: asksForAdvice(message.text) };
  });
  const counts = countsOf(judged);
  const after = { ...before, [name]: { date: today, counts } };
  writeFileSync(firstContactFile, `${JSON.stringify(after, null, 2)}\n`);
  const languages = rowsBy(judged, ({ message }) => message.language);
  const kinds = rowsBy(judged, ({ message }) => message.kind);
  process.stdout.write(`${[...head, row(name, counts), ...languages, ...kinds].join('\n')}\n`);
  return after;
}

const { values } = parseArgs({
  options: { write: { type: 'boolean' }, 'first-contact': { type: 'string' } },
});
let kept: Kept = existsSync(firstContactFile)
  ? (JSON.parse(readFileSync(firstContactFile, 'utf8')) as Kept)
  : {};
if (values['first-contact'] !== undefined) kept = firstContact(values['first-contact'], kept);
else {
  const written = report(kept);
  process.stdout.write(written);
  if (values.write) writeFileSync(join(import.meta.dirname, 'results/safety.md'), written);
}
