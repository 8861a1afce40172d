// Sentences for paging: nothing is lost or added.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/text/sentence-spans.js';
import { anyText } from '../support/any-text.js';

describe('sentences', () => {
  it('parts a text at the ends of its sentences', () => {
    expect(sentences('One is here. Two is there! Is three?')).toEqual([
      'One is here. ',
      'Two is there! ',
      'Is three?',
    ]);
  });

  it('joins to the text, whatever it is', () => {
    fc.assert(
      fc.property(anyText(200), (text) => {
        expect(sentences(text).join('')).toBe(text);
      }),
    );
  });
});
