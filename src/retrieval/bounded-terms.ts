// Which documents a search looks at: all that hold a rare term, and of the common terms those in which they stand most strongly.
// The rule is the same in memory and in a database, so that both find the same.
import { LEVELS } from './bm25.js';
import type { SearchSource, TermLookup, WeightedTerm } from './source.js';

/**
 * Documents that the terms looked up whole may be held by; of a term that is too common for that so many documents, unless more stand
 * equally strong; and so many such terms. Chosen so that, on five collections among 100,000 passages, nDCG of the best ten is no lower
 * than without bounds.
 */
const [heldMax, strongestMax, commonTerms] = [1_000, 100, 4];

/**
 * What weighs most first, which is as a rule a rare word of the question. Of what is too common to be looked up whole, the documents
 * in which it stands most strongly. With these nearly all of the best 200 are there.
 */
export function boundedTerms(
  terms: readonly WeightedTerm[],
  { statistics, compare }: Pick<SearchSource, 'statistics' | 'compare'>,
): readonly TermLookup[] {
  const byWeight = [...terms]
    .sort((a, b) => b.weight - a.weight || compare(a.term, b.term))
    .map(({ term }) => term);
  let sum = 0;
  const whole = new Set(
    byWeight.filter((term) => {
      const documents = statistics.documentFrequency(term);
      const fits = sum + documents <= heldMax;
      if (fits) sum += documents;
      return fits;
    }),
  );
  const common = byWeight.filter((term) => !whole.has(term)).slice(0, commonTerms);
  return [
    ...[...whole].map((term) => ({ term, minLevel: 0 })),
    ...common.map((term) => ({ term, minLevel: strongest(statistics.levels(term)) })),
  ];
}

/** The lowest level from which on there are few enough documents; at least the strongest that there are. */
function strongest(levels: ArrayLike<number>): number {
  let sum = 0;
  let from = LEVELS;
  while (from > 0) {
    const next = levels[from - 1] ?? 0;
    if (sum > 0 && sum + next > strongestMax) return from;
    sum += next;
    from--;
  }
  return from;
}
