// BioC, JSON and XML: the shapes in which services send it, headings joined to passages, references and records from infons.
import { describe, expect, it } from 'vitest';
import { readBioc } from '../../../src/ingest/bioc/read-bioc.js';
import { articleFixture, blockWith } from '../../support/article-fixture.js';

const text = articleFixture('bioc-pmc.json');
const [article] = readBioc(text);
const inner = JSON.parse(text)[0].documents[0];

describe('BioC', () => {
  it('has the record from the infons of its front', () => {
    expect(article?.record).toMatchObject({
      title: 'Kynurenine in rats',
      authors: [
        { given: 'Ada B.', family: 'Quill' },
        { given: 'Ken', family: 'Sato' },
      ],
      year: 2021,
      volume: '12',
      pages: '101-109',
      doi: '10.9999/jtn.2021.001',
      pmid: '990001',
      pmcid: 'PMC9900011',
      licence: 'CC BY',
    });
  });

  it.each([
    ['Kynurenine is a', 'paragraph', ['Abstract', 'Background']],
    ['Rats were young', 'paragraph', ['Introduction', 'Two groups']],
    ['They were fed', 'paragraph', ['Methods']],
    ['Kynurenine by', 'table', ['T1']],
    ['Doses of', 'figure', ['F1']],
    ['owns a maze', 'statement', ['Competing interests']],
  ])('puts passages under their headings: %s', (words, kind, section) => {
    expect(blockWith(article, words)).toMatchObject({ kind, section });
  });

  it('folds layout in prose, and keeps the cells and rows of a table', () => {
    expect(blockWith(article, 'Rats were').text).toBe('Rats were young or old (P < 0.05).');
    expect(blockWith(article, 'Group').text).toBe('Group\tn\nYoung\t4');
  });

  it('has references as lines, and keywords only where they can be told apart', () => {
    expect(article?.references).toEqual([
      { id: 'ref-1', text: 'Birch B. On mazes. Maze J. 2001;7:11-19. pmid: 990200.' },
    ]);
    expect(article?.keywords).toEqual([]);
    expect(blockWith(article, 'kynurenine rats').kind).toBe('keywords');
  });

  it.each([
    ['a collection', JSON.stringify({ documents: [inner] })],
    ['an array of collections', text],
    ['a document', JSON.stringify(inner)],
    ['an array of documents', JSON.stringify([inner])],
    ['documents under the name of a service', JSON.stringify({ PubTator3: [inner] })],
    ['a document a line', `${JSON.stringify(inner)}\n`],
  ])('is read as %s', (_shape, shaped) => {
    expect(readBioc(shaped)).toEqual([{ ...article, record: { ...article?.record } }]);
  });

  it('is the same article in XML, annotations left out', () => {
    expect(readBioc(articleFixture('bioc-pmc.xml'))).toEqual([article]);
  });

  it('is read in XML with sentences in place of text, and with what an infon says twice', () => {
    const xml = `<collection><document><id>PMC7</id><infon key="license">CC0</infon>
<passage><infon key="type">front</infon><infon key="topic">a</infon><infon key="topic">b</infon><offset>0</offset><text>Newts &amp; ponds</text></passage>
<passage><infon key="type">abstract</infon><offset>14</offset><sentence><offset>14</offset><text>One.</text></sentence>
<sentence><offset>19</offset><text>Two.</text></sentence></passage></document></collection>`;
    const [read] = readBioc(xml);
    expect(read?.record).toMatchObject({ title: 'Newts & ponds', pmcid: 'PMC7', licence: 'CC0' });
    expect(read?.details).toContainEqual({ name: 'topic', text: 'a; b' });
    expect(blockWith(read, 'One. Two.').section).toEqual(['Abstract']);
  });

  it('is read with sentences in place of text, and with the few infons of PubTator', () => {
    const [read] = readBioc(
      JSON.stringify({
        id: 31003867,
        passages: [
          {
            infons: { type: 'title', journal: 'Mol Cell; 2019 May ; 74 (3)', authors: 'Quill AB, Sato K, ' },
            text: 'A title',
          },
          { infons: { type: 'abstract' }, sentences: [{ text: 'One.' }, { text: 'Two.' }] },
        ],
      }),
    );
    expect(read?.record).toMatchObject({
      title: 'A title',
      pmid: '31003867',
      journal: 'Mol Cell',
      year: 2019,
    });
    expect(read?.record.authors).toEqual([
      { given: 'AB', family: 'Quill' },
      { given: 'K', family: 'Sato' },
    ]);
    expect(blockWith(read, 'One. Two.').section).toEqual(['Abstract']);
  });

  it.each([
    ['cut off', text.slice(0, 900), /JSON cannot be read.*line \d+, column \d+.*fetch the whole file/],
    ['a broken second line', `${JSON.stringify(inner)}\n{"id":`, /line 2/],
    ['another JSON', '{"a":1}', /no document of BioC/],
    ['a passage of another type', '{"passages":[{"infons":{},"text":5}]}', /not in order.*passages\.0\.text/],
    [
      'XML that is cut off',
      '<collection><document><id>1</id>',
      /XML cannot be read.*line 1.*fetch the whole/,
    ],
    [
      'XML without passages',
      '<collection><document><id>1</id></document></collection>',
      /no document of BioC/,
    ],
    [
      'XML with entities of its own',
      '<!DOCTYPE collection [<!ENTITY a "b">]><collection><document/></collection>',
      /entities of its own/,
    ],
    ['a message of the service', '"No result can be found."', /no document of BioC/],
  ])('is refused with a place and a cure: %s', (_what, broken, message) => {
    expect(() => readBioc(broken)).toThrow(message);
  });
});
