// A search as steps: it plans the question, says what it needs of the collection, and ranks what it is given. Whoever drives it
// supplies from memory at once, or from elsewhere when it has arrived; there is one search either way.
import { stemsOf } from '../text/stems.js';
import type { Candidate } from './candidate.js';
import { chancesIn, documentsRead, sharedTerms, type WeightedTerm } from './feedback.js';
import type { Need, Steps, Supply } from './needs.js';
import { planQuery, type Query } from './query.js';
import { type RankedPassage, rank } from './rank.js';
import type { Slots } from './slots.js';
import { spelledMin } from './spelled.js';

export interface SearchOptions {
  /** Passages wanted at most. */
  readonly limit: number;
  /** Search along with the terms that the best documents share; on unless told. */
  readonly feedback?: boolean;
}

export interface Found {
  readonly hits: readonly RankedPassage[];
  /** 0 to 1: that the best document answers what was asked. */
  readonly confidence: number;
  readonly query: Query;
}

/** Documents that are looked at closely; the loss against looking at more is measured in bench/results/retrieval.md. */
const candidatesMax = 200;

/** Shared terms that candidates are found by: the heaviest; all of them are ranked by. */
const sharedFound = 25;
const sharedWeight = 0.3;

/** Unknown words that a spelling is looked for: each is a walk through part of the vocabulary. */
const spelledMax = 8;

/** `slots`: of the collection's vocabulary; they are used between two needs only. */
export function* searchSteps(
  text: string,
  { limit, feedback = true }: SearchOptions,
  slots: Slots,
): Steps<Found> {
  const words = stemsOf(text);
  const different = [...new Set(words)];
  const { numbers, statistics } = supplied('numbers', yield { kind: 'numbers', words: different });
  const unknown = different
    .filter((word) => !numbers.has(word) && word.length >= spelledMin)
    .slice(0, spelledMax);
  const { meant } =
    unknown.length === 0 ? noSpellings : supplied('spellings', yield { kind: 'spellings', words: unknown });
  const query = planQuery(words, numbers, meant, statistics);
  if (query.terms.length === 0) return { hits: [], confidence: 0, query };
  const own = query.terms.map(
    ({ term, count, inverseFrequency }): WeightedTerm => ({ term, weight: count * inverseFrequency }),
  );
  const shared = feedback ? yield* sharedWith(own, query) : [];
  const terms = withShared(own, shared.slice(0, sharedFound));
  const documents = inOrder(yield* documentsWith(terms, Math.max(candidatesMax, limit)));
  const { passages: hits, confidence } = rank(query, shared, documents, limit, statistics, slots);
  return { hits, confidence, query };
}

const noSpellings: Extract<Supply, { kind: 'spellings' }> = { kind: 'spellings', meant: new Map() };

function* sharedWith(own: readonly WeightedTerm[], { terms }: Query): Steps<readonly WeightedTerm[]> {
  const chances = chancesIn(yield* documentsWith(own, documentsRead));
  const { statistics } = supplied('frequencies', yield { kind: 'frequencies', terms: chances.keys() });
  const count = terms.reduce((sum, term) => sum + term.count, 0);
  return sharedTerms(chances, count, statistics);
}

function* documentsWith(terms: readonly WeightedTerm[], limit: number): Steps<readonly Candidate[]> {
  return supplied('documents', yield { kind: 'documents', terms, limit }).documents;
}

// A word of the question that the best documents share, too, is one term that weighs more.
function withShared(own: readonly WeightedTerm[], shared: readonly WeightedTerm[]): readonly WeightedTerm[] {
  const weights = new Map(own.map(({ term, weight }) => [term, weight]));
  for (const { term, weight } of shared) weights.set(term, (weights.get(term) ?? 0) + sharedWeight * weight);
  return [...weights].map(([term, weight]): WeightedTerm => ({ term, weight }));
}

// Equal scores then stay in the order of the collection.
function inOrder(documents: readonly Candidate[]): readonly Candidate[] {
  return [...documents].sort((a, b) => a.first - b.first);
}

function supplied<K extends Need['kind']>(kind: K, supply: Supply): Extract<Supply, { kind: K }> {
  if (isOf(kind, supply)) return supply;
  throw new Error(`${kind} were needed, ${supply.kind} given`);
}

function isOf<K extends Need['kind']>(kind: K, supply: Supply): supply is Extract<Supply, { kind: K }> {
  return supply.kind === kind;
}
