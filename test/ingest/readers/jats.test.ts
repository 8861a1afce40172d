// Articles in JATS: record, sections, paragraphs with the same characters, markers, what floats, statements and notices.
import { describe, expect, it } from 'vitest';
import { readJats } from '../../../src/ingest/jats/read-jats.js';
import { articleFixture, blockWith, markersOf } from '../../support/article-fixture.js';

const [article] = readJats(articleFixture('jats-1.3-full.xml'));

describe('the record of an article in JATS', () => {
  it('has title with subtitle, journal, the year of the issue, pages and identifiers', () => {
    expect(article?.record).toMatchObject({
      title: 'Kynurenine and the NR2B subunit in rats: in vivo findings: A review of small studies',
      journal: 'Journal of Test Neurology',
      journalShort: 'J. Test Neurol.',
      year: 2021,
      volume: '12',
      issue: '3',
      pages: '101-109',
      doi: '10.9999/jtn.2021.001',
      pmid: '990001',
      pmcid: 'PMC9900011',
      url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC9900011/',
      licence: 'Free to use in tests. https://creativecommons.org/licenses/by/4.0/',
    });
  });

  it('names authors and groups, no editors and no members of a group', () => {
    expect(article?.record.authors).toEqual([
      { given: 'Ada B.', family: 'Quill' },
      { given: 'Ken', family: 'Sato' },
      { given: '', family: 'The Blue Rat Consortium' },
    ]);
  });

  it('has keywords and subject headings apart', () => {
    expect(article?.keywords).toEqual(['kynurenine', 'receptors, N-methyl-d-aspartate']);
    expect(article?.mesh).toEqual(['Rats, Wistar']);
  });

  it('keeps what it has no field for as details', () => {
    expect(article?.details).toContainEqual({ name: 'custom-meta', text: 'Template: T7' });
    expect(article?.details).toContainEqual({
      name: 'aff',
      text: '1 Institute of Invented Studies, Nowhere',
    });
  });
});

describe('the text of an article in JATS', () => {
  it('keeps characters in order: sub- and superscripts, Greek, no-break and thin spaces', () => {
    expect(blockWith(article, 'Levels of').text).toBe(
      'Levels of kynurenine fell by 12\u00A0% (p\u2009<\u20090.05) in rats.',
    );
    expect(blockWith(article, 'Kynurenine was').text).toContain(
      'in H2O at 10⁻³\u00A0mol [1,3–5]; the β-formᵃ was rare.',
    );
  });

  it('does not cut a sentence where a figure or a note stands in it', () => {
    expect(blockWith(article, 'Kynurenine was').text).toMatch(/is a dose in one animal\.$/);
  });

  it('shows a formula as its MathML, numerator and denominator apart, and TeX without its preamble', () => {
    expect(blockWith(article, 'Kynurenine was').text).toContain('The sum is (1) y= 1 2 x² where $x$ is');
    expect(article?.details).toContainEqual({ name: 'formula', text: 'y=\\frac{1}{2}x^2' });
  });

  it.each([
    ['Kynurenine is a metabolite', ['Abstract', 'Background']],
    ['A small change', ['In plain words']],
    ['La kynurénine', ['Abstract (fr)']],
    ['An opening line', []],
    ['old rats', ['1 Introduction', 'Two groups']],
    ['A box of words', ['1 Introduction', 'Two groups', 'Box 1. Words']],
    ['Bars show', ['1 Introduction', 'Figure 1']],
    ['Kynurenine by group', ['Results', 'Table 1']],
    ['More counts', ['Appendix A']],
    ['in an element of no DTD', []],
  ])('stands under its headings: %s', (words, section) => {
    expect(blockWith(article, words).section).toEqual(section);
  });

  it('begins list items, definitions and notes with their labels', () => {
    expect(blockWith(article, 'young rats').text).toBe('(i) young rats;');
    expect(blockWith(article, 'KYN').text).toBe('KYN kynurenine');
    expect(blockWith(article, 'Fed at').text).toBe('a Fed at noon.');
  });

  it('has the abbreviations of its own lists, and takes no term of a glossary for one', () => {
    expect(article?.abbreviations).toEqual([
      { short: 'KYN', long: 'kynurenine' },
      { short: 'NR2B', long: 'a subunit' },
    ]);
    const list = 'CSD: cortical spreading depression; 5-HT = serotonin; Aura: a sign; NO, nitric oxide.';
    const section = `<sec><title>Abbreviations</title><p>${list}</p></sec><sec><title>Results</title><p>${list}</p></sec>`;
    expect(readJats(`<article><body>${section}</body></article>`)[0]?.abbreviations).toEqual([
      { short: 'CSD', long: 'cortical spreading depression' },
      { short: '5-HT', long: 'serotonin' },
      { short: 'NO', long: 'nitric oxide' },
    ]);
    const item = '<def-item><term>Aura</term><def><p>a sign before the pain</p></def></def-item>';
    expect(
      readJats(`<article><body><def-list>${item}</def-list></body></article>`)[0]?.abbreviations,
    ).toEqual([]);
  });

  it('gives a table as lines of cells, each line a sentence', () => {
    const table = blockWith(article, 'Group\t');
    expect(table.kind).toBe('table');
    expect(table.sentences?.map(({ start, end }) => table.text.slice(start, end))).toEqual([
      'Group\tn',
      'Youngᵃ\t4\t[4]',
      '5\t0.3\u00A0±\u00A00.1',
    ]);
    expect(markersOf(table)).toEqual([['4', ['r4']]]);
  });

  it('keeps the heading of a part in which nothing stands', () => {
    expect(article?.details).toContainEqual({ name: 'title', text: 'An empty part' });
  });
});

