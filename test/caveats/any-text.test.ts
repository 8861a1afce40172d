// Properties that hold for any text: places that are right, the same twice, in time that grows with the text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectCaveats } from '../../src/index.js';
import { CAVEAT_KINDS } from '../../src/vocabulary.js';
import { anyText } from '../support/any-text.js';

const piece = fc.constantFrom(
  'may ',
  'However, ',
  'the evidence is not strong. ',
  '\n\n',
  '# Limitations\n',
  'First, we did not ask. ',
  'in rats ',
  ', although ',
  'et al. ',
  'Fig. 2 ',
  'p < 0.05. ',
  '😀 ',
  'é',
  '\r\n',
  '- item ',
  '**',
  '.[3] ',
  ' and ',
);
const proseOrAny = fc.oneof(
  anyText(300),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
);

describe('any text', () => {
  it('gets caveats that are pieces of it, at the places given, of kinds that there are', () => {
    fc.assert(
      fc.property(proseOrAny, (text) => {
        for (const { kind, text: words, start, end, qualifies } of detectCaveats(text)) {
          expect(CAVEAT_KINDS).toContain(kind);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(words).toBe(text.slice(start, end));
          if (qualifies === null) continue;
          expect(qualifies.start).toBeGreaterThanOrEqual(0);
          expect(qualifies.end).toBeGreaterThan(qualifies.start);
          expect(qualifies.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 250 },
    );
  });

  it('gets the same caveats twice', () => {
    fc.assert(
      fc.property(proseOrAny, (text) => {
        expect(detectCaveats(text)).toEqual(detectCaveats(text));
      }),
    );
  });

  // As a ratio, so that a slow machine changes nothing: sixteen times the text would take 256 times as long if each part were read again for each other.
  it.each([
    ['prose', 'The dose may matter in patients, although the trial was small. We did not ask. '],
    ['one cue again and again', 'may '],
    ['clauses without an end', ', and is'],
    ['full stops', '. '],
    ['lines', 'word\n'],
    ['rows of a table', '| may |\n| - |\n'],
    ['blocks of code', '```\nmay\n```\n~~~~\n'],
    ['blanks after a cue', `may${' '.repeat(60)}`],
  ])('is read in time that grows with it: %s', (_name, unit) => {
    const least = (count: number): number => {
      const text = unit.repeat(count);
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now();
        detectCaveats(text);
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    const size = Math.ceil(3_000 / unit.length);
    detectCaveats(unit.repeat(size));
    expect(least(size * 16) / Math.max(least(size), 10)).toBeLessThan(100);
  });
});
