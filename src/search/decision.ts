// Whether a question is answered: named numbers of the passages that were ranked first, as the decision is fitted on.
import { FEATURES } from './passage-features.js';

/** A ranked passage as the decision sees it. */
export interface Seen {
  readonly features: Float64Array;
  /** What ordered the passages. */
  readonly score: number;
  /** 0 to 1: that it answers, judged by itself. */
  readonly probability: number;
  /** Its document. */
  readonly view: unknown;
}

/** Passages of which one must answer: those that would be quoted. */
const DECIDED = 3;
/** Passages that may be of one document. */
const TOGETHER = 5;
const LEAST = 1e-9;

interface Ranked {
  /** Best first, one at least. */
  readonly passages: readonly Seen[];
  /** Probabilities of those that would be quoted, the highest first. */
  readonly chances: readonly number[];
  /** Of every passage its share of all, by scores: softmax. */
  readonly shares: readonly number[];
}

type Feature = (ranked: Ranked) => number;

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const scoreAt = ({ passages }: Ranked, place: number): number =>
  (passages[Math.min(place, passages.length - 1)] as Seen).score;

const aboutTheOrder: readonly (readonly [string, Feature])[] = [
  ['best probability', ({ chances: [best = 0] }) => best],
  ['its log odds', ({ chances: [best = 0] }) => Math.log(best / (1 - best + LEAST) + LEAST)],
  ['probability of the first', ({ passages: [first] }) => first?.probability ?? 0],
  ['second probability', ({ chances: [best = 0, second = best] }) => second],
  ['sum of probabilities', ({ chances }) => sum(chances)],
  ['score', (ranked) => scoreAt(ranked, 0)],
  ['lead on the second', (ranked) => scoreAt(ranked, 0) - scoreAt(ranked, 1)],
  ['lead on the fourth', (ranked) => scoreAt(ranked, 0) - scoreAt(ranked, 3)],
  ['share of the first', ({ shares: [first = 0] }) => first],
  ['share of the first three', ({ shares }) => sum(shares.slice(0, DECIDED))],
  ['spread of shares', ({ shares }) => -sum(shares.map((share) => share * Math.log(share + LEAST)))],
  [
    'of one document',
    ({ passages }) => {
      const first = passages.slice(0, TOGETHER);
      return first.filter(({ view }) => view === first[0]?.view).length / first.length;
    },
  ],
];

/** Names of the numbers in order: of the order, of the first passage ("first: …"), the most among those quoted ("most: …"). */
export const DECISION_FEATURES: readonly string[] = [
  ...aboutTheOrder.map(([name]) => name),
  ...FEATURES.map(([name]) => `first: ${name}`),
  ...FEATURES.map(([name]) => `most: ${name}`),
];

/**
 * Example: two passages of scores 3 and 1 and probabilities 0.6 and 0.2 → best probability 0.6, lead on the second 2, …
 * @param passages best first, one at least
 */
export function decisionFeatures(passages: readonly Seen[]): Float64Array {
  const quoted = passages.slice(0, DECIDED);
  const chances = quoted.map(({ probability }) => probability).sort((a, b) => b - a);
  const most = (passages[0] as Seen).score;
  const raised = passages.map(({ score }) => Math.exp(score - most));
  const all = sum(raised);
  const ranked: Ranked = { passages, chances, shares: raised.map((share) => share / all) };
  const values = new Float64Array(DECISION_FEATURES.length);
  let at = 0;
  for (const [, feature] of aboutTheOrder) values[at++] = feature(ranked);
  values.set((passages[0] as Seen).features, at);
  values.set(mostOf(quoted), at + FEATURES.length);
  return values;
}

/** Of each feature the most that one of the passages has. */
function mostOf([first, ...others]: readonly Seen[]): Float64Array {
  const most = Float64Array.from((first as Seen).features);
  for (const { features } of others)
    for (let at = 0; at < most.length; at++) most[at] = Math.max(most[at] as number, features[at] as number);
  return most;
}