describe('reference markers', () => {
  it('cite every reference of a range between two of them', () => {
    expect(markersOf(blockWith(article, 'Kynurenine was'))).toEqual([
      ['1', ['r1']],
      ['3–5', ['r3', 'r4', 'r5']],
    ]);
  });

  it('cite every reference of a range written in one', () => {
    expect(markersOf(blockWith(article, 'Earlier work'))).toEqual([['1-3', ['r1', 'r2', 'r3']]]);
  });

  it('join an empty one to the marker before it, and never reach past the list', () => {
    const text = (body: string): string =>
      `<article><body><p>${body}</p></body><back><ref-list>${[1, 2, 3, 4]
        .map((number) => `<ref id="b${number}"><mixed-citation>Number ${number}.</mixed-citation></ref>`)
        .join('')}</ref-list></back></article>`;
    const read = (body: string) => readJats(text(body))[0]?.blocks.map(markersOf)[0];
    const to = (id: string, words: string): string => `<xref ref-type="bibr" rid="${id}">${words}</xref>`;
    expect(read(`A [${to('b1', '1')}-${to('b2', '')}${to('b3', '3')}]`)).toEqual([
      ['1-3', ['b1', 'b2', 'b3']],
    ]);
    expect(read(`A (${to('b2', '2001')}–${to('b3', '2003')})`)).toEqual([['2001–2003', ['b2', 'b3']]]);
    expect(read(`A ${to('b2', '[2]–[4]')}`)).toEqual([['[2]–[4]', ['b2', 'b3', 'b4']]]);
    expect(read(`A${to('b4', ' 4')}`)).toEqual([['⁴', ['b4']]]);
    expect(read(`A ${to('gone', '9')}`)).toEqual([['9', ['gone']]]);
  });
});

