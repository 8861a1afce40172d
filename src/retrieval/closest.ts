// The best of the documents that are looked at, by BM25 of what they were searched for.
import { best } from './best.js';
import type { Candidate } from './candidate.js';
import { sharedScores } from './feedback.js';
import type { Slots } from './slots.js';
import type { WeightedTerm } from './source.js';
import type { Statistics } from './statistics.js';

/** At most `limit`, the best first; `documents` stand in order of the collection, and so do equals. */
export function closest(
  documents: readonly Candidate[],
  terms: readonly WeightedTerm[],
  limit: number,
  statistics: Statistics,
  slots: Slots,
): readonly Candidate[] {
  const scores = Float64Array.from(sharedScores(documents, terms, statistics, slots));
  return best(scores, limit).flatMap((at) => {
    const document = documents[at];
    return document === undefined ? [] : [{ ...document, score: scores[at] as number }];
  });
}
