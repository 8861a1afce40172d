// Which documents a search looks at: few, the weighty and the rare terms first, and of the common ones the strongest.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedTerms } from '../../src/retrieval/bounded-terms.js';
import { LEVELS, levelOf, type TermLookup } from '../../src/retrieval/index.js';
import type { Statistics } from '../../src/retrieval/source.js';

type Levels = readonly number[];
const sum = (levels: Levels): number => levels.reduce((all, one) => all + one, 0);

/** All of them equally strong. */
const alike = (documents: number): Levels => [0, 0, 0, documents, ...new Array<number>(LEVELS - 4).fill(0)];

function bounded(weights: readonly number[], levels: readonly Levels[]): readonly TermLookup[] {
  const statistics: Statistics = {
    terms: levels.length,
    documents: 1_000_000,
    passages: 1_000_000,
    averageDocument: 100,
    averagePassage: 100,
    documentFrequency: (term) => sum(levels[term] ?? []),
    passageFrequency: (term) => sum(levels[term] ?? []),
    levels: (term) => levels[term] ?? [],
  };
  const terms = weights.map((weight, term) => ({ term, weight }));
  return boundedTerms(terms, { statistics, compare: (a, b) => a - b });
}

describe('boundedTerms', () => {
  it('never looks at more than some hundreds of documents a term, however common the words, unless more are equally strong', () => {
    const level = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 100_000 }));
    const some = fc.array(
      fc.record({
        levels: fc.array(level, { minLength: LEVELS, maxLength: LEVELS }).filter((levels) => sum(levels) > 0),
        weight: fc.double({ min: 0.1, max: 20, noNaN: true }),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(some, (given) => {
        const levels = given.map((one) => one.levels);
        const held = bounded(
          given.map(({ weight }) => weight),
          levels,
        );
        const whole = held.filter(({ minLevel }) => minLevel === 0);
        const common = held.filter(({ minLevel }) => minLevel > 0);
        const documents = whole.map(({ term }) => sum(levels[term] ?? []));
        expect(documents.reduce((all, one) => all + one, 0)).toBeLessThanOrEqual(1_400);
        expect(common.length).toBeLessThanOrEqual(4);
        for (const { term, minLevel } of common) {
          const strongest = (levels[term] ?? []).slice(minLevel);
          const top = strongest.findLast((documents) => documents > 0) ?? 0;
          expect(top).toBeGreaterThan(0);
          expect(sum(strongest)).toBeLessThanOrEqual(Math.max(100, top));
        }
        expect(new Set(held.map(({ term }) => term)).size).toBe(held.length);
      }),
      { numRuns: 300 },
    );
  });

  it('looks up all terms where few documents hold them', () => {
    const held = bounded([5, 3, 8], [alike(10), alike(20), alike(30)]);
    expect(held).toEqual([2, 0, 1].map((term) => ({ term, minLevel: 0 })));
  });

  it('takes what weighs most before what weighs little, and of the common the strongest documents', () => {
    const common = [40_000, 9_000, 500, 150, 30, ...new Array<number>(LEVELS - 5).fill(0)];
    expect(bounded([9, 5, 1], [alike(700), common, alike(300)])).toEqual([
      { term: 0, minLevel: 0 },
      { term: 2, minLevel: 0 },
      { term: 1, minLevel: 4 },
    ]);
  });
});

describe('the level of a term', () => {
  it('rises with its frequency, falls with the length of the document, and is one of those there are', () => {
    const length = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), length, length, (times, a, b) => {
        const [short, long] = [Math.min(a, b), Math.max(a, b)];
        expect(levelOf(times + 1, short)).toBeGreaterThanOrEqual(levelOf(times, short));
        expect(levelOf(times, short)).toBeGreaterThanOrEqual(levelOf(times, long));
        expect(levelOf(times, long)).toBeGreaterThanOrEqual(0);
        expect(levelOf(times, short)).toBeLessThan(LEVELS);
      }),
      { numRuns: 300 },
    );
  });
});
