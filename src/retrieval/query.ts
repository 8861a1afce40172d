// A question as terms of a collection, with those that the collection does not know.
import { analyse } from './analyse.js';
import { inverseFrequency, type Statistics } from './statistics.js';

export interface QueryTerm {
  readonly term: number;
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

/** `numberOf`: the number of a term in the collection, or null. */
export function planQuery(
  text: string,
  numberOf: (term: string) => number | null,
  statistics: Statistics,
): Query {
  const counts = new Map<number, number>();
  const unknown = new Set<string>();
  for (const word of analyse(text)) {
    const term = numberOf(word);
    if (term === null) unknown.add(word);
    else counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const terms = [...counts].map(([term, count]): QueryTerm => {
    const holding = statistics.documentFrequency(term);
    return { term, count, inverseFrequency: inverseFrequency(holding, statistics.documents) };
  });
  const known = terms.reduce((sum, term) => sum + term.inverseFrequency, 0);
  const rarest = inverseFrequency(0, statistics.documents);
  return { terms, unknown: [...unknown], weight: known + unknown.size * rarest };
}
