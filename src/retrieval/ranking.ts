// Search over a collection in memory: plans the question, finds candidates, ranks their passages.
import type { Candidate } from './candidate.js';
import { createCandidateFinder } from './candidates.js';
import { documentsRead, sharedTerms, type WeightedTerm } from './feedback.js';
import type { FrozenIndex } from './frozen-index.js';
import { planQuery, type Query } from './query.js';
import { type RankedPassage, rank } from './rank.js';
import { createSlots } from './slots.js';
import { statisticsOf } from './statistics.js';
import { placeOf } from './string-table.js';

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

export interface Ranking {
  search(text: string, options: SearchOptions): Found;
}

// Equal scores then stay in the order of the collection.
function inOrder(documents: readonly Candidate[]): readonly Candidate[] {
  return [...documents].sort((a, b) => a.first - b.first);
}

export function createRanking(index: FrozenIndex): Ranking {
  const statistics = statisticsOf(index);
  const finder = createCandidateFinder(index);
  const slots = createSlots(statistics.terms);
  return {
    search(text, { limit, feedback = true }) {
      const query = planQuery(text, (term) => placeOf(index.terms, term), statistics);
      const own = query.terms.map(
        ({ term, count, inverseFrequency }): WeightedTerm => ({ term, weight: count * inverseFrequency }),
      );
      const shared = feedback ? sharedTermsOf(own, query) : [];
      const terms = [
        ...own,
        ...shared.slice(0, sharedFound).map(({ term, weight }) => ({ term, weight: 0.3 * weight })),
      ];
      const documents = inOrder(finder.find(terms, Math.max(candidatesMax, limit)));
      const { passages: hits, confidence } = rank(query, shared, documents, limit, statistics, slots);
      return { hits, confidence, query };
    },
  };

  function sharedTermsOf(own: readonly WeightedTerm[], { terms }: Query): readonly WeightedTerm[] {
    const best = finder.find(own, documentsRead);
    const count = terms.reduce((sum, term) => sum + term.count, 0);
    return sharedTerms(best, count, statistics);
  }
}

/** Documents that are looked at closely; the loss against looking at more is measured in docs/retrieval.md. */
const candidatesMax = 200;

/** Shared terms that candidates are found by: the heaviest; all of them are ranked by. */
const sharedFound = 25;
