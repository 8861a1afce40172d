// No text that anybody may send holds the process: whatever it is, four times the text costs no more than eight times the time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounded, normalise, streamSafe } from '../../src/text/normalise.js';
import { chatReaders } from '../support/chat-readers.js';
import { overgrown, overgrowth } from '../support/growth.js';
import { hostileTexts } from '../support/hostile-texts.js';
import { ask } from '../support/shipped.js';

describe('reading hostile texts', () => {
  it.each(chatReaders())(
    'takes time that grows with their length alone: $name',
    ({ longest, read }) => {
      expect(overgrown(hostileTexts, read, longest)).toEqual([]);
    },
    120_000,
  );
});

describe('the measure of growth', () => {
  const letters = (length: number): string => 'a'.repeat(length);

  it('tells what grows with the square from what grows with the length', () => {
    expect(overgrowth(({ length }) => length ** 2 / 10_000, letters, 1000)).toEqual({
      short: 6.25,
      long: 100,
    });
    expect(overgrowth(({ length }) => length / 5, letters, 1000)).toBeNull();
  });

  it('takes no single slow run for growth, nor what is too short to be compared', () => {
    let calls = 0;
    expect(overgrowth(({ length }) => (++calls === 1 ? 5000 : length / 5), letters, 1000)).toBeNull();
    expect(overgrowth(({ length }) => length ** 2 / 40_000, letters, 1000)).toBeNull();
  });
});

describe('the beginning of a text that is read', () => {
  it.each([
    ['a plain text, cut', 'ketamine works', 8, 'ketamine'],
    ['a text that fits, as it was typed', 'Kétamine ½', 20, 'Kétamine ½'],
    ['blanks before it are not counted', `${' '.repeat(3000)}ketamine`, 8, 'ketamine'],
    ['a character of eighteen letters, counted as eighteen', 'a\ufdfa\ufdfab', 19, 'a\ufdfa'],
    ['no half of a pair is left', 'a\u{1f600}b', 2, 'a'],
  ])('%s', (_what, text, max, read) => {
    expect(bounded(text, max)).toBe(read);
  });

  it('is no longer when it is folded, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(200), (text, max) => {
        expect(normalise(bounded(text, max)).length).toBeLessThanOrEqual(max);
      }),
      { numRuns: 100 },
    );
  });

  it('holds the question, whatever stands after it', () => {
    const question = 'does ketamine help migraine?';
    expect(ask(`${question}\n${'\ufdf4'.repeat(5000)}`)).toEqual(ask(`${question}\n${'\ufdf4'.repeat(400)}`));
    expect(ask({ kind: 'ask', text: `${question} ${'\ufdf4'.repeat(50_000)}` }).kind).toBeDefined();
  });
});

describe('a run of combining marks', () => {
  it('is kept to thirty, as no script needs more', () => {
    expect(streamSafe(`a${'\u0301'.repeat(31)}b`)).toBe(`a${'\u0301'.repeat(30)}b`);
    expect(streamSafe('e\u0301a\u0323\u0302')).toBe('e\u0301a\u0323\u0302');
  });
});
