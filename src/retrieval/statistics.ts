// What ranking must know of a whole collection: numbers that fit into memory also where its texts do not.
import type { Sizes } from './frozen-index.js';

/** Terms are numbers of the collection's vocabulary. */
export interface Statistics extends Sizes {
  /** Documents that hold a term. */
  documentFrequency(term: number): number;
  /** Passages that hold a term. */
  passageFrequency(term: number): number;
  /** Documents that hold a term, by how strongly (levels.ts). */
  levels(term: number): ArrayLike<number>;
}

/** Inverse frequency of a term that `holding` of `all` hold; never negative (Lucene's form of Robertson and Spärck Jones). */
export function inverseFrequency(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}
