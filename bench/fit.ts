// Fits the weights of the passage model from labelled questions and writes them with the figures of cross-validation.
//   npm run fit -- [set-0=PACKS set-1=PACKS …]
// A set is left out in turn: what is reported of it comes from a model that saw neither its articles nor its author's questions.
// Without sets of articles only the weights for curated packs are made anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { DECISION_FEATURES } from '../src/search/decision.js';
import type { Logistic } from '../src/search/logistic.js';
import { FEATURE_NAMES } from '../src/search/passage-features.js';
import { type Candidates, candidatesOf, openSet } from './library/candidates.js';
import { confidenceOf, type FitOptions, fitModel, type Model, order, rankOf } from './library/fit-model.js';
import { fitNaming } from './library/fit-naming.js';
import { type ReviewExample, reviewSets } from './library/review-sets.js';
import { percent } from './wilson.js';

/** Quotes of an answer, at most (src/answer/answer-from-ingested.ts). */
const QUOTES = 3;
/** Share of near misses, and of what the review does not say, that may be answered. */
const RISK = 0.05;
const REVIEW_RISK = 0.03;
/** Chosen by cross-validation over articles and over sets. */
const forArticles: FitOptions = {
  rankPenalty: 30,
  answerPenalty: 300,
  decided: 6,
  decisionPenalty: 3000,
  quoted: QUOTES,
};
const forReview: FitOptions = {
  rankPenalty: 20,
  answerPenalty: 200,
  decided: 1,
  decisionPenalty: 1000,
  quoted: 1,
};
/** Sets of articles are left out so many at a time. */
const PARTS = 4;

interface Judged {
  readonly candidates: Candidates;
  readonly probability: number;
  /** The document that is named says it of itself: answered whatever the probability; and whether that is right. */
  readonly told: { readonly right: boolean } | null;
  /** Place of the first right passage, from 0; -1 where none is among the candidates. */
  readonly right: number;
}

const modelFile = new URL('../knowledge/language/model.json', import.meta.url);
const pageFile = new URL('results/fit.md', import.meta.url);
const saved: Record<string, unknown> = JSON.parse(readFileSync(modelFile, 'utf8'));

const review = reviewSets();
const reviewJudged = review
  .filter(({ later }) => later)
  .map(({ name, examples }) => {
    const model = fitModel(
      review.filter((other) => other.name !== name).flatMap((other) => other.examples),
      forReview,
    );
    process.stderr.write(`${name}: fitted without it\n`);
    return { name, judged: examples.map((example) => judgeReview(example, model)) };
  });
const reviewThreshold = round(
  thresholdAt(
    REVIEW_RISK,
    reviewJudged.flatMap(({ judged }) => judged).filter(({ example }) => example.expect === 'abstain'),
  ),
);
saved['curated'] = written(
  fitModel(
    review.flatMap(({ examples }) => examples),
    forReview,
  ),
  reviewThreshold,
);

const models: Model[] = [];
const sets = process.argv.slice(2).map((argument) => {
  const set = openSet(argument);
  const candidates = candidatesOf(set).map((one) => ({ ...one, rows: one.rows.map(withoutConcepts) }));
  process.stderr.write(`${set.name}: ${candidates.length} questions\n`);
  return { name: set.name, candidates };
});
const naming = fitNaming(sets.map(({ candidates }) => candidates.flatMap((one) => one.naming)));
const heldOut = sets.map(({ name, candidates }, at): { name: string; judged: Judged[] } => {
  const part = at % PARTS;
  models[part] ??= fitModel(
    sets.filter((_other, place) => place % PARTS !== part).flatMap((other) => other.candidates),
    forArticles,
  );
  process.stderr.write(`${name}: fitted without it\n`);
  return { name, judged: candidates.map((one) => judge(one, models[part] as Model)) };
});
const all = heldOut.flatMap(({ judged }) => judged);
const threshold = round(thresholdFor(RISK, all));
if (sets.length > 1)
  saved['articles'] = written(
    fitModel(
      sets.flatMap(({ candidates }) => candidates),
      forArticles,
    ),
    threshold,
  );
if (sets.length > 0)
  saved['naming'] = {
    threshold: round(naming.threshold),
    intercept: round(naming.intercept),
    features: Object.fromEntries(
      Object.entries(naming.features).map(([name, row]) => [name, row.map((value) => round(value))]),
    ),
  };
saved['comment'] =
  'By feature: mean, scale, weight of the order, weight of the answer. Written by `npm run fit`; figures in bench/results/fit.md.';
writeFileSync(modelFile, `${JSON.stringify(saved, null, 1)}\n`);
if (sets.length > 1) writeFileSync(pageFile, page());
process.stdout.write(reviewTable().join('\n'));

/** Which concept of the thesaurus is asked for helps in a pack whose curator chose the words, and in articles brings nothing. */
function withoutConcepts(row: Float64Array): Float64Array {
  return row.map((value, at) => (FEATURE_NAMES[at]?.startsWith('concept ') === true ? 0 : value));
}

function written(model: Model, from: number): object {
  return {
    threshold: from,
    decision: writtenDecision(model.decision),
    intercept: round(model.intercept),
    features: Object.fromEntries(
      FEATURE_NAMES.map((name, at) => [
        name,
        [model.mean, model.scale, model.rank, model.weights].map((column) => round(column[at] as number)),
      ]),
    ),
  };
}

