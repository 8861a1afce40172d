// The parts of a text that may be the question: the whole first, every part a piece of it, and not too many.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segments } from '../../src/question/segments.js';

describe('segments', () => {
  it('of one question is the question alone', () => {
    expect(segments('Does ketamine help?').map(({ text }) => text)).toEqual(['Does ketamine help?']);
  });

  it('of a greeting and a question has the question, with what was left out', () => {
    const parts = segments('Good morning everyone. Does ketamine help?');
    expect(parts[0]?.text).toBe('Good morning everyone. Does ketamine help?');
    const part = parts.find(({ text }) => text === 'Does ketamine help?');
    expect(part?.dropped).toContain('Good morning everyone.');
  });

  it('of an indirect question has what is asked', () => {
    expect(segments('I was wondering whether ketamine helps').map(({ text }) => text)).toContain(
      'whether ketamine helps',
    );
  });

  it('are pieces of the text, at most a dozen, and not empty where the text is not', () => {
    const word = fc.constantFrom(
      'does',
      'ketamine',
      'help',
      '.',
      ',',
      '?',
      '—',
      ' - ',
      '\n',
      'I wonder whether',
      'so',
      'or is it',
      ';',
      ':',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (list) => {
        const text = list.join(' ');
        const parts = segments(text);
        expect(parts.length).toBeGreaterThan(0);
        expect(parts.length).toBeLessThanOrEqual(12);
        expect(parts[0]?.text).toBe(text);
        for (const part of parts) expect(text).toContain(part.text);
      }),
      { numRuns: 300 },
    );
  });
});
