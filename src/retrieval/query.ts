// A question as terms of a collection, with those that the collection does not know.

import { inverseFrequency, type Statistics } from './source.js';
import type { KnownWord } from './spelled.js';

export interface SearchTerm {
  readonly term: number;
  /** As it was analysed. */
  readonly word: string;
  /** Times that it stands in the question. */
  readonly count: number;
  readonly inverseFrequency: number;
  /** What was typed, where it is read as a misspelling of this word: it helps to rank, but covers nothing. */
  readonly typed?: string;
}

export interface Query {
  readonly terms: readonly SearchTerm[];
  /** Terms that no passage holds, as they were analysed; some may be read as misspellings. */
  readonly unknown: readonly string[];
  /** Inverse frequencies of all terms together, unknown ones as the rarest there can be. */
  readonly weight: number;
  /** Of the collection. */
  readonly documents: number;
}

/**
 * `words`: the analysed question; `numbers`: those of them that the collection knows, with their numbers; `meant`: what the others
 * are read as.
 */
export function planQuery(
  words: readonly string[],
  numbers: ReadonlyMap<string, number>,
  meant: ReadonlyMap<string, KnownWord>,
  statistics: Statistics,
): Query {
  const counts = new Map<number, { readonly word: string; count: number }>();
  const unknown = new Set<string>();
  for (const word of words) {
    const term = numbers.get(word);
    if (term === undefined) unknown.add(word);
    else {
      const entry = counts.get(term);
      if (entry === undefined) counts.set(term, { word, count: 1 });
      else entry.count++;
    }
  }
  const terms = [...counts].map(([term, { word, count }]): SearchTerm => {
    const holding = statistics.documentFrequency(term);
    return { term, word, count, inverseFrequency: inverseFrequency(holding, statistics.documents) };
  });
  const corrected = [...unknown].flatMap((typed): SearchTerm[] => {
    const word = meant.get(typed);
    if (word === undefined || counts.has(word.number)) return [];
    const rarity = inverseFrequency(word.documents, statistics.documents);
    return [{ term: word.number, word: word.word, count: 1, inverseFrequency: rarity, typed }];
  });
  const knownWeight = terms.reduce((sum, term) => sum + term.inverseFrequency, 0);
  const rarest = inverseFrequency(0, statistics.documents);
  return {
    terms: [...terms, ...corrected],
    unknown: [...unknown],
    weight: knownWeight + unknown.size * rarest,
    documents: statistics.documents,
  };
}
