// Frequencies of terms that were fetched once, kept as long as the library: most of a question's terms were met before.
import type { Sizes, Statistics } from '../../src/index.js';
import { numberAt, type Row } from './rows.js';

export interface KnownFrequencies {
  readonly statistics: Statistics;
  has(term: number): boolean;
  /** Rows of `glutamate_term`. */
  hold(rows: readonly Row[]): void;
}

/** Eight bytes for each term of the library. */
export function createKnownFrequencies(sizes: Sizes): KnownFrequencies {
  // No term is in no document: zero is not known yet.
  const documents = new Uint32Array(sizes.terms);
  const passages = new Uint32Array(sizes.terms);
  return {
    statistics: {
      ...sizes,
      documentFrequency: (term) => documents[term] ?? 0,
      passageFrequency: (term) => passages[term] ?? 0,
    },
    has: (term) => (documents[term] ?? 0) > 0,
    hold(rows) {
      for (const row of rows) {
        const term = numberAt(row, 'term');
        documents[term] = numberAt(row, 'documents');
        passages[term] = numberAt(row, 'passages');
      }
    },
  };
}
