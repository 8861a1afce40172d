// `npm run bench:answers`: prints how questions are answered, by set and group; `-- --write` puts tables and plot into bench/results/.
// `-- --record-first-contact NAME` keeps a set's figures as they are when the code first meets it, once.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { shippedBot } from '../test/support/pack-cards.js';
import { keepFirstContact, readFirstContact } from './first-contact.js';
import { type Asked, askAll, byGroup, type Counts, count, measures } from './measure-answers.js';
import { plot, riskCoverage } from './risk-coverage.js';
import { timeAnswers } from './time-answers.js';
import { percent } from './wilson.js';

const results = join(import.meta.dirname, 'results');
const sets = {
  dev: 'questions that the answers were developed with',
  fresh: 'written by someone who knew the text and not the code; developed with after first contact',
  fresh2: 'the same, by another hand; developed with after first contact',
  fresh3:
    'the same, by a third hand, with deliberately far-fetched words; developed with after first contact',
  fresh4: 'the same, by a fourth hand; developed with after first contact',
  fresh5: 'by a hand that came after the thesaurus; developed with after first contact',
  fresh6: 'by a second hand that came after the thesaurus; developed with after first contact',
  fresh7: 'by a third hand that came after the thesaurus; developed with after first contact',
} as const;

const shown = [...measures, 'falseAnswers', 'falseAbstentions', 'right'] as const;
const head = [
  '| group | right first quote | required quotes | caveat shown | right abstention | notice | false answers | false abstentions | all right |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
];

function row(name: string, counts: Counts): string {
  return `| ${[name, ...shown.map((measure) => percent(counts[measure]))].join(' | ')} |`;
}

function table(asked: readonly Asked[]): string[] {
  const groups = [...byGroup(asked)].map(([group, some]) => row(group, count(some)));
  return [...head, ...groups, row('**all**', count(asked))];
}

function report(all: ReadonlyMap<string, readonly Asked[]>): string {
  const first = Object.entries(readFirstContact()).map(([name, { date, counts }]) =>
    row(`${name} (${date})`, counts),
  );
  const texts = [...all.values()].flat().map(({ question }) => question.text);
  const times = timeAnswers(shippedBot(), texts);
  const sections = [...all].map(([name, asked]) => {
    const about = sets[name as keyof typeof sets];
    return `## ${name}: ${asked.length} questions, ${about}\n\n${table(asked).join('\n')}\n`;
  });
  return `# How questions are answered

Written by \`npm run bench:answers -- --write\` on ${new Date().toISOString().slice(0, 10)}; Node ${process.versions.node}, ${cpus().length} cores (${process.arch}). Counts, shares, and Wilson 95 % intervals in brackets. "All right": every measure that applies to a question is right.

The labels say which sentence must be quoted first, which must appear, which caveat must stand beside it, and what must not be answered at all. Each set has one rater.

## At first contact

The sets as they were when the code first met them, before anything was learnt from them:

${[...head, ...first].join('\n')}

${sections.join('\n')}
## Confidence

![Risk against coverage](answers-risk-coverage.svg)

## Time

One answer in process, ${times.samples} samples: p50 ${times.p50.toFixed(2)} ms, p99 ${times.p99.toFixed(2)} ms; ${times.ratio.toFixed(0)} times one bare MiniSearch search of the same text over the same passages (median of the ratios in one run). What it spends beside the search: reading the text for emergencies in six languages, spelling, and the parts of the text that may be the question.
`;
}

const { values } = parseArgs({
  options: { write: { type: 'boolean' }, 'record-first-contact': { type: 'string' } },
});
const asked = new Map(Object.keys(sets).map((name) => [name, askAll(shippedBot(), name)]));
const newly = values['record-first-contact'];
if (newly !== undefined) keepFirstContact(newly, count(asked.get(newly) ?? []));
const written = report(asked);
process.stdout.write(written);
if (values.write) {
  writeFileSync(join(results, 'answers.md'), written);
  writeFileSync(
    join(results, 'answers-risk-coverage.svg'),
    plot(new Map([...asked].map(([name, some]) => [name, riskCoverage(some)]))),
  );
}
