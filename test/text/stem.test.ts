// The light stemmer: plurals and tenses meet, and words that mean different things stay apart.
import { describe, expect, it } from 'vitest';
import { stem } from '../../src/text/stem.js';

describe('stem', () => {
  it.each([
    ['therapies', 'therapy'],
    ['studies', 'study'],
    ['doses', 'dose'],
    ['processes', 'process'],
    ['levels', 'level'],
    ['migraines', 'migraine'],
    ['reported', 'reporting'],
    ['altered', 'alter'],
    ['planned', 'plan'],
    ['receptors', 'receptor'],
  ])('joins "%s" and "%s"', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ['system', 'systemic'],
    ['glutamate', 'glutamine'],
    ['basis', 'base'],
    ['virus', 'viru'],
    ['general', 'generation'],
    ['author', 'authority'],
  ])('keeps "%s" and "%s" apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it.each(['csd', 'was', 'mg2', 'ketamín', 'ケタミン', '0.5'])(
    'lets "%s" stand for itself: short, foreign or with a digit',
    (word) => {
      expect(stem(word)).toBe(word);
    },
  );
});
