// One search over a collection, wherever it is kept: the question is planned, documents are chosen, their passages ranked.
import { stemsOf } from '../text/stems.js';
import { boundedTerms } from './bounded-terms.js';
import { chancesIn, documentsRead, sharedTerms } from './feedback.js';
import { planQuery, type Query } from './query.js';
import { type PassageHit, rank } from './rank.js';
import type { CandidateDocument, SearchSource, WeightedTerm } from './source.js';

/** What a search may do. */
export interface SearchOptions {
  /** Passages wanted at most. */
  readonly limit: number;
  /** Search along with the terms that the best documents share; on by default. */
  readonly feedback?: boolean;
}

/** `hits`: best first, by number of the passage; none where no word of the text is known. */
export interface Found {
  readonly hits: readonly PassageHit[];
  /** 0 to 1: that the best document answers what was asked. */
  readonly confidence: number;
  readonly query: Query;
}

/** Documents that are looked at closely; the loss against looking at more is measured in bench/results/retrieval.md. */
const candidatesMax = 200;

/** Shared terms that candidates are found by: the heaviest; all of them are ranked by. */
const sharedFound = 25;
const sharedWeight = 0.3;

/** Searches wherever the source keeps its passages: the same source gives the same hits. Throws what the source throws. */
export function searchIn(
  source: SearchSource,
  text: string,
  { limit, feedback = true }: SearchOptions,
): Found {
  const words = stemsOf(text);
  const { numbers, meant } = source.words([...new Set(words)]);
  const { statistics, slots } = source;
  const query = planQuery(words, numbers, meant, statistics);
  if (query.terms.length === 0) return { hits: [], confidence: 0, query };
  const questionTerms = query.terms.map(
    ({ term, count, inverseFrequency }): WeightedTerm => ({ term, weight: count * inverseFrequency }),
  );
  const shared = feedback ? sharedWith(source, questionTerms, query) : [];
  const terms = withShared(questionTerms, shared.slice(0, sharedFound));
  // Equal scores then stay in the order of the collection.
  const documents = bestOf(source, terms, Math.max(candidatesMax, limit)).toSorted(
    (a, b) => a.first - b.first,
  );
  const { passages: hits, confidence } = rank(query, shared, documents, limit, statistics, slots);
  return { hits, confidence, query };
}

function bestOf(
  source: SearchSource,
  terms: readonly WeightedTerm[],
  limit: number,
): readonly CandidateDocument[] {
  return source.best(terms, boundedTerms(terms, source), limit);
}

function sharedWith(
  source: SearchSource,
  own: readonly WeightedTerm[],
  { terms }: Query,
): readonly WeightedTerm[] {
  const chances = chancesIn(bestOf(source, own, documentsRead));
  source.know([...chances.keys()]);
  const count = terms.reduce((sum, term) => sum + term.count, 0);
  return sharedTerms(chances, count, source);
}

// A word of the question that the best documents share, too, is one term that weighs more.
function withShared(own: readonly WeightedTerm[], shared: readonly WeightedTerm[]): readonly WeightedTerm[] {
  const weights = new Map(own.map(({ term, weight }) => [term, weight]));
  for (const { term, weight } of shared) weights.set(term, (weights.get(term) ?? 0) + sharedWeight * weight);
  return [...weights].map(([term, weight]): WeightedTerm => ({ term, weight }));
}
