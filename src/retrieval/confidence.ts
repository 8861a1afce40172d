// That the best document answers what was asked, as a number: what it covers of the question, how strongly, and how alone.
import type { Evidence } from './evidence.js';
import type { Query } from './query.js';

/** Shares, which add up to 1; measured by whether a question's own abstract is in the library (bench/results/retrieval.md). */
const share = { covered: 0.7, strength: 0.2, lead: 0.1 };

/** 0 to 1. `scores` and `evidence`: of the candidate documents, in one order. */
export function confidenceOf(query: Query, scores: readonly number[], evidence: readonly Evidence[]): number {
  let top = -1;
  let second = 0;
  scores.forEach((score, at) => {
    if (top < 0 || score > (scores[top] ?? 0)) {
      second = top < 0 ? 0 : (scores[top] ?? 0);
      top = at;
    } else if (score > second) second = score;
  });
  const score = scores[top] ?? 0;
  if (score === 0) return 0;
  return confidenceFrom(grounds(query, evidence[top]), score, second);
}

/** What a document covers of the question, and how strongly: each 0 to 1. */
export interface Grounds {
  readonly covered: number;
  readonly strength: number;
}

export function grounds(query: Query, evidence: Evidence | undefined): Grounds {
  if (evidence === undefined || query.weight === 0) return { covered: 0, strength: 0 };
  // BM25 of a document in which every term stands often tends to 2.2 times the weight of the question.
  const strength = Math.min(1, evidence.document / query.weight / 2.2);
  return { covered: evidence.covered / query.weight, strength };
}

/** `best` and `second`: scores of the best document and of the next. */
function confidenceFrom({ covered, strength }: Grounds, best: number, second: number): number {
  const lead = Math.max(0, 1 - second / best);
  return share.covered * covered + share.strength * strength + share.lead * lead;
}
