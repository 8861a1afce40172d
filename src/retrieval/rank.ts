// From candidate documents to ranked passages: one score, its parts weighed once for every collection (bench/results/retrieval.md).
import { best } from './best.js';
import { confidenceOf, grounds } from './confidence.js';
import { createEvidenceReader } from './evidence.js';
import { sharedScores } from './feedback.js';
import type { Query } from './query.js';
import type { CandidateDocument, Statistics, WeightedTerm } from './source.js';
import type { TermSlots } from './term-slots.js';

export interface PassageHit {
  /** Number of the passage in its collection. */
  readonly passage: number;
  readonly score: number;
  /** Number of its document's first passage. */
  readonly document: number;
  /** 0 to 1: what its document covers of the question, and how strongly ({@link grounds}). */
  readonly covered: number;
  readonly strength: number;
}

export interface Ranked {
  readonly passages: readonly PassageHit[];
  /** 0 to 1: that the best document answers the question. */
  readonly confidence: number;
}

/** Weighed on five collections at once, for all of them alike; none of them hangs on a weight's exact value. */
const weights = { passage: 0.5, title: 1, window: 1, coverage: 8, shared: 0.3 };

/** Ranks the passages of the candidates, at most `limit`; of equals the first in the order of candidates and passages. */
export function rank(
  query: Query,
  shared: readonly WeightedTerm[],
  documents: readonly CandidateDocument[],
  limit: number,
  statistics: Statistics,
  slots: TermSlots,
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
  const all = evidence.reduce((sum, { passages }) => sum + passages.length, 0);
  const numbers = new Uint32Array(all);
  const rows = new Uint32Array(all);
  const passageScores = new Float64Array(all);
  let row = 0;
  documents.forEach(({ first }, at) => {
    evidence[at]?.passages.forEach((own, offset) => {
      numbers[row] = first + offset;
      rows[row] = at;
      passageScores[row++] = (scores[at] ?? 0) + weights.passage * own;
    });
  });
  const passages = best(passageScores, limit).map((at) => ({
    passage: numbers[at] as number,
    score: passageScores[at] as number,
    document: documents[rows[at] as number]?.first ?? 0,
    ...grounds(query, evidence[rows[at] as number]),
  }));
  return { passages, confidence: confidenceOf(query, scores, evidence) };
}

/** At most `limit`, the best first; `documents` stand in order of the collection, and so do equals. */
export function closestDocuments(
  documents: readonly CandidateDocument[],
  terms: readonly WeightedTerm[],
  limit: number,
  statistics: Statistics,
  slots: TermSlots,
): readonly CandidateDocument[] {
  const scores = Float64Array.from(sharedScores(documents, terms, statistics, slots));
  return best(scores, limit).flatMap((at) => {
    const document = documents[at];
    return document === undefined ? [] : [{ ...document, score: scores[at] as number }];
  });
}
