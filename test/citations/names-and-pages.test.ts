// Names and pages as records write them: initials in one piece, other scripts, ranges of every dash, numbers that are no range.
import { describe, expect, it } from 'vitest';
import { cite } from '../../src/citations/cite.js';
import { firstAndLast, withDoubleDashes } from '../../src/citations/pages.js';
import type { Source } from '../../src/index.js';
import { readMedline } from '../../src/ingest/pubmed/read-medline.js';
import { readAuthors } from '../../src/ingest/text/authors.js';

const source = (given: string, family: string, more: Partial<Source> = {}): Source => ({
  title: 'Rooks',
  authors: [{ given, family }],
  journal: 'Rooks',
  journalShort: 'Rooks',
  year: 2020,
  volume: null,
  issue: null,
  pages: null,
  doi: null,
  pmid: null,
  pmcid: null,
  url: null,
  ...more,
});

describe('an author in Vancouver style', () => {
  it.each([
    ['AB', 'Heron', 'Heron AB'],
    ['A B', 'Heron', 'Heron AB'],
    ['A.B.', 'Heron', 'Heron AB'],
    ['Anna B', 'Heron', 'Heron AB'],
    ['ANNA', 'HERON', 'HERON A'],
    ['Ji-hoon', 'Kim', 'Kim JH'],
    ['Ji\u2010hoon', 'Kim', 'Kim JH'],
    ['小明', '王', '王小明'],
    ['Yuri (Юрий)', 'Ivanov', 'Ivanov Y'],
    ['“Bo” Carl', 'Gull', 'Gull BC'],
    ['\u{1d401}ob', 'Gull', 'Gull \u{1d401}'],
    ['E\u0301ric', 'Gull', 'Gull É'],
    ["d'Arcy", 'de Groot', 'de Groot D'],
    ['Юрий', 'Иванов', 'Иванов Ю'],
    ['', 'Rook Study Group', 'Rook Study Group'],
  ])('given %j, family %j: %s', (given, family, shown) => {
    expect(cite(source(given, family), 'vancouver').text).toBe(`${shown}. Rooks. Rooks. 2020.`);
  });

  it('is read whole from short names with a suffix, and where full names are given for some alone', () => {
    const rooks = readMedline(
      'PMID- 1\nTI  - Rooks.\nAB  - Rooks.\nFAU - Heron, Anna B\nAU  - Heron AB\nAU  - Gull MJ Jr\nCN  - Rook Group\n',
    );
    expect(rooks[0]?.record.authors).toEqual([
      { given: 'Anna B', family: 'Heron' },
      { given: 'MJ', family: 'Gull' },
      { given: '', family: 'Rook Group' },
    ]);
    expect(readAuthors('Heron AB, Gull MJ, Tern ML Jr')).toEqual([
      { given: 'AB', family: 'Heron' },
      { given: 'MJ', family: 'Gull' },
      { given: 'ML', family: 'Tern' },
    ]);
  });
});

describe('pages', () => {
  it.each([
    ['361-370', '361', '370', '361--370'],
    ['120-8; discussion 129', '120', '128', '120--8; discussion 129'],
    ['S1-S5, S9-S12', 'S1', 'S12', 'S1--S5, S9--S12'],
    ['e120-e125', 'e120', 'e125', 'e120--e125'],
    ['e12-3', 'e12-3', null, 'e12-3'],
    ['e2-s3', 'e2-s3', null, 'e2-s3'],
    ['xi-xiv', 'xi', 'xiv', 'xi--xiv'],
    ['12, 20', '12', '20', '12, 20'],
    ['CD004', 'CD004', null, 'CD004'],
    ...['-', '--', '–', '—', '\u2011', '\u2212'].map((dash): [string, string, string, string] => [
      `1${dash}9`,
      '1',
      '9',
      '1--9',
    ]),
  ])('%j are %j to %j', (pages, first, last, inBibtex) => {
    expect(firstAndLast(pages)).toEqual({ first, last });
    expect(withDoubleDashes(pages)).toBe(inBibtex);
    const lines = cite(source('A', 'Heron', { pages }), 'ris').text.split('\r\n');
    expect(lines.filter((line) => /^[SE]P/.test(line))).toEqual([
      `SP  - ${first}`,
      ...(last === null ? [] : [`EP  - ${last}`]),
    ]);
  });
});

describe('an address in BibTeX', () => {
  it('is not escaped, since it would end up so in the link, and cannot end its field', () => {
    const { text } = cite(
      source('A', 'Heron', { doi: '10.5555/a_b%c{d', url: 'https://fen.example/a_b' }),
      'bibtex',
    );
    expect(text).toContain('doi = {10.5555/a_b%c%7Bd}');
    expect(text).toContain('url = {https://fen.example/a_b}');
  });
});
