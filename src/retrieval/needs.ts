// What a search needs of a collection, as data: who holds the collection, here or elsewhere, supplies it.
import type { Candidate } from './candidate.js';
import type { WeightedTerm } from './feedback.js';
import type { KnownWord } from './spelled.js';
import type { Statistics } from './statistics.js';

export type Need =
  /** The numbers of these words, and how often they stand in the collection. */
  | { readonly kind: 'numbers'; readonly words: readonly string[] }
  /** The words of the collection that these may be misspellings of. */
  | { readonly kind: 'spellings'; readonly words: readonly string[] }
  /** How often these terms stand in the collection. */
  | { readonly kind: 'frequencies'; readonly terms: Iterable<number> }
  /** At most `limit` documents that hold one of the terms, each named once, the best by BM25 first; equals in order of the collection. */
  | { readonly kind: 'documents'; readonly terms: readonly WeightedTerm[]; readonly limit: number };

/** `statistics` need to know no terms but those that were asked for. */
export type Supply =
  | {
      readonly kind: 'numbers';
      /** Words that the collection does not know are left out. */
      readonly numbers: ReadonlyMap<string, number>;
      readonly statistics: Statistics;
    }
  /** By misspelt word; those near to none are left out. `statistics` know the words found. */
  | { readonly kind: 'spellings'; readonly meant: ReadonlyMap<string, KnownWord> }
  | { readonly kind: 'frequencies'; readonly statistics: Statistics }
  | { readonly kind: 'documents'; readonly documents: readonly Candidate[] };

/** A computation that stops at each need until it is supplied. */
export type Steps<T> = Generator<Need, T, Supply>;
