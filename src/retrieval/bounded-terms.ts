// Which terms of a search a database looks up, so that the documents it must hand over stay few.
import type { WeightedTerm } from './feedback.js';
import type { Statistics } from './statistics.js';

/** Documents that the terms looked up may be held by, together. The loss in quality is measured (docs/search.md). */
const heldMax = 2_000;
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
 * What weighs most first: a rare term of the question weighs most, and is held by few. With all documents of such terms, up to
 * `heldMax`, and the heaviest documents of those that are too common for it, nearly all of the best 200 are there.
 */
export function boundedTerms(terms: readonly WeightedTerm[], statistics: Statistics): BoundedTerms {
  const whole: number[] = [];
  const heaviest: number[] = [];
  let held = 0;
  for (const { term } of [...terms].sort((a, b) => b.weight - a.weight || a.term - b.term)) {
    const own = statistics.documentFrequency(term);
    if (held + own <= heldMax) {
      held += own;
      whole.push(term);
    } else if (own > heaviestFrom && heaviest.length < heaviestTerms) heaviest.push(term);
  }
  return { whole, heaviest };
}
