// How a question is read in the words of a pack: names as topics, look-alikes as themselves.
import { describe, expect, it } from 'vitest';
import { words } from '../../adapters/packs/shipped.js';
import { correctedWords } from '../../src/question/query-terms.js';
import { readQuestion } from '../../src/question/read-question.js';
import { createLexicon } from '../../src/search/lexicon.js';
import { passageConcepts, tagsOf } from '../../src/search/passage-concepts.js';
import { readUnits, type Unit } from '../../src/search/read-units.js';
import { createSpeller } from '../../src/search/speller.js';
import { library } from '../support/shipped.js';

const lexicon = createLexicon(library);
const speller = createSpeller(library);
const units = (text: string): readonly Unit[] =>
  readUnits(correctedWords(readQuestion(text), words(), speller.correct).words, lexicon);
const topics = (text: string): string[] =>
  units(text)
    .filter(({ role }) => role === 'topic')
    .flatMap(({ tags }) => tags);

describe('the units of a question', () => {
  it.each([
    ['does ketamine help', ['ketamine']],
    ['does Ketalar help', ['ketamine']],
    ['is CSD involved', ['cortical-spreading-depression']],
    ['Mg or TPM?', ['magnesium', 'topiramate']],
    ['ketamin or memantien', ['ketamine', 'memantine']],
    ['glutamatergic signalling', ['glutamate']],
    ['familial hemiplegic migraine', ['familial-hemiplegic-migraine']],
    ['does heredity point to this transmitter', ['glutamate']],
    ['the slow wave that sweeps across the cortex', ['cortical-spreading-depression']],
  ])('of %j name the topics %j', (text, expected) => {
    expect(topics(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each(['glutamine', 'amantadine', 'esketamine', 'manganese', 'ketoprofen', 'kynurenate'])(
    'take the look-alike %s for a word of its own',
    (word) => {
      expect(topics(`does ${word} help`)).toEqual([]);
      expect(units(`does ${word} help`).map((unit) => unit.words)).toContain(word);
    },
  );

  it('take "mg" after a number for a dose, and alone for magnesium', () => {
    expect(topics('400 mg daily')).toEqual([]);
    expect(units('400 mg daily')).toContainEqual(
      expect.objectContaining({ words: '400 mg', tags: ['dose'] }),
    );
    expect(topics('does Mg help')).toEqual(['magnesium']);
  });

  it('leave out a description that stands beside the name', () => {
    expect(units('the dementia drug memantine').map((unit) => unit.words)).toEqual(['memantine']);
  });

  it('stand in the order of the text, each with the words as they were typed', () => {
    const found = units('Topamax against Ketalar in attacks');
    const places = found.map(({ at }) => at);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(found.map((unit) => unit.words)).toEqual(expect.arrayContaining(['Topamax', 'Ketalar']));
  });
});

describe('the tags of a text', () => {
  it('hold a long name and not the words inside it', () => {
    const { tags } = tagsOf('cortical spreading depression', lexicon);
    expect(tags).toContain('cortical-spreading-depression');
    expect(tags).not.toContain('depression');
  });

  it('keep a topic inside a longer name apart from one that is named itself', () => {
    expect(tagsOf('glutamate receptors', lexicon)).toMatchObject({ nested: ['glutamate'] });
    expect(tagsOf('glutamate and glutamate receptors', lexicon).nested).toEqual([]);
  });

  it('of the title are what a record answers, not the words in it', () => {
    const [pack] = library.packs;
    const title = pack.passages.find(({ kind }) => kind === 'title');
    if (title === undefined) throw new Error('no title');
    const claims = pack.claims.filter(({ quote }) => quote.passage === title.id);
    const { tags, context } = passageConcepts(pack, title, claims, lexicon);
    expect([...tags]).toEqual(expect.arrayContaining(['author', 'publish', 'journal', 'hoffmann']));
    expect(tags.has('glutamate')).toBe(false);
    expect(context.has('glutamate')).toBe(true);
  });
});
