// RIS, BibTeX and CSL-JSON as their many writers write them: fields under other tags, letters of LaTeX, dates in all shapes.
import { describe, expect, it } from 'vitest';
import { type Article, readArticles, sniffFormat } from '../../../src/ingest/index.js';

function only(text: string): Article {
  const [article] = readArticles(text);
  if (article === undefined) throw new Error('no article');
  return article;
}
const names = ({ record }: Article): string[] =>
  record.authors.map(({ given, family }) => `${given} ${family}`.trim());

describe('RIS', () => {
  const tags = (more: string): string => `TY  - JOUR\nTI  - Tea and made-up sleep\n${more}\nER  - \n`;

  it('with one blank before the hyphen is RIS', () => {
    const text = 'TY - JOUR\nTI - Tea and made-up sleep\nAU - Berg, Anna\nAB - It helped.\nER -\n';
    expect(sniffFormat(text)).toBe('ris');
    expect(only(text).record).toMatchObject({ title: 'Tea and made-up sleep' });
    expect(names(only(text))).toEqual(['Anna Berg']);
  });

  it('has the first author under a tag of its own, and nobody called "et al."', () => {
    expect(names(only(tags('A1  - Berg, Anna\nAU  - Lind, Otto\nAU  - et al.')))).toEqual([
      'Anna Berg',
      'Otto Lind',
    ]);
  });

  it('of EndNote has its issue under M1, where that is a number', () => {
    expect(only(tags('M1  - 7')).record.issue).toBe('7');
    expect(only(tags('M1  - doi: 10.5555/tea')).record.issue).toBeNull();
  });

  it('keeps a value in which a separator of lines stands', () => {
    expect(only('TY  - JOUR\nTI  - Tea:\u2028made-up sleep\nER  - \n').record.title).toBe(
      'Tea: made-up sleep',
    );
  });

  it('keeps what stands high, and entities as their letters', () => {
    const { blocks } = only(
      tags('AB  - Of 10<sup>9</sup> cups &#x2013; or Ca<sup>2+</sup> &lt; 5 &mdash; few.'),
    );
    expect(blocks.map(({ text }) => text)).toContain('Of 10⁹ cups – or Ca²⁺ < 5 — few.');
  });
});

describe('BibTeX', () => {
  const entry = (fields: string): string => `@article{key,\n${fields}\n}\n`;

  it('after a preamble, strings and comments is BibTeX', () => {
    const lead = '@preamble{Papers of nobody; see\nelsewhere}\n\n@string{nt = "Notes of Tea"}\n% a comment\n';
    const text = `${lead}${entry('title = {Tea}, journal = nt, year = 2019')}`;
    expect(sniffFormat(text)).toBe('bibtex');
    expect(only(text).record).toMatchObject({ title: 'Tea', journal: 'Notes of Tea', year: 2019 });
  });

  it('is read where a comma was forgotten', () => {
    expect(only(entry('title = {Tea}\n year = {2019}')).record).toMatchObject({ title: 'Tea', year: 2019 });
  });

  it.each([
    [String.raw`Jafnr{\ae}{\dh}i og {\th}{\'a}ttaka`, 'Jafnræði og þáttaka'],
    [String.raw`$\Sigma^{0}$ and $H_{2}O$ of $10^{9}$`, 'Σ⁰ and H2O of 10⁹'],
    [String.raw`Ca\textsuperscript{2+} in \emph{Danio} \mbox{larvae}`, 'Ca²⁺ in Danio larvae'],
    [String.raw`Cups at \$5 and at \$6`, 'Cups at $5 and at $6'],
    [String.raw`TNF-$\alpha$ \& IL-1\textbeta{}, 5\,\% {\v S}koda`, 'TNF-α & IL-1β, 5 % Škoda'],
  ])('reads %s', (written, read) => {
    expect(only(entry(`title = {${written}}`)).record.title).toBe(read);
  });
});

describe('MEDLINE', () => {
  it('has nobody called "et al."', () => {
    const text =
      'PMID- 1234567\nTI  - Tea.\nFAU - Berg, Anna\nAU  - Berg A\nAU  - et al.\nAB  - It helped.\n';
    expect(names(only(text))).toEqual(['Anna Berg']);
  });
});

describe('a date of CSL-JSON', () => {
  it.each([
    [{ 'date-parts': [[2018, 5, 1]] }],
    [{ 'date-parts': [['2018']] }],
    [{ 'date-parts': [[2018, 1], [2019]] }],
    [{ 'date-parts': [2018, 5] }],
    [{ raw: '2018-05-01' }],
    [{ literal: 'Spring 2018' }],
    [{ year: 2018, season: 1 }],
    ['2018-05-01T00:00:00Z'],
    [2018],
  ])('%j is of 2018', (issued) => {
    const item = { type: 'article-journal', title: 'Tea', issued, abstract: 'It helped.' };
    expect(only(JSON.stringify([item])).record.year).toBe(2018);
  });

  it.each([[{ 'date-parts': [[]] }], [{ literal: 'in press' }], [null], [{}]])('%j has no year', (issued) => {
    const item = { type: 'article-journal', title: 'Tea', issued, abstract: 'It helped.' };
    expect(only(JSON.stringify([item])).record.year).toBeNull();
  });
});
