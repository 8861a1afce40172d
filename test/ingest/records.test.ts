// Reference managers: RIS, BibTeX and CSL-JSON as documents, and as the records of files beside them; a Zotero folder as it is.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { namedInputs } from '../../adapters/ingest/inputs.js';
import { ingest } from '../../adapters/ingest/run.js';
import { readArticles, readRecords, shelfOf } from '../../src/ingest/index.js';
import { column, smallPdf } from '../support/small-pdf.js';

const root = mkdtempSync(join(tmpdir(), 'records-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ris = `TY  - JOUR
AU  - Berg, Anna
AU  - de Wit, Cees
AU  - Tea Group
TI  - Iron and restless nights in a made-up cohort
T2  - Notes of Sleep
J2  - Notes Sleep
PY  - 2021/03/02
VL  - 4
IS  - 2
SP  - 11
EP  - 19
DO  - 10.5555/sleep.2021.11
AB  - Iron was followed by rest in some nurses.
It did not last.
KW  - iron
ER  - 
`;
const bibtex = String.raw`@string{nt = {Notes of Tea}}
@comment{ignore me}
@article{berg2019, author = {Berg, Anna and {Tea Group} and Jos{\'e} van der M{\"u}ller}, title = "{Green} Tea \& {\O}re: a {made-up} trial",
  journal = nt # { Leaves}, year = 2019, pages = {1--9}, doi = {10.5555/tea\_2019.1},
  abstract = {Tea helped 50\% of them. It did not last.}, file = {Full Text:files/3/tea.pdf:application/pdf}}
`;
const csl = JSON.stringify([
  {
    id: 'x',
    type: 'article-journal',
    title: 'Sleep after tea in a made-up town',
    author: [{ family: 'Wit', given: 'Cees', 'non-dropping-particle': 'de' }, { literal: 'Tea Group' }],
    issued: { 'date-parts': [['2022', 5]] },
    'container-title': 'Notes of Sleep',
    DOI: '10.5555/sleep.2022.5',
    note: 'PMID: 12345678',
    abstract: '<jats:p>Sleep was longer &amp; deeper.</jats:p>',
  },
]);

describe('a record', () => {
  it('of RIS is a document with its fields and its abstract', () => {
    const [article] = readArticles(ris);
    expect(article?.record).toMatchObject({
      title: 'Iron and restless nights in a made-up cohort',
      authors: [
        { given: 'Anna', family: 'Berg' },
        { given: 'Cees', family: 'de Wit' },
        { given: '', family: 'Tea Group' },
      ],
      journal: 'Notes of Sleep',
      journalShort: 'Notes Sleep',
      year: 2021,
      volume: '4',
      issue: '2',
      pages: '11-19',
      doi: '10.5555/sleep.2021.11',
    });
    expect(article?.guessed).toBeUndefined();
    expect(article?.blocks.map(({ text }) => text)).toContain('Iron was followed by rest in some nurses.');
  });

  it.each([
    ['It softened corns.  It might\n sting.', ['It softened corns. It might sting.']],
    [
      'Iron was followed by longer rest in some of the nurses of\nElmbrook. Others\n(two of nine) slept less.',
      [
        'Iron was followed by longer rest in some of the nurses of Elmbrook. Others (two of nine) slept less.',
      ],
    ],
    [
      'Aims\nTo count sheep.\nResults:\nnone were seen.',
      ['Aims', 'To count sheep.', 'Results:', 'none were seen.'],
    ],
  ])('of RIS has its wrapped lines joined, and its paragraphs apart: %j', (abstract, expected) => {
    const [article] = readArticles(ris.replace(/AB {2}- .+\n.+/, `AB  - ${abstract}`));
    const texts = article?.blocks.flatMap(({ kind, text }) => (kind === 'paragraph' ? [text] : []));
    const headings = article?.blocks.flatMap(({ section }) => section) ?? [];
    expect(expected.filter((text) => !texts?.includes(text) && !headings.includes(text))).toEqual([]);
  });

  it('of BibTeX has its strings joined, its accents as letters and its groups whole', () => {
    const [entry] = readRecords(bibtex);
    expect(entry?.article.record).toMatchObject({
      title: 'Green Tea & Øre: a made-up trial',
      authors: [
        { given: 'Anna', family: 'Berg' },
        { given: '', family: 'Tea Group' },
        { given: 'José', family: 'van der Müller' },
      ],
      journal: 'Notes of Tea Leaves',
      year: 2019,
      pages: '1-9',
      doi: '10.5555/tea_2019.1',
    });
    expect(entry?.article.blocks.at(-1)?.text).toBe('Tea helped 50% of them. It did not last.');
  });

  it('of CSL-JSON is read without the markup of its abstract', () => {
    const [article] = readArticles(csl);
    expect(article?.record).toMatchObject({
      authors: [
        { given: 'Cees', family: 'de Wit' },
        { given: '', family: 'Tea Group' },
      ],
      year: 2022,
      pmid: '12345678',
    });
    expect(article?.blocks.at(-1)?.text).toBe('Sleep was longer & deeper.');
  });

  it('that is broken is told with its line', () => {
    expect(() => readRecords('@article{a,\n title = {never closed')).toThrow(
      'a brace of BibTeX is not closed (line 2)',
    );
    expect(() => readRecords(`${ris}\nno tag at all`)).toThrow(/stands in no record of RIS \(line \d+\)/);
    expect(() => readRecords('[{"id": 1}]')).toThrow('There is no item of CSL-JSON');
  });
});

interface Line {
  readonly input: string;
  readonly pack: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly doi: string | null;
  readonly guessed: readonly string[];
  readonly problems: readonly string[];
}

async function ingested(
  name: string,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<Map<string, Line[]>> {
  const folder = join(root, name);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  const out = join(root, `${name}-packs`);
  const { files: inputs, passedOver } = namedInputs([folder], out);
  let said = '';
  await ingest({
    inputs,
    passedOver,
    out,
    shelf: shelfOf([]),
    title: null,
    again: false,
    json: true,
    screen: { write: () => undefined },
    output: { write: (text) => (said += text) },
    askRecord: null,
    now: () => 0,
  });
  const lines = said
    .trim()
    .split('\n')
    .map((line): Line => JSON.parse(line));
  return grouped(lines);
}

function grouped(lines: readonly Line[]): Map<string, Line[]> {
  const map = new Map<string, Line[]>();
  for (const line of lines) {
    const name = line.input.split('/').at(-1) ?? '';
    map.set(name, [...(map.get(name) ?? []), line]);
  }
  return map;
}

const words = [
  'Twelve students drank green tea for a week.',
  'Some of them were relieved of their headache.',
];
const pdf = smallPdf([column(words, 60, 100)]);

describe('records beside files', () => {
  it('are those of a Zotero folder by their paths, and one without a file is a document', async () => {
    const lines = await ingested('zotero', { 'export.bib': bibtex, 'more.ris': ris, 'files/3/tea.pdf': pdf });
    expect(lines.get('tea.pdf')).toMatchObject([
      {
        title: 'Green Tea & Øre: a made-up trial',
        authors: ['Anna Berg', 'Tea Group', 'José van der Müller'],
        doi: '10.5555/tea_2019.1',
        guessed: [],
      },
    ]);
    expect(lines.get('export.bib')).toMatchObject([
      { pack: null, problems: ['1 of its 1 records is that of another input'] },
    ]);
    expect(lines.get('more.ris')).toMatchObject([{ doi: '10.5555/sleep.2021.11', guessed: [] }]);
  });

  it('are those of a file of the same name, DOI or title', async () => {
    const text = (title: string, doi: string): string =>
      `${title}\nX Y\n${doi}\n\nAbstract\n\nSleep was longer in that town.\n`;
    const lines = await ingested('named', {
      'iron.ris': ris,
      'iron.pdf': pdf,
      'sleep.json': csl,
      'other.txt': text('A working title of that paper', 'doi:10.5555/sleep.2022.5'),
    });
    expect(lines.get('iron.pdf')).toMatchObject([
      { doi: '10.5555/sleep.2021.11', authors: ['Anna Berg', 'Cees de Wit', 'Tea Group'] },
    ]);
    expect(lines.get('other.txt')).toMatchObject([
      { title: 'Sleep after tea in a made-up town', authors: ['Cees de Wit', 'Tea Group'], guessed: [] },
    ]);
  });

  it('are not guessed at: a file that none of them names keeps what it says itself', async () => {
    const lines = await ingested('apart', { 'all.ris': ris, 'unrelated.pdf': pdf });
    expect(lines.get('unrelated.pdf')).toMatchObject([{ doi: null, authors: [] }]);
    expect(lines.get('all.ris')).toMatchObject([{ doi: '10.5555/sleep.2021.11' }]);
  });
});
