// PDFs: columns in order, heads and page numbers out, words that a line end broke, what the record is guessed from, what is refused.
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../adapters/ingest/documents.js';
import { type Article, ingestArticle, shelfOf } from '../../../src/ingest/index.js';
import { column, type PdfText, smallPdf } from '../../support/small-pdf.js';

const read = async (pdf: Buffer): Promise<{ article: Article; problems: readonly string[] }> => {
  const document = await readDocument(pdf, () => 0);
  const [article] = document?.articles ?? [];
  if (article === undefined) throw new Error('no article');
  return { article, problems: document?.problems ?? [] };
};
const texts = ({ blocks }: Article): string[] => blocks.map(({ text }) => text);

const head = (page: number): PdfText[] => [
  { text: 'Berg and Lind, Notes of Tea', x: 60, y: 40, size: 8 },
  { text: String(page), x: 300, y: 815, size: 8 },
];
const title: PdfText[] = [
  { text: 'Green tea and the made-up headache: a trial in students', x: 60, y: 90, size: 18, font: 'bold' },
  { text: 'Anna Berg, Otto Lind', x: 60, y: 115 },
];
// Each of these fills its column, as lines of a paragraph do.
const left = [
  'Headache is common among students, and',
  'many of them drink tea. We asked whether',
  'green tea was followed by relief of head-',
  'ache in a trial of twelve students, half of',
  'whom drank water. The trial was random-',
  'ised by the toss of a coin, and nobody was',
  'told what was in the cup that they held in',
];
const right = [
  'their hands. Relief was more frequent after',
  'green tea than after water. However, it did',
  'not last until the evening, and the number',
  'of students was small. More trials are what',
  'we need before anybody can be advised to',
  'drink tea for headache. The students were',
  'thanked with more tea at the end of it all.',
];
const twoColumns = smallPdf(
  [
    [...head(1), ...title, ...column(left, 60, 160), ...column(right, 320, 160)],
    [
      ...head(2),
      { text: 'Results', x: 60, y: 90, size: 13, font: 'bold' },
      ...column(left, 60, 120),
      ...column(right, 320, 120),
    ],
    [...head(3), ...column(left, 60, 90), ...column(right, 320, 90)],
  ],
  { Title: 'Green tea and the made-up headache: a trial in students', Author: 'scanner' },
);

describe('a PDF in two columns', () => {
  it('is read column by column, sentences whole across them, without heads and page numbers', async () => {
    const { article, problems } = await read(twoColumns);
    const all = texts(article).join('\n');
    expect(all).toContain(
      'nobody was told what was in the cup that they held in their hands. Relief was more frequent',
    );
    expect(all).not.toContain('Notes of Tea');
    expect(texts(article)).not.toContain('2');
    expect(problems).toEqual([]);
  });

  it('joins a word that a line end broke where the word is known, and keeps the hyphen of one that is not', async () => {
    const all = texts((await read(twoColumns)).article).join('\n');
    expect(all).toContain('relief of headache in a trial');
    expect(all).toContain('The trial was randomised by');
    const lines = ['The receptor was found near to the xyl-', 'oquat site, which is not a word of English.'];
    const other = await read(smallPdf([[...title, ...column(lines, 60, 160)]]));
    expect(texts(other.article).join('\n')).toContain('xyl-oquat site');
  });

  it('takes the title that file and page agree on, and marks the authors that only the page names', async () => {
    const { article } = await read(twoColumns);
    expect(article.record.title).toBe('Green tea and the made-up headache: a trial in students');
    expect(article.record.authors.map(({ family }) => family)).toEqual(['Berg', 'Lind']);
    expect(article.guessed).toEqual(['authors']);
  });

  it('names page and paragraph, and opens a PDF on the web at the page', async () => {
    const { article } = await read(twoColumns);
    const record = { ...article.record, url: 'https://example.org/tea.pdf' };
    const { pack } = ingestArticle({ ...article, record }, 'tea', shelfOf([]), null);
    const passage = pack.passages.find(({ text }) => text.startsWith('Relief was more'));
    expect(passage?.locator).toMatch(/^p\. 1, paragraph \d, sentence 4 \(from a PDF\)$/);
    expect(passage?.url).toBe('https://example.org/tea.pdf#page=1');
    expect(pack.passages.find(({ section }) => section?.includes('Results'))?.locator).toMatch(
      /^p\. 2, paragraph 1/,
    );
  });
});

describe('what a PDF holds of its record', () => {
  const body = column(left, 60, 200);

  it('is left out where nothing says it', async () => {
    const { article } = await read(smallPdf([body]));
    expect(article.record).toMatchObject({ title: '', authors: [], doi: null, year: null });
  });

  it('is a DOI only where the page prints one alone, and then it is marked', async () => {
    const line = (text: string, y: number): PdfText => ({ text, x: 60, y, size: 8 });
    const one = await read(smallPdf([[...title, line('https://doi.org/10.5555/tea.2020.12', 800), ...body]]));
    expect(one.article.record.doi).toBe('10.5555/tea.2020.12');
    expect(one.article.guessed).toContain('doi');
    const two = await read(
      smallPdf([[...title, line('doi:10.5555/tea.1', 780), line('doi:10.5555/tea.2', 800), ...body]]),
    );
    expect(two.article.record.doi).toBeNull();
  });

  it('is no title of the kind of article', async () => {
    const kind: PdfText = { text: 'Original Article', x: 60, y: 60, size: 24 };
    const { article } = await read(smallPdf([[kind, ...title, ...body]]));
    expect(article.record.title).toMatch(/^Green tea/);
    expect(article.guessed).toContain('title');
  });
});

// Plus-minus signs and degrees of articles typeset in Japan are often in such a font.
it('reads a font that is not in the PDF by the map of its letters', async () => {
  const line: PdfText = {
    text: 'Relief came within 30 \x81\x7d 5 minutes of the tea.',
    x: 60,
    y: 500,
    font: 'mincho',
  };
  const { article } = await read(smallPdf([[...title, ...column(left, 60, 160), line]]));
  expect(texts(article).join('\n')).toContain('Relief came within 30 ± 5 minutes of the tea.');
});

describe('a PDF that cannot be read', () => {
  it('is told to be scanned where no page has text', async () => {
    await expect(read(smallPdf([[], []]))).rejects.toThrow(
      'no text in this PDF (it was scanned) (all 2 pages)',
    );
  });

  it('is told to be damaged', async () => {
    await expect(read(Buffer.from('%PDF-1.4 and then nothing of the kind'))).rejects.toThrow(
      'this PDF is damaged',
    );
  });

  it('has pages without text named, and the others read', async () => {
    const { problems } = await read(smallPdf([[...title, ...column(left, 60, 160)], []]));
    expect(problems).toEqual(['page 2 left out: no text on it (a picture, or empty)']);
  });

  it('is told to be too slow where its time is over', async () => {
    let clock = 0;
    const slow = readDocument(twoColumns, () => (clock += 200_000));
    await expect(slow).rejects.toThrow('not read within 180 seconds (page 1 of 3)');
  });
});
