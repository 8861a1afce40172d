// Cells that span rows or columns: every row keeps its cells under their own headings, in each format that has such cells.
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../adapters/ingest/documents.js';
import { readArticles } from '../../../src/ingest/index.js';
import { readJats } from '../../../src/ingest/jats/read-jats.js';
import { inColumns } from '../../../src/ingest/text/table-columns.js';
import { blockWith } from '../../support/article-fixture.js';
import { para, smallDocx } from '../../support/small-docx.js';

const table = `<table><thead><tr><th rowspan="2">Outcome</th><th colspan="2">Moss</th><th colspan="2">Bark</th></tr>
<tr><th>n</th><th>%</th><th>n</th><th>%</th></tr></thead>
<tbody><tr><td rowspan="2">Sleep</td><td>7</td><td>88</td><td>6</td><td>81</td></tr><tr><td>9</td><td>87</td><td>8</td><td>80</td></tr>
<tr><td>Rest</td><td>1</td><td>2</td><td>3</td><td>4</td></tr></tbody></table>`;
const rows = [
  'Outcome\tMoss\t\tBark',
  'Outcome\tn\t%\tn\t%',
  'Sleep\t7\t88\t6\t81',
  'Sleep\t9\t87\t8\t80',
  'Rest\t1\t2\t3\t4',
].join('\n');
const jats = (inner: string) =>
  readJats(`<article><body><sec><title>Results</title>${inner}</sec></body></article>`)[0];

describe('a table with spanning cells', () => {
  it('has each cell under its heading in JATS, and in a page', () => {
    expect(blockWith(jats(`<table-wrap>${table}</table-wrap>`), 'Outcome').text).toBe(rows);
    const [page] = readArticles(`<html><body><h1>Moss</h1><p>Dormice slept.</p>${table}</body></html>`);
    expect(blockWith(page, 'Outcome').text).toBe(rows);
  });

  it('has them so in the exchange table and in a Word file', async () => {
    const entries =
      '<row><entry morerows="1">Sleep</entry><entry>88</entry></row><row><entry>87</entry></row>';
    expect(blockWith(jats(`<table-wrap><table>${entries}</table></table-wrap>`), 'Sleep').text).toBe(
      'Sleep\t88\nSleep\t87',
    );
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${para('Moss')}</w:tc>`;
    const cell = (text: string): string => `<w:tc>${para(text)}</w:tc>`;
    const body = `${para('A title', 'Title')}<w:tbl><w:tr>${wide}${cell('Bark')}</w:tr><w:tr>${['7', '88', '6'].map(cell).join('')}</w:tr></w:tbl>`;
    const read = await readDocument(smallDocx(body), () => 0);
    expect(blockWith(read?.articles[0], 'Bark').text).toBe('Moss\t\tBark\n7\t88\t6');
  });

  it('is bounded, however far its cells say that they reach', () => {
    const cell = { cell: 'x'.repeat(500), across: 1, down: 1e9 };
    const first = Array.from({ length: 200 }, () => cell);
    const others = Array.from({ length: 2_000 }, () => [{ cell: 'y', across: 1e9, down: Number.NaN }]);
    const length = inColumns([first, ...others], '', (text) => text.length)
      .flat()
      .reduce((sum, text) => sum + 1 + text.length, 0);
    expect(length).toBeLessThan(400_000);
  });
});

describe('the mark of a note', () => {
  const note = (type: string, mark: string): string => `<xref ref-type="${type}" rid="t1">${mark}</xref>`;

  it.each([
    [`Sleep efficiency${note('table-fn', 'a')} rose.`, 'Sleep efficiencyᵃ rose.'],
    [`It was 10${note('fn', '2')} hours.`, 'It was 10² hours.'],
    [`Dormice${note('fn', '*')} slept.`, 'Dormice* slept.'],
    [`Dormice<sup>${note('fn', 'b')}</sup> slept.`, 'Dormiceᵇ slept.'],
    [`See note ${note('fn', 'a')} below.`, 'See note a below.'],
    [`See ${note('table-fn', 'Table 1')}.`, 'See Table 1.'],
  ])('is set high behind a word, and only there: %s', (inner, text) => {
    expect(jats(`<p>${inner}</p>`)?.blocks[0]?.text).toBe(text);
  });
});
