// The highest of many scores, held to sorting them all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { best } from '../../src/retrieval/best.js';

describe('best', () => {
  it('gives what sorting would: the highest first, of equals the earlier, none at or below zero', () => {
    // Few different scores, so that equals are common.
    const scores = fc.array(fc.integer({ min: -2, max: 6 }), { maxLength: 200 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 40 }), (given, limit) => {
        const sorted = given
          .map((score, at) => ({ score, at }))
          .filter(({ score }) => score > 0)
          .sort((a, b) => b.score - a.score || a.at - b.at)
          .slice(0, limit)
          .map(({ at }) => at);
        expect(best(Float64Array.from(given), limit)).toEqual(sorted);
      }),
      { numRuns: 500 },
    );
  });

  it('gives nothing of nothing', () => {
    expect(best(new Float64Array(), 10)).toEqual([]);
    expect(best(new Float64Array(5), 10)).toEqual([]);
  });
});
