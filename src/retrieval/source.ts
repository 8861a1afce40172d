// A collection as a search sees it. What a source hands over may be in memory, or may have been fetched (adapters/search/).

import type { Sizes } from './frozen-index.js';
import type { KnownWord } from './spelled.js';
import type { TermSlots } from './term-slots.js';

export interface WeightedTerm {
  readonly term: number;
  /** What the term counts in BM25, its inverse frequency included. */
  readonly weight: number;
}

/** A term to look up in the index: in the documents that hold it at `minLevel` (bm25.ts) or above; 0: in all that hold it. */
export interface TermLookup {
  readonly term: number;
  readonly minLevel: number;
}

/** Of one search: it remembers what it looked at. */
export interface SearchSource {
  /** They need to know no terms but those that {@link words} found and that {@link know} was called for. */
  readonly statistics: Statistics;
  /** Of the collection's vocabulary. */
  readonly slots: TermSlots;
  /** `numbers`: of the words that the collection knows; `meant`: by word, what some of the others are misspellings of. */
  words(words: readonly string[]): {
    readonly numbers: ReadonlyMap<string, number>;
    readonly meant: ReadonlyMap<string, KnownWord>;
  };
  know(terms: readonly number[]): void;
  /** The order of two terms by their words (code units), below zero where the first comes first. */
  compare(a: number, b: number): number;
  /**
   * Of the documents that hold a term from its level on, and of those looked at before, at most `limit` that `terms` score above
   * zero (BM25), the best first; equals in order of the collection.
   */
  best(
    terms: readonly WeightedTerm[],
    lookups: readonly TermLookup[],
    limit: number,
  ): readonly CandidateDocument[];
}

/** Terms are numbers of the collection's vocabulary. */
export interface Statistics extends Sizes {
  /** Documents that hold a term. */
  documentFrequency(term: number): number;
  /** Passages that hold a term. */
  passageFrequency(term: number): number;
  /** Documents that hold a term, by how strongly (bm25.ts). */
  levels(term: number): ArrayLike<number>;
}

/** Inverse frequency of a term that `holding` of `all` hold; never negative (Lucene's form of Robertson and Spärck Jones). */
export function inverseFrequency(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

/** Terms are numbers of the collection's vocabulary. */
export interface CandidateDocument {
  /** BM25 of the terms that it was found by. */
  readonly score: number;
  /** Number of its first passage; the others follow. */
  readonly first: number;
  readonly title: Uint32Array;
  /** Terms of all its passages. */
  readonly body: Uint32Array;
  /** Where each passage starts, and where the last one ends; counted from any origin, the first entry. */
  readonly starts: Uint32Array;
}

export function lengthOf({ title, body }: CandidateDocument): number {
  return title.length + body.length;
}
