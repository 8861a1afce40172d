// A collection as flat arrays: what ranking reads, and nothing that has to be made when it is loaded.
import type { StringTable } from './string-table.js';

/**
 * Terms, documents and passages are numbered from 0; a `…Start` array has one entry more than there are rows, row n being
 * `[start[n], start[n + 1])`. Hot loops read entries `as number`: that they are there is seen to when the index is built or loaded.
 */
export interface FrozenIndex {
  /** In order of code units, so that a term is found by binary search. */
  readonly terms: StringTable;
  readonly postingStart: Uint32Array;
  /** By term: the documents that hold it, ascending. */
  readonly postingDocument: Uint32Array;
  /** How often; {@link FREQUENCY_MAX} stands for that and more. */
  readonly postingFrequency: Uint8Array;
  /** By term: how many passages hold it. */
  readonly passageFrequency: Uint32Array;
  /** By document: its first passage. */
  readonly passageStart: Uint32Array;
  /** By document: its title's terms in order. */
  readonly titleStart: Uint32Array;
  readonly titleTerms: Uint32Array;
  /** By passage: its terms in order. */
  readonly bodyStart: Uint32Array;
  readonly bodyTerms: Uint32Array;
}

/** How large a collection is: counts, and averages in terms. */
export interface Sizes {
  readonly terms: number;
  readonly documents: number;
  readonly passages: number;
  /** Terms a document, title and passages together. */
  readonly averageDocument: number;
  /** Terms a passage. */
  readonly averagePassage: number;
}

export function sizesOf(index: FrozenIndex): Sizes {
  const documents = index.passageStart.length - 1;
  const passages = index.bodyStart.length - 1;
  const body = index.bodyTerms.length;
  return {
    terms: index.postingStart.length - 1,
    documents,
    passages,
    averageDocument: (body + index.titleTerms.length) / Math.max(1, documents),
    averagePassage: body / Math.max(1, passages),
  };
}
