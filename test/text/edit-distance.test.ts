// The bounded distance against a plain reference: the whole matrix, no bound, no shortcut.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/text/edit-distance.js';

/** Optimal string alignment by its definition. */
function reference(a: string, b: string): number {
  const matrix = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => i + j),
  );
  const at = (i: number, j: number): number => matrix[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const costs = [
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      ];
      const row = matrix[i];
      if (row !== undefined) row[j] = Math.min(...costs);
    }
  }
  return at(a.length, b.length);
}

// Few letters, so that near spellings are common.
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 9 });

describe('editDistance', () => {
  it.each([
    ['memantine', 'memantien', 1],
    ['ketamine', 'ketamin', 1],
    ['topiramate', 'topirimate', 1],
    ['magnesium', 'manganese', 5],
    ['', 'abc', 3],
    ['abc', 'abc', 0],
  ])('counts from "%s" to "%s" %d', (a, b, edits) => {
    expect(editDistance(a, b, 5)).toBe(edits);
  });

  it('is the reference up to the limit, and one more than the limit beyond', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(reference(a, b), limit + 1));
      }),
      { numRuns: 3000 },
    );
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
      }),
    );
  });
});
