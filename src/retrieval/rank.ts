// From candidate documents to ranked passages: one score, its parts weighed once for every collection (docs/retrieval.md).
import type { Candidate } from './candidates.js';
import { confidenceOf } from './confidence.js';
import { createEvidenceReader } from './evidence.js';
import { sharedScores, type WeightedTerm } from './feedback.js';
import type { Query } from './query.js';
import type { Slots } from './slots.js';
import type { Statistics } from './statistics.js';

export interface RankedPassage {
  /** Number of the passage in its collection. */
  readonly passage: number;
  readonly score: number;
}

export interface Ranked {
  readonly passages: readonly RankedPassage[];
  /** 0 to 1: that the best document answers the question. */
  readonly confidence: number;
}

/** Measured on five collections at once; each may be changed by half without a loss of more than 0.5 % of nDCG@10. */
const weights = { passage: 0.5, title: 1, window: 1, coverage: 8, shared: 0.3 };

/** Ranks the passages of the candidates, at most `limit`; equals stay in order of the collection. */
export function rank(
  query: Query,
  shared: readonly WeightedTerm[],
  documents: readonly Candidate[],
  limit: number,
  statistics: Statistics,
  slots: Slots,
): Ranked {
  const evidence = documents.map(createEvidenceReader(query, statistics, slots));
  const added = shared.length === 0 ? [] : sharedScores(documents, shared, statistics, slots);
  const scores = evidence.map(
    ({ document, title, window, covered }, at) =>
      document +
      weights.title * title +
      weights.window * window +
      (weights.coverage * covered) / query.weight +
      weights.shared * (added[at] ?? 0),
  );
  const passages = documents.flatMap(({ first }, at) =>
    (evidence[at]?.passages ?? []).map((own, offset) => ({
      passage: first + offset,
      score: (scores[at] ?? 0) + weights.passage * own,
    })),
  );
  passages.sort((a, b) => b.score - a.score || a.passage - b.passage);
  return { passages: passages.slice(0, limit), confidence: confidenceOf(query, scores, evidence) };
}
