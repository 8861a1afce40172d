// How a question is read: names as topics, look-alikes as themselves, and never more than the bound.
import { describe, expect, it } from 'vitest';
import { type Reading, read } from '../../src/search/reading.js';
import { createSearch } from '../../src/search/search.js';
import { library } from '../support/shipped.js';

/** Words of a question that are read: the bound that keeps the time of an answer in hand. */
const wordsMax = 200;

const { lexicon, speller } = createSearch(library);
const reading = (text: string): Reading => read(text, lexicon, speller);
const topics = (text: string): string[] =>
  reading(text)
    .units.filter(({ weight }) => weight === 'topic')
    .flatMap(({ tags }) => tags);

describe('read', () => {
  it.each([
    ['does ketamine help', ['ketamine']],
    ['does Ketalar help', ['ketamine']],
    ['is CSD involved', ['cortical-spreading-depression']],
    ['Mg or TPM?', ['magnesium', 'topiramate']],
    ['ketamin or memantien', ['ketamine', 'memantine']],
    ['glutamatergic signalling', ['glutamate']],
    ['familial hemiplegic migraine', ['familial-hemiplegic-migraine']],
  ])('finds the topics of %j: %j', (text, expected) => {
    expect(topics(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each(['glutamine', 'amantadine', 'esketamine', 'manganese', 'ketoprofen', 'kynurenate'])(
    'takes the look-alike %s for a word of its own',
    (word) => {
      expect(topics(`does ${word} help`)).toEqual([]);
      expect(reading(`does ${word} help`).units.map(({ words }) => words)).toContain(word);
      expect(reading(`does ${word} help`).corrections).toEqual([]);
    },
  );

  it('says which spellings it corrected', () => {
    expect(reading('does topirimate help').corrections).toEqual([
      { typed: 'topirimate', read: 'topiramate' },
    ]);
  });

  it('takes "mg" after a number for a dose, and alone for magnesium', () => {
    expect(topics('400 mg daily')).toEqual([]);
    expect(topics('does Mg help')).toEqual(['magnesium']);
  });

  it('keeps the units in the order of the text, each with the words as they were typed', () => {
    const { units } = reading('Topamax against Ketalar in attacks');
    const places = units.map(({ at }) => at);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(units.map(({ words }) => words)).toEqual(expect.arrayContaining(['Topamax', 'Ketalar']));
  });

  it('reads no more words than its bound, however long the text', () => {
    const { units, folded } = reading(`${'zq '.repeat(5 * wordsMax)}ketamine`);
    expect(folded).toHaveLength(wordsMax);
    expect(units.every(({ at }) => at < wordsMax)).toBe(true);
    expect(topics(`${'zq '.repeat(5 * wordsMax)}ketamine`)).toEqual([]);
  });

  it.each([
    ['Hilft Ketamin bei Migräne?', 'de'],
    ['¿La ketamina es eficaz para la migraña?', 'es'],
    ['Est-ce que la kétamine est efficace ?', 'fr'],
    ['does ketamine help?', 'en'],
  ])('knows the language of %j as %s', (text, language) => {
    expect(reading(text).language).toBe(language);
  });
});
