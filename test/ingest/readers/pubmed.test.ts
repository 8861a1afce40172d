// PubMed in both of its forms, XML and tagged text: the same record, abstract, keywords and notices.
import { describe, expect, it } from 'vitest';
import { words as shippedWords } from '../../../adapters/packs/shipped.js';
import { answerObject, createBot } from '../../../src/index.js';
import { readMedline } from '../../../src/ingest/pubmed/read-medline.js';
import { readPubmed } from '../../../src/ingest/pubmed/read-pubmed.js';
import { articleFixture, blockWith } from '../../support/article-fixture.js';
import { articlePack, libraryOf, moonMoss } from '../../support/ingested.js';

const [article, letter, chapter] = readPubmed(articleFixture('pubmed-set.xml'));
const [tagged, plain] = readMedline(articleFixture('medline.nbib'));

describe('PubMed XML', () => {
  it('has the record of each citation of a set', () => {
    expect(article?.record).toEqual({
      title: 'Agmatine in Danio rerio: a 5-HT1A story',
      authors: [
        { given: 'Fay F', family: 'Fisher' },
        { given: '', family: 'Pond Study Group' },
      ],
      journal: 'The journal of tests',
      journalShort: 'J Tests',
      year: 1998,
      volume: '8',
      issue: '1',
      pages: '5-9',
      doi: '10.9999/jt.8',
      pmid: '990101',
      pmcid: 'PMC990101',
      url: 'https://pubmed.ncbi.nlm.nih.gov/990101/',
      licence: 'Copyright © 1999 Tests.',
    });
    expect(letter?.record).toMatchObject({ title: '[A letter without an abstract]', year: 2003 });
    expect(chapter?.record).toMatchObject({ title: 'Agmatine', journal: 'A Shelf of Drugs', year: 2012 });
  });

  it('has the labels of a structured abstract as headings, and other abstracts beside it', () => {
    expect(blockWith(article, 'Agmatine is').section).toEqual(['Abstract', 'BACKGROUND']);
    expect(blockWith(article, 'story of small').section).toEqual(['Abstract (plain-language-summary)']);
  });

  it('keeps sub- and superscripts and no-break spaces as characters', () => {
    expect(blockWith(article, 'Agmatine is').text).toBe('Agmatine is a guanidine\u00A0amine.');
    expect(blockWith(article, 'It fell').text).toBe('It fell by 10⁻³ M (P<0.05); β2 did not.');
  });

  it('has keywords, subject headings, references and the statement of interests', () => {
    expect(article?.keywords).toEqual(['agmatine', 'fish, small']);
    expect(article?.mesh).toEqual(['Zebrafish']);
    expect(article?.references).toEqual([
      { id: 'ref-1', text: 'Heron H. Ponds. 1980;1:1. doi: 10.9999/heron' },
    ]);
    expect(blockWith(article, 'own the pond')).toMatchObject({ kind: 'statement', role: 'disclosure' });
  });

  it('keeps each further field as a detail, however the file is laid out', () => {
    expect(article?.details).toContainEqual({ name: 'ArticleId pmc', text: 'PMC990101' });
    expect(article?.details).toContainEqual({ name: 'MeshHeading', text: 'Zebrafish metabolism' });
    const laidOut = articleFixture('pubmed-set.xml').replaceAll('><', '>\n  <');
    expect(readPubmed(laidOut)[0]?.details).toEqual(article?.details);
  });
});

describe('grants', () => {
  it('are the funding of a record, in XML as in MEDLINE', () => {
    const funding = { kind: 'statement', role: 'funding', section: ['Funding'] };
    expect(blockWith(article, 'Pond Fund')).toMatchObject({ ...funding, text: 'P01/Pond Fund/Nowhere' });
    const [two] = readPubmed(
      `<PubmedArticle><MedlineCitation><Article><ArticleTitle>Fish.</ArticleTitle><GrantList><Grant><GrantID>R01 XY1</GrantID><Acronym>XY</Acronym><Agency>Eel Board</Agency><Country>Nowhere</Country></Grant>
<Grant><Agency>Carp plc</Agency><Country/></Grant></GrantList></Article></MedlineCitation></PubmedArticle>`,
    );
    const text = 'R01 XY1/XY/Eel Board/Nowhere; Carp plc';
    expect(blockWith(two, 'Eel Board')).toMatchObject({ ...funding, text });
    const tags = 'PMID- 1\nTI  - Fish.\nGR  - R01 XY1/XY/Eel Board/Nowhere\nGR  - Carp plc\n';
    expect(blockWith(readMedline(tags)[0], 'Eel Board')).toMatchObject({ ...funding, text });
  });

  it('answer who paid', () => {
    const bot = createBot(
      libraryOf(
        articlePack(moonMoss),
        articlePack(
          'PMID- 1\nTI  - Mirabol for rust of newts.\nAB  - Mirabol took the rust off forty newts.\nGR  - R01 XY1/XY/Eel Board/Nowhere\n',
        ),
      ),
      { words: shippedWords },
    );
    const { quotes } = answerObject(bot.respond('Who funded the mirabol study?'), bot.library);
    expect(quotes.map(({ text }) => text)).toEqual(['R01 XY1/XY/Eel Board/Nowhere']);
  });
});

