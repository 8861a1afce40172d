// Folding for matching: what must become one word, and that folding again changes nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/text/normalise.js';
import { anyText } from '../support/any-text.js';

describe('normalise', () => {
  it.each([
    ['Kétamine', 'ketamine'],
    ['ＫＥＴＡＭＩＮＥ', 'ketamine'],
    ['Straße', 'strasse'],
    ['the patient’s', "the patient's"],
    ['N‐methyl–D', 'n-methyl-d'],
    ['  two\u00a0 \n words ', 'two words'],
    ['ﬁbre', 'fibre'],
    ['Mg²⁺', 'mg2+'],
  ])('folds %j to %j', (text, folded) => {
    expect(normalise(text)).toBe(folded);
  });

  it('keeps the marks of other scripts, where they make another letter', () => {
    expect(normalise('ガ')).toBe('ガ');
    expect(normalise('カ\u3099')).toBe('ガ');
    expect(normalise('й')).toBe('й');
  });

  it('changes nothing the second time, whatever the text', () => {
    fc.assert(
      fc.property(anyText(60), (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});
