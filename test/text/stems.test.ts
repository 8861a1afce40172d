// From text to terms: what is one word, what is the same word, and what is none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemsOf } from '../../src/text/stems.js';
import { anyText } from '../support/any-text.js';

describe('stemsOf', () => {
  it.each([
    ['TNF-α', 'tnf alpha'],
    ['TNF-alpha', 'tnf alpha'],
    ['β-blockers', 'beta blocker'],
    ['5 µg', '5 mug'],
    ['NF-κB', 'nf kappab'],
  ])('reads Greek letters by their names: %s', (text, terms) => {
    expect(stemsOf(text).join(' ')).toBe(terms);
  });

  it.each([
    ['light-induced pain', ['light', 'induc', 'pain']],
    ['5-HT1B/1D', ['5', 'ht1b', '1d']],
    ['0.5 mg', ['0.5', 'mg']],
    ['12,500 cells', ['12,500', 'cell']],
    ['3.', ['3']],
    ["Alzheimer's disease", ['alzheim', 'diseas']],
    ['Alzheimer’s disease', ['alzheim', 'diseas']],
    ["don't", []],
    ["O'Neill", ['oneil']],
  ])('cuts %s into terms', (text, terms) => {
    expect(stemsOf(text)).toEqual(terms);
  });

  it('leaves out what only makes a question, wherever it stands', () => {
    expect(stemsOf('What is the effect of ketamine on aura, and why?')).toEqual([
      'effect',
      'ketamin',
      'aura',
    ]);
    expect(stemsOf('Which of these are they?')).toEqual([]);
  });

  it('gives one term for the forms of a word, and for capitals', () => {
    for (const forms of [
      ['inhibit', 'Inhibits', 'INHIBITED', 'inhibiting'],
      ['receptor', 'receptors', 'Receptor'],
      ['study', 'studies'],
    ])
      expect(new Set(forms.flatMap(stemsOf)).size, forms.join()).toBe(1);
  });

  it('does not stem names with digits, nor words of other scripts', () => {
    expect(stemsOf('mGluR5s H2O2 миграни мигрень')).toEqual(['mglur5s', 'h2o2', 'миграни', 'мигрень']);
  });

  it('reads a text the same whether its letters are composed or not', () => {
    expect(stemsOf('cafe\u0301')).toEqual(stemsOf('caf\u00e9'));
  });

  it('takes any text, and finds in a join what it finds in the parts', () => {
    fc.assert(
      fc.property(anyText(20), anyText(20), (a, b) => {
        expect(stemsOf(`${a}\n${b}`)).toEqual([...stemsOf(a), ...stemsOf(b)]);
      }),
      { numRuns: 100 },
    );
  });
});
