// What a database is asked for: few documents, the weighty and the rare terms first, and the heaviest of the common ones.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedTerms, createHeaviest, heaviestFrom, type Statistics } from '../../src/index.js';
import { documentBm25, lengthNorm, saturation } from '../../src/retrieval/bm25.js';

const held = (frequencies: readonly number[]): Statistics => ({
  terms: frequencies.length,
  documents: 1_000_000,
  passages: 1_000_000,
  averageDocument: 100,
  averagePassage: 100,
  documentFrequency: (term) => frequencies[term] ?? 0,
  passageFrequency: (term) => frequencies[term] ?? 0,
});

describe('boundedTerms', () => {
  it('never asks for more than some thousands of documents, however common the words are', () => {
    const some = fc.array(
      fc.record({
        holding: fc.integer({ min: 1, max: 900_000 }),
        weight: fc.double({ min: 0.1, max: 20, noNaN: true }),
      }),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(some, (given) => {
        const frequencies = given.map(({ holding }) => holding);
        const terms = given.map(({ weight }, term) => ({ term, weight }));
        const { whole, heaviest } = boundedTerms(terms, held(frequencies));
        expect(whole.reduce((sum, term) => sum + (frequencies[term] ?? 0), 0)).toBeLessThanOrEqual(2_000);
        expect(heaviest.length).toBeLessThanOrEqual(10);
        for (const term of heaviest) expect(frequencies[term]).toBeGreaterThan(heaviestFrom);
        expect(new Set([...whole, ...heaviest]).size).toBe(whole.length + heaviest.length);
      }),
      { numRuns: 300 },
    );
  });

  it('looks up all terms where few documents hold them', () => {
    const terms = [5, 3, 8].map((weight, term) => ({ term, weight }));
    expect(boundedTerms(terms, held([10, 20, 30]))).toEqual({ whole: [2, 0, 1], heaviest: [] });
  });

  it('takes what weighs most before what weighs little, and of the common the heaviest documents', () => {
    const terms = [9, 5, 1].map((weight, term) => ({ term, weight }));
    expect(boundedTerms(terms, held([1_200, 1_000, 50_000]))).toEqual({ whole: [0], heaviest: [1, 2] });
    expect(boundedTerms(terms, held([1_200, 1_000, 400]))).toEqual({ whole: [0, 2], heaviest: [1] });
  });
});

describe('the heaviest documents of a term', () => {
  it('are those that sorting all of them would give, the heaviest first, of equals the earlier', () => {
    const documents = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 8 }), (given, kept) => {
        const average = given.reduce((sum, { length }) => sum + length, 0) / given.length;
        const heaviest = createHeaviest([1, 2], kept, average);
        given.forEach((terms, at) => {
          heaviest.see(at, Uint32Array.from(terms));
        });
        for (const term of [1, 2]) {
          const sorted = given
            .map((terms, document) => {
              const times = terms.filter((one) => one === term).length;
              const norm = lengthNorm(documentBm25, terms.length, average);
              return { document, times, weight: times === 0 ? 0 : saturation(documentBm25, times, norm) };
            })
            .filter(({ times }) => times > 0)
            .sort((a, b) => b.weight - a.weight || a.document - b.document);
          expect(heaviest.of(term)).toEqual(sorted.slice(0, kept).map(({ document }) => document));
        }
        expect(heaviest.of(0)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
