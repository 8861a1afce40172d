// A question as terms of a collection, with those that the collection does not know.
import { inverseFrequency, type Statistics } from './statistics.js';

export interface QueryTerm {
  readonly term: number;
  /** As it was analysed. */
  readonly word: string;
  /** Times that it stands in the question. */
  readonly count: number;
  readonly inverseFrequency: number;
}

export interface Query {
  readonly terms: readonly QueryTerm[];
  /** Terms that no passage holds, as they were analysed. */
  readonly unknown: readonly string[];
  /** Inverse frequencies of all terms together, unknown ones as the rarest there can be. */
  readonly weight: number;
}

/** `words`: the analysed question; `numbers`: those of them that the collection knows, with their numbers. */
export function planQuery(
  words: readonly string[],
  numbers: ReadonlyMap<string, number>,
  statistics: Statistics,
): Query {
  const counts = new Map<number, { readonly word: string; count: number }>();
  const unknown = new Set<string>();
  for (const word of words) {
    const term = numbers.get(word);
    if (term === undefined) unknown.add(word);
    else {
      const known = counts.get(term);
      if (known === undefined) counts.set(term, { word, count: 1 });
      else known.count++;
    }
  }
  const terms = [...counts].map(([term, { word, count }]): QueryTerm => {
    const holding = statistics.documentFrequency(term);
    return { term, word, count, inverseFrequency: inverseFrequency(holding, statistics.documents) };
  });
  const known = terms.reduce((sum, term) => sum + term.inverseFrequency, 0);
  const rarest = inverseFrequency(0, statistics.documents);
  return { terms, unknown: [...unknown], weight: known + unknown.size * rarest };
}
