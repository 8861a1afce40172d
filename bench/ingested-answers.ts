// `npm run bench:ingested`: the labelled questions put to the record as the machine ingests it, with no curator's work on it.
// `-- --write` puts the table into bench/results/.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { openLibrary, shippedKnowledge } from '../adapters/packs/packs.js';
import { words } from '../adapters/packs/shipped.js';
import { type AnswerObject, createBot, createLibrary } from '../src/index.js';
import { ingestArticle, readArticles, shelfOf } from '../src/ingest/index.js';
import { askAll, type Counts, count } from './measure-answers.js';
import { type Question, scoreAnswer } from './score-answers.js';
import { percent } from './wilson.js';

const sets = ['dev', 'fresh', 'fresh2', 'fresh3', 'fresh4'];
const shipped = openLibrary([shippedKnowledge()]).packs[0];
const [article] = readArticles(shipped.record);
if (article === undefined) throw new Error('the shipped record is no article');
const pack = ingestArticle(article, 'machine', shelfOf([]), null).pack;
const bot = createBot(createLibrary([pack]), { words });

// The labels name passages of the shipped pack: the same words have other ids in the machine's.
const labels = new Map(
  pack.passages.map(({ id, text }) => [id, shipped.passages.find((one) => one.text === text)?.id ?? id]),
);
const relabelled = (answer: AnswerObject): AnswerObject => ({
  ...answer,
  quotes: answer.quotes.map((quote) => ({ ...quote, passage: labels.get(quote.passage) ?? quote.passage })),
  caveats: answer.caveats.map((caveat) => ({
    ...caveat,
    passage: labels.get(caveat.passage) ?? caveat.passage,
  })),
});

function measure(set: string): Counts {
  const asked = askAll(bot, set).map(({ question, answer: given }) => {
    const answer = relabelled(given);
    const asks: Question = question;
    return { question: asks, answer, score: scoreAnswer(asks, answer) };
  });
  return count(asked.filter(({ question }) => question.form === 'question'));
}

const rows = sets.map((set) => {
  const { firstQuote, caveat, abstention, falseAnswers, falseAbstentions } = measure(set);
  const cells = [firstQuote, caveat, abstention, falseAnswers, falseAbstentions].map(percent);
  return `| ${[set, ...cells].join(' | ')} |`;
});
const page = `# Questions to an ingested article

Written by \`npm run bench:ingested -- --write\` on ${new Date().toISOString().slice(0, 10)}; Node ${process.versions.node}, ${cpus().length} cores (${process.arch}). Counts, shares, and Wilson 95 % intervals in brackets.

The free questions of [answers.md](answers.md) put to the same record as \`glutamate ingest\` makes a pack of it: no curator's aliases, claims or lexicon, topics proposed by the machine, caveats found by rule. What a curator's work is worth is the difference between the two pages. Slips of spelling are not answered here but offered put right, and count as abstentions.

| set | right first quote | caveat shown | right abstention | false answers | false abstentions |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
process.stdout.write(page);
if (process.argv.includes('--write')) {
  writeFileSync(join(import.meta.dirname, 'results', 'ingested-answers.md'), page);
}
