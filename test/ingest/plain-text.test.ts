// Articles from plain text: the form of the first source that was ever given to the bot, and texts as people have them.
import { describe, expect, it } from 'vitest';
import { type Article, ingestArticle, readArticles, shelfOf } from '../../src/ingest/index.js';
import type { Pack } from '../../src/vocabulary.js';
import { packOf, shippedTexts } from '../support/pack-texts.js';

function articleOf(text: string): Article {
  const [article] = readArticles(text);
  if (article === undefined) throw new Error('no article');
  return article;
}

function ingested(text: string): Pack {
  return ingestArticle(articleOf(text), 'made', shelfOf([]), null).pack;
}

const shipped = packOf(shippedTexts());
const places = (pack: Pack): unknown =>
  pack.passages.map(({ kind, locator, start, text }) => ({ kind, locator, start, text }));

describe('the text of the shipped record', () => {
  const record = shipped.record;
  const [title = '', , abstract = '', keywords = '', heading = '', forms = '', disclosures = ''] = record
    .trim()
    .split('\n\n');
  // A page of PubMed as it is copied: links around the record, the title twice, names without a label.
  const page = [
    'Skip to main page content\nAccess keys NCBI Homepage MyNCBI Homepage Main Content Main Navigation\n, 15 (2), 361-370',
    `${title}\n\n`,
    title,
    'Jan Hoffmann et al. Neurotherapeutics.\n',
    abstract,
    keywords,
    heading,
    'Required Author Forms',
    `${forms}\n`,
    disclosures,
    'Similar articles',
    'See all similar articles',
    'Cited by 5 PubMed Central articles',
    'MeSH terms',
  ].join('\n\n');

  it.each([
    ['as it is shipped', record],
    ['on a copied page', page],
    ['on a copied page with the line ends of another system', page.replaceAll('\n', '\r\n')],
  ])('yields the shipped passages character for character, %s', (_name, text) => {
    const pack = ingested(text);
    expect(pack.record).toBe(shipped.record);
    expect(places(pack)).toEqual(places(shipped));
  });

  it('brings along what the page says of the record', () => {
    expect(articleOf(page).record).toMatchObject({
      title,
      authors: [{ given: 'Jan', family: 'Hoffmann' }],
      journal: 'Neurotherapeutics',
      volume: '15',
      issue: '2',
      pages: '361-370',
    });
  });

  it('takes the record of the curated pack over, so that both are one source', () => {
    const { pack } = ingestArticle(articleOf(page), 'made', shelfOf([shipped]), null);
    expect(pack.source).toEqual(shipped.source);
  });
});

const trial = `Oral magnesium for the prevention of
tension headache: a small trial

Authors: Ada P. Leaf, Bo van Root and Carla Núñez
Journal: Journal of Made-up Medicine
Year: 2019
DOI: 10.1234/jmm.2019.7

BACKGROUND: Headache is common. METHODS: We gave 300 mg of magnesium (Mg) to 24
adults [1,2]. RESULTS: Attacks were fewer, although the difference was not
significant (p = 0.07).

Key words: magnesium; tension-type headache (TTH)

1. Introduction

Headache costs work days [1]. It is treated in state-of-the-
art clinics, e.g. by Root et al. in 2018, cf. Fig. 2.

2. Results

- First, attacks fell.
- Second, nobody
  left the trial.

Table 1. Doses
Drug\tDose
Mg\t300 mg

Figure 1. A kettle.

Funding: None.

Competing interests

The authors declare none.

References

1. Leaf A. On headache. J Made Up Med. 2001.
2. Root B. On magnesium. 2002.
`;

describe('a text with labelled fields', () => {
  const article = articleOf(trial);
  const pack = ingested(trial);
  const at = (locator: string): string | undefined =>
    pack.passages.find((passage) => passage.locator === locator)?.text;

  it('has its title, wrapped over lines, and its fields as the record', () => {
    expect(article.record).toMatchObject({
      title: 'Oral magnesium for the prevention of tension headache: a small trial',
      authors: [
        { given: 'Ada P.', family: 'Leaf' },
        { given: 'Bo', family: 'van Root' },
        { given: 'Carla', family: 'Núñez' },
      ],
      journal: 'Journal of Made-up Medicine',
      year: 2019,
      doi: '10.1234/jmm.2019.7',
    });
    expect(article.keywords).toEqual(['magnesium', 'tension-type headache (TTH)']);
  });

  it('has its lines joined, a hyphen at the end of one kept, and sentences that abbreviations do not break', () => {
    expect(at('Introduction, paragraph 1, sentence 2')).toBe(
      'It is treated in state-of-the-art clinics, e.g. by Root et al. in 2018, cf. Fig. 2.',
    );
  });

  it('has a structured abstract parted at its labels', () => {
    expect(at('Abstract, METHODS, sentence 1')).toBe('We gave 300 mg of magnesium (Mg) to 24 adults [1,2].');
    expect(at('Abstract, RESULTS, sentence 1')).toContain('not significant (p = 0.07)');
  });

  it('has items of a list, tables, legends and statements as passages of their kind', () => {
    expect(at('Results, paragraph 2, sentence 1')).toBe('Second, nobody left the trial.');
    expect(pack.passages.find(({ kind }) => kind === 'table')).toMatchObject({
      locator: 'Table 1',
      text: 'Table 1. Doses\nDrug\tDose\nMg\t300 mg',
      url: null,
    });
    expect(at('Figure 1')).toBe('Figure 1. A kettle.');
    expect(at('Funding, paragraph 1')).toBe('None.');
    expect(pack.disclosures).toEqual([
      pack.passages.find(({ text }) => text === 'The authors declare none.')?.id,
    ]);
  });

  it('lists what each sentence cites, and quotes the marker with the words', () => {
    const cited = pack.passages.find(({ text }) => text.endsWith('[1,2].'));
    expect(cited?.cites).toEqual([
      'Leaf A. On headache. J Made Up Med. 2001.',
      'Root B. On magnesium. 2002.',
    ]);
    expect(pack.passages.some(({ text }) => text.startsWith('Leaf A.'))).toBe(false);
  });
});

