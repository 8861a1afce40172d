// That the best document answers what was asked, as a number: what it covers of the question, how strongly, and how alone.
import type { Evidence } from './evidence.js';
import type { Query } from './query.js';

/** Shares, which add up to 1; measured by whether a question's own abstract is in the library (docs/retrieval.md). */
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
  return trustOf(query, evidence[top]) + leadOf(score, second);
}

/** What a document covers of the question and how strongly: at most 0.9, the rest being its lead. */
export function trustOf(query: Query, evidence: Evidence | undefined): number {
  if (evidence === undefined || query.weight === 0) return 0;
  // BM25 of a document in which every term stands often tends to 2.2 times the weight of the question.
  const strength = Math.min(1, evidence.document / query.weight / 2.2);
  return (share.covered * evidence.covered) / query.weight + share.strength * strength;
}

/** What the lead of the best over the second document adds. */
export function leadOf(best: number, second: number): number {
  return share.lead * Math.max(0, 1 - second / best);
}
