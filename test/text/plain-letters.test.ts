// What hides a word is taken off, and nothing else is changed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLetters } from '../../src/text/plain-letters.js';
import { anyText } from '../support/any-text.js';

describe('plain letters', () => {
  it.each([
    ['soft hyphens and zero-width characters', 'mi\u00adgra\u200bine \u2060now\ufeff', 'migraine now'],
    ['line breaks and runs of blanks', 'one\r\ntwo\n\nthree   four', 'one two three four'],
    ['dots between words', 'kill... myself', 'kill myself'],
    ['the end of a sentence stays', 'It hurts. Does it?', 'It hurts. Does it?'],
    ['Cyrillic letters in a Latin word', 'ketаmine', 'ketamine'],
    ['a word of Cyrillic letters stays', 'мама', 'мама'],
    ['a Greek letter by itself stays', 'α and β', 'α and β'],
    ['digits inside a word', 'm1graine', 'migraine'],
    ['a number stays', '100 mg, 5-HT1, 2018', '100 mg, 5-HT1, 2018'],
    ['letters with blanks between them', 'h e l p me', 'help me'],
    ['drawn-out letters', 'heeeelp', 'heelp'],
    ['Japanese stays', '片頭痛です', '片頭痛です'],
  ])('%s', (_what, text, read) => {
    expect(plainLetters(text, 300)).toBe(read);
  });

  it('are the same when they are folded again', () => {
    fc.assert(
      fc.property(anyText(300), (text) => {
        const once = plainLetters(text, 300);
        expect(plainLetters(once, 9000)).toBe(once);
      }),
      { numRuns: 200 },
    );
  });
});