function writtenDecision({ mean, scale, weights, intercept }: Logistic): object {
  const rows = DECISION_FEATURES.map(
    (name, at) => [name, [mean, scale, weights].map((column) => round(column[at] as number))] as const,
  );
  return {
    intercept: round(intercept),
    features: Object.fromEntries(rows.filter(([, [, spread, weight]]) => spread !== 0 && weight !== 0)),
  };
}

interface ReviewJudged {
  readonly example: ReviewExample;
  readonly probability: number;
  readonly first: boolean;
}

function judgeReview(example: ReviewExample, model: Model): ReviewJudged {
  const [best = 0] = order(Float64Array.from(example.rows, (row) => rankOf(model, row)));
  return {
    example,
    probability: confidenceOf(model, example),
    first: example.right[best] === true,
  };
}

function reviewTable(): string[] {
  const rowOf = (name: string, judged: readonly ReviewJudged[]): string => {
    const wanted = judged.filter(({ example }) => example.expect === 'answer');
    const unwanted = judged.filter(({ example }) => example.expect === 'abstain');
    const answered = (some: readonly ReviewJudged[]): readonly ReviewJudged[] =>
      some.filter(({ probability }) => probability > reviewThreshold);
    const right = answered(wanted).filter(({ first }) => first).length;
    const of = (hits: number, whole: readonly ReviewJudged[]): string => percent({ hits, of: whole.length });
    return `| ${[
      name,
      of(right + unwanted.length - answered(unwanted).length, judged),
      of(right, wanted),
      of(wanted.filter(({ first }) => first).length, wanted),
      of(answered(unwanted).length, unwanted),
    ].join(' | ')} |`;
  };
  return [
    '| | right | right first where there is an answer | ranked first | answered where there is none |',
    '| --- | --- | --- | --- | --- |',
    ...reviewJudged.map(({ name, judged }) => rowOf(name, judged)),
    rowOf(
      'all',
      reviewJudged.flatMap(({ judged }) => judged),
    ),
    '',
  ];
}

function judge(candidates: Candidates, model: Model): Judged {
  const places = order(Float64Array.from(candidates.rows, (row) => rankOf(model, row)));
  const own = places.filter((at) => candidates.own[at] === true).slice(0, QUOTES);
  const [named] = candidates.naming;
  return {
    candidates,
    probability: confidenceOf(model, candidates),
    told:
      named !== undefined && own.length > 0 && naming.chance(named) >= naming.threshold
        ? { right: own.some((at) => candidates.right[at] === true) }
        : null,
    right: places.findIndex((at) => candidates.right[at] === true),
  };
}

function isAnswered(from: number): (one: Judged) => boolean {
  return ({ told, probability }) => told !== null || probability > from;
}

/** The least threshold at which at most this share of the near misses is answered, those told of themselves among them. */
function thresholdFor(risk: number, judged: readonly Judged[]): number {
  return thresholdAt(
    risk,
    judged.filter(isNear).map((one) => (one.told === null ? one : { probability: 1 })),
  );
}

function thresholdAt(risk: number, unwanted: readonly { readonly probability: number }[]): number {
  const falling = unwanted.map(({ probability }) => probability).sort((a, b) => b - a);
  return falling[Math.floor(risk * falling.length)] ?? 1;
}

function isNear({ candidates }: Judged): boolean {
  return candidates.question.group === 'near';
}

function row(name: string, judged: readonly Judged[], from: number): string {
  const answerable = judged.filter(({ candidates }) => candidates.question.expect === 'answer');
  const answered = answerable.filter(isAnswered(from));
  const right = answered.filter(({ told, right: place }) => told?.right ?? (place >= 0 && place < QUOTES));
  const close = answerable.filter((one) => one.right >= 0 && one.right < QUOTES);
  const near = judged.filter(isNear);
  const far = judged.filter(({ candidates }) => ['absent', 'off-topic'].includes(candidates.question.group));
  const of = (some: readonly Judged[], whole: readonly Judged[]): string =>
    percent({ hits: some.length, of: whole.length });
  const wrongly = (some: readonly Judged[]): string => of(some.filter(isAnswered(from)), some);
  return `| ${name} | ${of(right, answerable)} | ${of(
    right.filter((one) => one.right === 0),
    answerable,
  )} | ${percent({ hits: answered.length - right.length, of: answerable.length })} | ${of(close, answerable)} | ${wrongly(near)} | ${wrongly(far)} |`;
}

function page(): string {
  const head = [
    '| | a right quote | right first | only wrong ones | right among the first three | near misses answered | absent or off topic answered |',
    '| --- | --- | --- | --- | --- | --- | --- |',
  ].join('\n');
  const curve = [0.02, 0.05, 0.075, 0.1, 0.15, 0.2].map((risk) =>
    row(`threshold for ${(100 * risk).toFixed(1)} % of near misses`, all, thresholdFor(risk, all)),
  );
  return [
    '# The fitted passage model',
    '',
    [
      'Written by `npm run fit`. Each set has one author and articles of its own, and is scored by a model fitted on the others;',
      'these are figures of development, since features were chosen with the same sets in view, and since the small model that tells',
      "which document a question names was fitted on all of them. Intervals are Wilson's, 95 %.",
    ].join(' '),
    '',
    head,
    ...heldOut.map(({ name, judged }) => row(name, judged, threshold)),
    row('all', all, threshold),
    '',
    '## The shipped review',
    '',
    'Whole texts, as the best passage decides; sets by hands that came after the thesaurus, each left out in turn.',
    '',
    ...reviewTable(),
    '## Articles: risk and coverage, all sets together',
    '',
    head,
    ...curve,
    '',
  ].join('\n');
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
