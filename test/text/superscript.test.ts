// Raised characters: shown as such, told apart from what they stand on when words are matched.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanQuestion } from '../../src/question/clean-question.js';
import { stemsOf } from '../../src/text/stems.js';
import { partSuperscripts, plainDigits, raised, superscript } from '../../src/text/superscript.js';
import { words } from '../../src/text/tokens.js';

describe('superscript', () => {
  it.each([
    ['9', '⁹'],
    ['−6', '⁻⁶'],
    ['-6', '⁻⁶'],
    ['2+', '²⁺'],
    ['2–', '²⁻'],
    ['1–3', '¹–³'],
    ['4,5', '⁴,⁵'],
    ['-/-', '⁻/⁻'],
    ['a', 'ᵃ'],
    ['*', '*'],
    ['2.5', '^2.5'],
    ['CRE', '^CRE'],
    ['th', 'th'],
    ['nd', 'nd'],
    ['', ''],
    ['a note of the editor', 'a note of the editor'],
  ])('of %j is %j', (text, shown) => {
    expect(superscript(text)).toBe(shown);
  });

  it('keeps the number of code units, so that places in a text last', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        expect(raised(text).shape(text)).toHaveLength(text.length);
        expect(plainDigits(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe('the words of a text', () => {
  it.each([
    ['2 x 10⁹ seeds', '2 x 10 9 seeds'],
    ['the heather⁷ grew', 'the heather 7 grew'],
    ['mGluR5¹² was', 'mglur5 12 was'],
    ['7 cm² of ¹⁴C and Ca²⁺', '7 cm2 of 14c and ca2'],
    ['8.1ᵃ', '8.1 a'],
    ['Yy1ᶠ/ᶠ mice', 'yy1 f f mice'],
  ])('of %j are %j', (text, expected) => {
    expect(words(text).join(' ')).toBe(expected);
  });

  it('are the same in the index of a library', () => {
    expect(stemsOf('10⁹ heather⁷ cm²')).toEqual(['10', '9', 'heather', '7', 'cm2']);
  });

  it('are parted once, however long a raised text is', () => {
    expect(partSuperscripts('seedᶠˡᵒˣ 10¹²³')).toBe('seed ᶠˡᵒˣ 10 ¹²³');
  });
});

describe('a question', () => {
  it.each([
    ['was mGluR5¹² found', 'was mglur5 found'],
    ['did the heather⁷,⁸ grow', 'did the heather grow'],
    ['did it grow.³⁶', 'did it grow'],
    ['were 10⁹ seeds sown', 'were 10 9 seeds sown'],
    ['were 10<sup>9</sup> seeds sown', 'were 10 9 seeds sown'],
    ['is 5 cm² enough', 'is 5 cm2 enough'],
  ])('is read without the reference marks that were copied with it: %j', (text, read) => {
    expect(words(cleanQuestion(text)).join(' ')).toBe(read);
  });
});
