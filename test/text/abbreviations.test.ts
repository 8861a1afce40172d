// Short forms and what they stand for, in sentences of our own.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abbreviations } from '../../src/text/abbreviations.js';
import { anyText } from '../support/any-text.js';

function pairs(text: string): string[] {
  return abbreviations(text).map(({ short, long }) => `${short} = ${long}`);
}

describe('an abbreviation', () => {
  it.each([
    ['A wave of cortical spreading depression (CSD) was seen.', 'CSD = cortical spreading depression'],
    ['The N-methyl-D-aspartate (NMDA) receptor', 'NMDA = N-methyl-D-aspartate'],
    ['familial hemiplegic migraine type 1 (FHM1)', 'FHM1 = familial hemiplegic migraine type 1'],
    ['Non-steroidal anti-inflammatory drugs (NSAIDs)', 'NSAIDs = Non-steroidal anti-inflammatory drugs'],
    ['transforming growth factor-β (TGF-β)', 'TGF-β = transforming growth factor-β'],
    ['magnetic resonance imaging (MRI; 3 T)', 'MRI = magnetic resonance imaging'],
    ['MRI (magnetic resonance imaging) was used', 'MRI = magnetic resonance imaging'],
    ['10 base pairs (bp) long', 'bp = base pairs'],
    ['5-hydroxytryptamine (5-HT)', '5-HT = 5-hydroxytryptamine'],
    ['calcitonin gene-related peptide [CGRP]', 'CGRP = calcitonin gene-related peptide'],
    ['It fell. The visual analogue scale (VAS) rose.', 'VAS = visual analogue scale'],
  ])('is found with its long form: %s', (text, pair) => {
    expect(pairs(text)).toEqual([pair]);
  });

  it.each([
    'The rise (Fig. 2) was steep (p < 0.05).',
    'It was seen early (May) and late (see above).',
    'All were adults (n = 12) of one town (Basel).',
    'Others agree (Smith 2010).',
    'It was given slowly (1 mM).',
    'Nothing here begins with these letters (XQZ).',
    'One ends here. (CSD) stands alone.',
  ])('is not made of what else stands in brackets: %s', (text) => {
    expect(pairs(text)).toEqual([]);
  });

  it('is given once for a pair, in order of the text', () => {
    const text = 'Visual analogue scale (VAS), body mass index (BMI), visual analogue scale (VAS).';
    expect(pairs(text)).toEqual(['VAS = Visual analogue scale', 'BMI = body mass index']);
  });

  it('stands in the text at the place that is named, whatever the text', () => {
    const piece = fc.constantFrom(
      'cortical ',
      'spreading ',
      '(CS)',
      '(',
      ')',
      '[CS',
      '. ',
      '😀',
      'İ ',
      'AB ',
    );
    const text = fc.oneof(
      anyText(200),
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (words) => {
        for (const { long, start, end } of abbreviations(words)) {
          expect(long.length).toBeGreaterThan(0);
          expect(words.slice(start, end)).toBe(long);
        }
      }),
    );
  });
});
