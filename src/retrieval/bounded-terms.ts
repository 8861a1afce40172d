// Which terms of a search a database looks up, so that the documents it must hand over stay few.
import type { WeightedTerm } from './feedback.js';
import type { Statistics } from './statistics.js';

/** Documents that the terms looked up may be held by: of the terms that weigh most, and of the rarest of the others. */
const heldMax = { heavy: 1_500, rare: 500 };
/** Of a term that more documents hold than `heaviestFrom`, those in which it weighs most are known beforehand: so many. */
export const heaviestFrom = 500;
export const heaviestKept = 200;
/** Terms of which only those are taken, at most. */
const heaviestTerms = 10;

export interface BoundedTerms {
  /** All documents that hold one of these. */
  readonly whole: readonly number[];
  /** Of these, the documents in which they weigh most. */
  readonly heaviest: readonly number[];
}

/**
 * What weighs most first, which is as a rule a rare word of the question. Then the rarest of the others, which bring in what the
 * question's words alone would miss and cost least. Of what is too common for either, the documents where it weighs most. With
 * these nearly all of the best 200 are there; what is lost is measured in docs/search.md.
 */
export function boundedTerms(terms: readonly WeightedTerm[], statistics: Statistics): BoundedTerms {
  const held = (term: number): number => statistics.documentFrequency(term);
  const byWeight = [...terms].sort((a, b) => b.weight - a.weight || a.term - b.term).map(({ term }) => term);
  const heavy = within(heldMax.heavy, byWeight, held);
  const others = byWeight.filter((term) => !heavy.includes(term));
  const rare = within(
    heldMax.rare,
    others.toSorted((a, b) => held(a) - held(b) || a - b),
    held,
  );
  const common = others.filter((term) => !rare.includes(term) && held(term) > heaviestFrom);
  return { whole: [...heavy, ...rare], heaviest: common.slice(0, heaviestTerms) };
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