describe('other texts', () => {
  it('are read from a record saved at PubMed, the citation at its head', () => {
    const { record } = articleOf(
      '1. J Made Up Med. 2019 Apr;15(2):361-370. doi: 10.1234/x.7.\n\nTea helps.\n\nLeaf A(1), van Root B(2).\n\nAuthor information:\n(1)Leaf Institute.\n\nTea helped 12 adults.\n\nPMID: 123456\n',
    );
    expect(record).toMatchObject({
      title: 'Tea helps.',
      authors: [
        { given: 'A', family: 'Leaf' },
        { given: 'B', family: 'van Root' },
      ],
      journal: 'J Made Up Med',
      year: 2019,
      volume: '15',
      issue: '2',
      pages: '361-370',
      doi: '10.1234/x.7',
      pmid: '123456',
    });
  });

  it.each([
    ['Ada Leaf et al. J Tea.', ['Leaf'], 'J Tea'],
    ['Ada Leaf, Bo van Root. Journal of Tea.', ['Leaf', 'van Root'], 'Journal of Tea'],
    ['Leaf A, van Root B', ['Leaf', 'van Root'], null],
    ['By Ada P. Leaf and Bo Root', ['Leaf', 'Root'], null],
    ['Ada Leaf¹*, Bo Root², MD', ['Leaf', 'Root'], null],
  ])('have names under the title, printed as "%s"', (line, families, journal) => {
    const { record } = articleOf(`Tea helps\n\n${line}\n\nTea helped 12 adults.\n`);
    expect(record.authors.map(({ family }) => family)).toEqual(families);
    expect(record.journal).toBe(journal);
  });

  it('keep non-breaking spaces, Greek and combining letters as they are', () => {
    const text = 'On α\n\nThe α-subunit (10\u00a0µM) of cafe\u0301 − a control.\n';
    expect(ingested(text).passages.at(-1)?.text).toBe(
      'The α-subunit (10\u00a0µM) of cafe\u0301 − a control.',
    );
  });

  it('without anything but a title have nothing to quote, and say so', () => {
    expect(() => ingested('Only a title\n')).toThrow(/^nothing to quote \(Only a title\)/);
  });

  it('of a retracted article carry the notice', () => {
    expect(ingested('RETRACTED: Tea helps\n\nTea helped 12 adults.\n').notices).toMatchObject([
      { kind: 'retraction', text: 'RETRACTED: Tea helps' },
    ]);
  });
});

describe('runs of blanks', () => {
  it('part names as one blank does, and end a heading before its colon', () => {
    const wide = ' '.repeat(50);
    const text = `Tea and sleep\n\nAda Leaf${wide}and${wide}Ben Rook\n\nResults${wide}:\n\nTea helped the sleepers a lot.\n`;
    const { record, blocks } = articleOf(text);
    expect(record.authors.map(({ family }) => family)).toEqual(['Leaf', 'Rook']);
    expect(blocks.at(-1)).toMatchObject({ section: ['Results'], text: 'Tea helped the sleepers a lot.' });
  });
});

describe('headings one under the other without a blank line', () => {
  it('are each a heading, and the last stands over the lines that follow', () => {
    const text =
      'Tea and sleep\n\nTea was drunk by all.\n\nMethods\n1.1 Results\nTea helped the sleepers a lot.\n';
    expect(articleOf(text).blocks.at(-1)).toMatchObject({
      section: ['Methods', '1.1 Results'],
      text: 'Tea helped the sleepers a lot.',
    });
  });

  it('are read however many they are', () => {
    const text = `Tea and sleep\n\n${'Results\n'.repeat(20_000)}Tea helped.\n`;
    expect(articleOf(text).blocks.map(({ text: own }) => own)).toEqual(['Tea and sleep', 'Tea helped.']);
  });
});
