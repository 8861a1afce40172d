// The first page of a PDF: its title, its people without their institutions, its abstract, and letters that are written in two signs.
import { describe, expect, it } from 'vitest';
import { commonWord, knownWord } from '../../../adapters/ingest/documents.js';
import { type Article, type PageItem, type PdfMetadata, readPdf } from '../../../src/index.js';

const none: PdfMetadata = { title: null, authors: [], doi: null, journal: null, year: null };
const item = (text: string, y: number, more: Partial<PageItem> = {}): PageItem => ({
  text,
  x: 60,
  y,
  width: text.length * 5,
  size: 10,
  font: 'plain',
  spaced: false,
  ...more,
});
const prose = [
  'Headache is common among students, and many of them drink tea. We asked whether green',
  'tea was followed by relief of headache in a trial of twelve students, half of whom drank',
  'water. Relief was more frequent after green tea than after water. However, it did not last.',
].map((text, at) => item(text, 400 + 12 * at));

function read(head: readonly PageItem[], metadata: Partial<PdfMetadata> = {}, body = prose): Article {
  const page = { number: 1, width: 600, height: 800, items: [...head, ...body], turned: 0 };
  const words = { isKnown: knownWord(), isCommon: commonWord() };
  return readPdf({ pages: [page], metadata: { ...none, ...metadata } }, words).article;
}
const names = ({ record }: Article): string[] =>
  record.authors.map(({ given, family }) => `${given} ${family}`);
const title = item('Green tea and the made-up headache of students', 60, { size: 18, font: 'bold' });

describe('the people under a title', () => {
  it('are those of the font of names, over and between their institutions, and none of these', () => {
    const article = read([
      title,
      item('Anna Berg', 90, { font: 'bold' }),
      item('University of Nowhere', 102),
      item('Upper Wold, Southland', 114),
      item('Otto Lind', 90, { x: 360, font: 'bold' }),
      item('Made-up Clinic', 102, { x: 360 }),
      item('otto@example.org', 114, { x: 360 }),
    ]);
    expect(names(article)).toEqual(['Anna Berg', 'Otto Lind']);
    expect(article.guessed).toContain('authors');
    const all = article.blocks.map(({ text }) => text).join('\n');
    expect(all).not.toContain('University of Nowhere');
    expect(article.details?.map(({ text }) => text).join(' ')).toContain('University of Nowhere');
  });

  it('are not a phrase in capitals, a heading or an institution', () => {
    for (const line of [
      'Processing Instructions',
      'V. Body',
      'Made-up Pharma Corporation',
      'PROBLEM STATEMENT',
    ])
      expect(names(read([title, item(line, 90)])), line).toEqual([]);
  });

  it('are those that the file names where the page shows them all, marked where it does not show them as a list', () => {
    const inLine = item('ANNA BERG, Nowhere, and OTTO LIND, Elsewhere in the Hills, of the North', 90);
    const article = read([title, inLine], { authors: ['Anna Berg', 'Otto Lind'] });
    expect(names(article)).toEqual(['Anna Berg', 'Otto Lind']);
    expect(article.guessed).toContain('authors');
  });
});

describe('the title of a PDF', () => {
  it.each([
    ['a journal', 'TJ Journal of Made-up Headaches'],
    ['a section with a number', '1 The headache of students'],
    ['a person', 'Anna B Berg'],
  ])('is not the name of %s, however large', (_, large) => {
    const { record } = read([item(large, 30, { size: 24, font: 'bold' }), title, item('Otto Lind', 90)]);
    expect(record.title).toBe('Green tea and the made-up headache of students');
  });

  it('may be short where names follow', () => {
    const head = [item('Tea contrasts', 60, { size: 17, font: 'bold' }), item('Otto Lind', 90, { size: 12 })];
    expect(read(head).record.title).toBe('Tea contrasts');
  });

  it('has no sign of a footnote at its end', () => {
    const marked = item('Green tea and the made-up headache of students∗†', 60, { size: 18, font: 'bold' });
    expect(read([marked]).record.title).toBe('Green tea and the made-up headache of students');
  });
});

describe('an abstract', () => {
  it('that its own word opens ends with its paragraph', () => {
    const [first, ...others] = prose;
    if (first === undefined) throw new Error('no prose');
    const led = [{ ...first, text: `Abstract—${first.text}` }, ...others];
    const next = item('I. INTRODUCTION', 500);
    const more = item(
      'Tea has been known for long, and so has the headache of those that drink it daily.',
      520,
    );
    const { blocks } = read([title], {}, [...led, next, more]);
    expect(blocks.find(({ text }) => text.startsWith('Headache is common'))?.section).toEqual(['Abstract']);
    expect(blocks.find(({ text }) => text.startsWith('Tea has been'))?.section).toEqual(['I. INTRODUCTION']);
  });
});

describe('letters that a file writes otherwise', () => {
  it('are an accent beside its letter, in one piece or in two', () => {
    const head = [title, item('Andr´e', 90, { width: 30 }), item('Schr¨', 90, { x: 95, width: 26 })];
    const article = read([...head, item('odinger', 90, { x: 118, width: 36 })]);
    expect(names(article)).toEqual(['André Schrödinger']);
  });

  it('are ligatures and dashes of a font of TeX, where they make words of English', () => {
    const coded = item('The coe\u001ecient of the e\u001bect \u0016 see p. 3\u00155.', 500, { font: 'tex' });
    const other = item('The xyl\u001eoquat has no meaning here.', 520, { font: 'other' });
    const { blocks } = read([title], {}, [...prose, coded, other]);
    const all = blocks.map(({ text }) => text).join('\n');
    expect(all).toContain('The coefficient of the effect — see p. 3–5.');
    expect(all).not.toContain('oquat');
  });

  it('leave no page of signs that stand for letters', () => {
    const signs = [item('P❡♥❛❧✐③❡❞ ❧❡❛st sq✉❛r❡s ✈❡rs✉s ❣❡♥❡r❛❧✐③❡❞', 100)];
    expect(() => read([], {}, signs)).toThrow('its letters have no meaning in the file');
  });
});