describe('tagged text of MEDLINE', () => {
  it('has the same record, lines joined', () => {
    expect(tagged?.record).toMatchObject({
      title: 'Agmatine in small fish: a story that goes on over two lines',
      authors: article?.record.authors,
      journal: 'The journal of tests',
      year: 1999,
      doi: '10.9999/jt.8',
      pmid: '990101',
      pmcid: 'PMC990101',
    });
    expect(plain?.record.authors).toEqual([{ given: 'H', family: 'Heron' }]);
  });

  it('parts a structured abstract at its labels, and only there', () => {
    const parts = tagged?.blocks.filter(({ section }) => section[0] === 'Abstract');
    expect(parts?.map(({ section, text }) => [section[1], text])).toEqual([
      ['BACKGROUND', 'Agmatine is a guanidine amine.'],
      ['AIM', 'To count DNA: all of it.'],
      ['METHODS', 'Fish were counted (P<0.05).'],
      ['RESULTS', 'It fell by 10(-3) M.'],
    ]);
    expect(blockWith(plain, 'No label').section).toEqual(['Abstract']);
  });

  it('has headings without their qualifiers and marks', () => {
    expect(tagged?.mesh).toEqual(['Zebrafish', 'Ponds']);
    expect(tagged?.keywords).toEqual(['agmatine', 'fish, small']);
  });

  it('refuses a line that is no field, saying what to do', () => {
    expect(() => readMedline('PMID- 1\nTI  - x\nno field\n')).toThrow(/\(line 3\): begin it with a tag/);
    expect(() => readMedline('\n\n')).toThrow(/no record of MEDLINE/);
  });
});

describe('a citation that was taken back or corrected', () => {
  const notices = [
    {
      kind: 'retraction',
      text: 'Retraction in: J Tests. 2001;10(1):1',
      url: 'https://pubmed.ncbi.nlm.nih.gov/990102/',
    },
    { kind: 'correction', text: 'Erratum in: J Tests. 1999;8(2):99', url: null },
  ];

  it('says so, from its comments', () => {
    expect(article?.notices).toEqual(notices);
    expect(tagged?.notices).toMatchObject([
      { kind: 'retraction', url: notices[0]?.url },
      { kind: 'correction' },
    ]);
    expect(plain?.notices).toEqual([]);
  });

  it.each([
    ['retraction', '<PublicationType>Retracted Publication</PublicationType>', ''],
    ['notice', '<PublicationType>Retraction of Publication</PublicationType>', ''],
    ['retraction', '', '<ArticleTitle>RETRACTED: Fish.</ArticleTitle>'],
    ['notice', '<PublicationType>Expression of Concern</PublicationType>', ''],
  ])('says so, too, from its types and title: %s', (kind, types, title) => {
    const xml = `<PubmedArticle><MedlineCitation><Article>${title}<PublicationTypeList>${types}</PublicationTypeList></Article></MedlineCitation></PubmedArticle>`;
    expect(readPubmed(xml)[0]?.notices.map((notice) => notice.kind)).toEqual([kind]);
  });

  it.each([
    ['RetractionOf', 'This is a notice of retraction of J Tests. 1999;1:2'],
    ['PartialRetractionOf', 'This is a notice of partial retraction of J Tests. 1999;1:2'],
    ['ExpressionOfConcernFor', 'This is an expression of concern about J Tests. 1999;1:2'],
  ])('is told apart from the notice about it: %s', (type, text) => {
    const comment = `<CommentsCorrectionsList><CommentsCorrections RefType="${type}"><RefSource>J Tests. 1999;1:2</RefSource><PMID>990150</PMID></CommentsCorrections></CommentsCorrectionsList>`;
    const notice = (title: string) =>
      readPubmed(
        `<PubmedArticle><MedlineCitation><Article><ArticleTitle>${title}</ArticleTitle></Article>${comment}</MedlineCitation></PubmedArticle>`,
      )[0]?.notices;
    const expected = [{ kind: 'notice', text, url: 'https://pubmed.ncbi.nlm.nih.gov/990150/' }];
    expect(notice('Fish.')).toEqual(expected);
    expect(notice('Retraction: fish.')).toEqual(expected);
  });
});