describe('the text of odd places', () => {
  const read = (body: string) => readJats(`<article>${body}</article>`)[0];
  const texts = (body: string) => read(`<body>${body}</body>`)?.blocks.map(({ text }) => text);

  it('has a formula outside of a paragraph as one line, with its number', () => {
    const math = '<math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>';
    expect(texts(`<disp-formula><label>(2)</label>${math}</disp-formula>`)).toEqual(['(2) E=mc²']);
  });

  it('has the rows of tables of other makes', () => {
    const oasis =
      '<tgroup><tbody><row><entry>a</entry><entry><p>b</p><p>c</p></entry></row></tbody></tgroup>';
    expect(texts(`<table-wrap><oasis:table>${oasis}</oasis:table></table-wrap>`)).toEqual(['a\tb c']);
    const beside = '<alternatives><graphic/><table><tr><td>a</td><td>b</td></tr></table></alternatives>';
    expect(texts(`<table-wrap>${beside}</table-wrap>`)).toEqual(['a\tb']);
    expect(texts('<array><tbody><tr><td>a</td><td>b</td></tr></tbody></array>')).toEqual(['a\tb']);
  });

  it('folds the layout of a pretty-printed file to one blank, and puts none where there is none', () => {
    const laidOut = '\n  <p>\n    One <bold>two</bold>\n    <italic>three</italic><sup>2</sup>.\n  </p>\n';
    expect(texts(laidOut)).toEqual(['One two three².']);
  });

  it("shows a work in the publisher's wording, and keeps the other as a detail", () => {
    const article = read(
      '<body><p>x</p></body><back><ref-list><ref id="a"><label>1.</label><citation-alternatives><element-citation><source>Rat</source><year>1999</year></element-citation><mixed-citation>Rat Lett 1999.</mixed-citation></citation-alternatives></ref></ref-list></back>',
    );
    expect(article?.references).toEqual([{ id: 'a', text: '1. Rat Lett 1999.' }]);
    expect(article?.details).toContainEqual({ name: 'citation', text: 'Rat. 1999.' });
  });

  it('names a group of authors in the way of JATS 1.4, too', () => {
    const group =
      '<contrib contrib-type="author"><collab-wrap><collab-name>The Voles</collab-name></collab-wrap></contrib>';
    const article = read(
      `<front><article-meta><contrib-group>${group}</contrib-group></article-meta></front>`,
    );
    expect(article?.record.authors).toEqual([{ given: '', family: 'The Voles' }]);
  });
});

describe('references', () => {
  it('are worded as the publisher worded them, or put together from their fields', () => {
    expect(article?.references.map(({ text }) => text)).toEqual([
      '1. Alder A, et al. On rats. Rat Lett 1999;1:2–4.',
      '2. Birch B, Group B, et al. On mazes. Maze J. 2001;7(2):11-19. doi: 10.9999/maze.',
      '3. Cedar C. A Book. 2003. Tree Press.',
      '4. Elm E. Wheels. 2004. In German.',
      '5. Fir F. On cones. Cones. 2005.',
    ]);
  });

  it('have ids of their own where the input repeats one', () => {
    const [read] = readJats(
      '<article><body><p>x</p></body><back><ref-list><ref id="a"/><ref id="a"/><ref/><ref id="a-2"/></ref-list></back></article>',
    );
    expect(new Set(read?.references.map(({ id }) => id)).size).toBe(4);
  });
});

describe('statements', () => {
  it.each([
    ['K.S. owns a maze', 'disclosure'],
    ['fees from Pellet Works', 'disclosure'],
    ['paid for by the Test Fund', 'funding'],
    ['On request', 'data-availability'],
    ['All numbers are', 'data-availability'],
    ['Free to use', 'licence'],
    ['views are those', 'notice'],
    ['We thank the rats', 'other'],
    ['NR2B a subunit', 'other'],
    ['All counts', 'other'],
  ])('are told by heading, type or first words: %s is %s', (words, role) => {
    expect(blockWith(article, words)).toMatchObject({ kind: 'statement', role });
  });

  it('stand after the article, wherever the file has them', () => {
    const kinds = article?.blocks.map(({ kind }) => kind) ?? [];
    expect(kinds.slice(0, 3)).toEqual(['title', 'paragraph', 'paragraph']);
    expect(article?.blocks.at(-1)?.kind).toBe('statement');
  });
});
