// Exceptions, warnings and results of nothing: they limit a claim without a word of contrast.
import { describe, expect, it } from 'vitest';
import { detectCaveats } from '../../src/index.js';

function pairs(text: string): string[] {
  return detectCaveats(text).map(({ kind, text: words, qualifies }) => {
    return `${kind}: ${words} > ${qualifies === null ? 'all' : text.slice(qualifies.start, qualifies.end)}`;
  });
}

describe('an exception', () => {
  it.each([
    [
      'Fennel tea eases cramps, unless the drinker smokes.',
      'unless the drinker smokes',
      'Fennel tea eases cramps',
    ],
    [
      'Unless it is boiled, fennel tea eases most cramps.',
      'Unless it is boiled',
      'fennel tea eases most cramps',
    ],
    ['Fennel tea eased the cramps except in winter.', 'except in winter', 'Fennel tea eased the cramps'],
    ['Fennel tea eased the cramps in women only.', 'in women only', 'Fennel tea eased the cramps'],
    ['Fennel tea eased the cramps only in the young.', 'only in the young', 'Fennel tea eased the cramps'],
    [
      'Fennel tea eases the cramps, provided that it is fresh.',
      'provided that it is fresh',
      'Fennel tea eases the cramps',
    ],
  ])('qualifies the rest of its sentence: %s', (text, words, claim) => {
    expect(pairs(text)).toContain(`contrast: ${words} > ${claim}`);
  });

  it.each([
    'Values are means unless otherwise stated.',
    'The jars stood for as long as 12 weeks.',
    'The jars were seen not only in June.',
  ])('is none in: %s', (text) => {
    expect(pairs(text).filter((one) => one.startsWith('contrast'))).toEqual([]);
  });
});

describe('a sentence that takes the one before back without a connective', () => {
  const claim = 'Fennel tea eased the cramps.';

  it.each([
    'Avoid it in infants.',
    'It should not be given to infants.',
    'The tea is contraindicated in infants.',
    'It is not recommended during pregnancy.',
    'There was no effect in boys.',
    'The difference was not statistically significant (p = 0.21).',
    'The number of cramps by night did not change.',
    'No benefit was seen in boys.',
  ])('qualifies it: %s', (next) => {
    expect(pairs(`${claim} ${next}`)).toContain(`contrast: ${next.replace(/\.$/, '')} > ${claim}`);
  });

  it.each(['There was no difference between the groups at baseline.', 'No adverse effects were seen.'])(
    'is none that tells of no harm or of the start: %s',
    (next) => {
      expect(pairs(`${claim} ${next}`).filter((one) => one.startsWith('contrast'))).toEqual([]);
    },
  );
});

describe('a call for research', () => {
  it('speaks of the claim of its own sentence where that makes one', () => {
    const text =
      'No serious adverse events were seen. Fennel tea is a promising remedy, but larger trials are needed.';
    expect(pairs(text)).toContain(
      'future-research: but larger trials are needed > Fennel tea is a promising remedy',
    );
  });

  it('speaks of the sentence before where that is a finding, and of none that only tells of no harm', () => {
    const call = 'Larger trials are needed.';
    expect(pairs(`Fennel tea eased the cramps. ${call}`)).toContain(
      'future-research: Larger trials are needed > Fennel tea eased the cramps.',
    );
    expect(pairs(`No serious adverse events occurred. ${call}`)).toContain(
      'future-research: Larger trials are needed > all',
    );
  });
});

describe('the data block at the head of a Markdown file', () => {
  const body = '# On fennel\n\nFennel tea may ease cramps.\n';

  it('is not read, and offsets stay those of the input', () => {
    const text = `---\ntitle: It may help, although nobody knows\nnote: |\n  However, this is unclear.\n---\n${body}`;
    const [only, ...others] = detectCaveats(text);
    expect(others).toEqual([]);
    expect(only?.kind).toBe('hedge');
    expect(text.slice(only?.start, only?.end)).toBe('Fennel tea may ease cramps');
  });

  it('is none where a line of dashes only parts prose, or is never closed', () => {
    expect(detectCaveats('---\n\nIt may help.\n\n---\n\nThe end.')).toHaveLength(1);
    expect(detectCaveats('---\ntitle: It may help.\n\nThe end.').length).toBeGreaterThan(0);
  });
});
