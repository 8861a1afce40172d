// Words for matching, in the languages and typographies in which people write.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsUnspaced, isUnspaced, tokens, words } from '../../src/text/tokens.js';

describe('words', () => {
  it.each([
    ["L'efficacité de la kétamine", ['l', 'efficacite', 'de', 'la', 'ketamine']],
    ['qu’en est-il d’après eux', ['qu', 'en', 'est', 'il', 'd', 'apres', 'eux']],
    [
      "the patient's and the patients' doctors don't",
      ['the', 'patient', 'and', 'the', 'patients', 'doctors', 'dont'],
    ],
    ['0.5 mg/kg, 1,000 of them', ['0.5', 'mg', 'kg', '1,000', 'of', 'them']],
    ['N-methyl-D-aspartate', ['n', 'methyl', 'd', 'aspartate']],
    ['mGluR5 (Mg2+)', ['mglur5', 'mg2']],
    ['?! … —', []],
    ['', []],
  ])('cuts %j into %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('cuts Japanese, which has no spaces, and a name in a sentence as it cuts the name alone', () => {
    const sentence = words('ケタミンは片頭痛に効きますか');
    expect(sentence.length).toBeGreaterThan(3);
    expect(sentence.join(' ')).toContain(words('ケタミン').join(' '));
    expect(words('トピラマートは有効か').join(' ')).toContain(words('トピラマート').join(' '));
  });

  it('keeps a word as it was typed beside its folded form', () => {
    expect(tokens('Kétamine?')).toEqual([{ raw: 'Kétamine', folded: 'ketamine' }]);
  });

  it('gives folded words that hold no space and no capital, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const word of words(text)) {
          expect(word).not.toMatch(/\s/u);
          expect(word).toBe(word.toLowerCase());
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the first words of a text', () => {
  it.each([
    'does ketamine help?',
    'l’efficacité de la kétamine',
    '片頭痛の予防に magnesium は有効ですか',
    'ไมเกรน และ กลูตาเมต',
  ])('are those with which all of them begin: %s', (text) => {
    for (const most of [0, 1, 3, 100]) expect(tokens(text, most)).toEqual(tokens(text).slice(0, most));
  });
});

describe('a name in scripts without spaces', () => {
  it.each([
    ['ケタミン', true],
    ['氯胺酮 (注射)', true],
    ['ketamine', false],
    ['Mg剤', false],
    ['剤 2', false],
    ['(-)', false],
  ])('%s: %j', (name, expected) => {
    expect(isUnspaced(name)).toBe(expected);
  });

  it('shares no word with a text whose words have no sign of them', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'ケタミン片頭痛ー・ をはｹﾀซึม') });
    fc.assert(
      fc.property(signs, fc.string({ unit: 'grapheme' }), (name, text) => {
        const spoken = words(text);
        fc.pre(isUnspaced(name) && !spoken.some(holdsUnspaced));
        const named = words(name);
        expect(spoken.filter((word) => named.includes(word))).toEqual([]);
      }),
    );
  });
});
