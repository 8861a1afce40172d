// Which documents a search looks at: all that hold a rare term, and of the common terms those in which they stand most strongly.
// The rule is the same in memory and in a database, so that both find the same.
import { LEVELS } from './bm25.js';
import type { Held, Source, WeightedTerm } from './source.js';

/** Documents that the terms looked up whole may be held by: of the terms that weigh most, and of the rarest of the others. */
const heldMax = { heavy: 1_500, rare: 500 };
/** Of a term that is too common for that: so many documents, unless more stand equally strong; and of so many such terms. */
const strongestMax = 200;
const commonTerms = 10;

/**
 * What weighs most first, which is as a rule a rare word of the question. Then the rarest of the others, which bring in what the
 * question's words alone would miss and cost least. Of what is too common for either, the documents in which it stands most
 * strongly. With these nearly all of the best 200 are there.
 */
export function boundedTerms(
  terms: readonly WeightedTerm[],
  { statistics, compare }: Pick<Source, 'statistics' | 'compare'>,
): readonly Held[] {
  const held = (term: number): number => statistics.documentFrequency(term);
  const byWeight = [...terms]
    .sort((a, b) => b.weight - a.weight || compare(a.term, b.term))
    .map(({ term }) => term);
  const heavy = new Set(within(heldMax.heavy, byWeight, held));
  const others = byWeight.filter((term) => !heavy.has(term));
  const rare = new Set(
    within(
      heldMax.rare,
      others.toSorted((a, b) => held(a) - held(b) || compare(a, b)),
      held,
    ),
  );
  const common = others.filter((term) => !rare.has(term)).slice(0, commonTerms);
  return [
    ...[...heavy, ...rare].map((term) => ({ term, from: 0 })),
    ...common.map((term) => ({ term, from: strongest(statistics.levels(term)) })),
  ];
}

/** The terms in order that fit, those passed over that do not. */
function within(most: number, terms: readonly number[], held: (term: number) => number): number[] {
  let sum = 0;
  return terms.filter((term) => {
    const fits = sum + held(term) <= most;
    if (fits) sum += held(term);
    return fits;
  });
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
