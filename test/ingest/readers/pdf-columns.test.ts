// Columns of a PDF: gutters of 3.5 to 8 mm told from the wide blanks of justified lines, and text in one column left whole.
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../adapters/ingest/documents.js';
import { helveticaWidth, justifiedLines } from '../../support/justified-pdf.js';
import { column, type PdfText, smallPdf } from '../../support/small-pdf.js';

const millimetre = 72 / 25.4;
const [left, right] = [57, 538];

async function read(pages: readonly (readonly PdfText[])[]): Promise<{
  texts: readonly string[];
  kinds: readonly string[];
  problems: readonly string[];
  doi: string | null;
}> {
  const document = await readDocument(smallPdf(pages), () => 0);
  const article = document?.articles[0];
  if (document === undefined || document === null || article === undefined) throw new Error('no article');
  return {
    texts: article.blocks.map(({ text }) => text),
    kinds: article.blocks.map(({ kind }) => kind),
    problems: document.problems,
    doi: article.record.doi,
  };
}

/** Sentences of long and short words, none of them twice. */
function proseOf(first: number, sentences: number): string {
  const subjects = ['The glassblowers of Lindholm', 'Two apprentices', 'Otherwise unremarkable potters'];
  const verbs = ['unquestionably preferred', 'had', 'were afterwards characteristically given'];
  const objects = ['a cup of tea', 'extraordinarily uncomfortable workshops', 'some rest at the furnace'];
  return Array.from({ length: sentences }, (_, index) => {
    const at = first + index;
    const of = (list: readonly string[], step: number): string =>
      list[Math.floor(at / step) % list.length] ?? '';
    return `${of(subjects, 1)} ${of(verbs, 3)} ${of(objects, 2)} on day ${at} of the trial.`;
  }).join(' ');
}

interface Setting {
  readonly gutter: number;
  readonly size: number;
  readonly justified: boolean;
}

const front: PdfText[] = [
  { text: 'Harlow and Ivanov, Notes of Glass', x: left, y: 40, size: 8 },
  { text: 'Tea at the furnace: a made-up trial in glassblowers', x: left, y: 90, size: 18, font: 'bold' },
  { text: 'Beatrice Harlow, Dmitri Ivanov', x: left, y: 115, size: 10 },
  {
    text: 'Lindholm Institute of Glass. Correspondence: harlow@example.org. doi: 10.5555/glass.2021.7',
    x: left,
    y: 130,
    size: 8,
  },
];
const abstract = proseOf(100, 6);
const legend = `Figure 1. ${proseOf(200, 3)}`;

/** A page: title and abstract over both columns, text, a legend across them, and text again. */
function twoColumns({ gutter, size, justified }: Setting): {
  readonly page: readonly PdfText[];
  readonly paragraphs: readonly string[];
} {
  const width = (right - left - gutter * millimetre) / 2;
  const second = left + width + gutter * millimetre;
  const paragraphs = [proseOf(0, 7), proseOf(10, 7), proseOf(20, 7), proseOf(30, 7)];
  const pitch = 1.25 * size;
  const set = (text: string, x: number, y: number, wide: number): PdfText[] =>
    justifiedLines(text, { x, y, width: wide, size, pitch, justified });
  const top = set(abstract, left, 160, right - left);
  const under = Math.max(...top.map(({ y }) => y)) + 24;
  const upper = [
    ...set(paragraphs[0] ?? '', left, under, width),
    ...set(paragraphs[1] ?? '', second, under, width),
  ];
  const middle = Math.max(...upper.map(({ y }) => y)) + 24;
  const across = set(legend, left, middle, right - left);
  const low = Math.max(...across.map(({ y }) => y)) + 24;
  const lower = [
    ...set(paragraphs[2] ?? '', left, low, width),
    ...set(paragraphs[3] ?? '', second, low, width),
  ];
  return { page: [...front, ...top, ...upper, ...across, ...lower], paragraphs };
}

const settings: readonly Setting[] = [3.5, 4, 4.25, 5, 6, 8].flatMap((gutter) =>
  [8.5, 10, 11].flatMap((size) => [true, false].map((justified) => ({ gutter, size, justified }))),
);

describe('two columns of a PDF', () => {
  it.each(settings)(
    'are read one after the other: $gutter mm, $size pt, justified: $justified',
    async (setting) => {
      const { page, paragraphs } = twoColumns(setting);
      const { texts, problems, doi } = await read([page]);
      // A short line of ragged text that ends a sentence may be the last of its paragraph.
      const shown = setting.justified ? texts : [texts.join(' ')];
      for (const text of [abstract, legend, ...paragraphs])
        expect(shown).toEqual(
          expect.arrayContaining([setting.justified ? text : expect.stringContaining(text)]),
        );
      expect(texts.join('\n')).not.toContain('\t');
      expect(problems).toEqual([]);
      expect(doi).toBe('10.5555/glass.2021.7');
    },
  );

  it('are read the same where the file draws them row by row', async () => {
    const { page, paragraphs } = twoColumns({ gutter: 4, size: 10, justified: true });
    const byRow = [...page].sort((a, b) => a.y - b.y || a.x - b.x);
    expect((await read([byRow])).texts).toEqual(expect.arrayContaining([...paragraphs]));
  });

  it('are named as a problem where nothing shows where they part', async () => {
    // The second column begins at another place on every line.
    const lines = column(
      Array.from({ length: 14 }, (_, at) => `words of the first column, line ${at}`),
      left,
      100,
    );
    const ragged = lines.map((line, at) => ({ ...line, x: 290 + ((at * 37) % 60) }));
    const { problems } = await read([[...lines, ...ragged]]);
    expect(problems).toEqual([
      'page 1: columns that could not be told apart; sentences may be mixed of two of them',
    ]);
  });
});

describe('one column of a PDF', () => {
  const paragraphs = [proseOf(40, 9), proseOf(50, 9), proseOf(60, 9), proseOf(70, 9)];

  it.each([180, 300, 481])('stays whole where its lines are justified (%d pt wide)', async (width) => {
    let y = 80;
    const page = paragraphs.slice(0, width < 200 ? 2 : 4).flatMap((text) => {
      const lines = justifiedLines(text, { x: left, y, width, size: 10, pitch: 12.5, justified: true });
      y = Math.max(...lines.map((line) => line.y)) + 22;
      return lines;
    });
    const { texts, problems } = await read([page]);
    expect(texts).toEqual(paragraphs.slice(0, width < 200 ? 2 : 4));
    expect(problems).toEqual([]);
  });

  it('keeps the rows of a table, over the whole page and to both edges of a narrow column', async () => {
    const rows = Array.from({ length: 12 }, (_, at) => [
      `Measure ${at} of the trial`,
      `${at}.5`,
      `${at + 3}.25`,
    ]);
    const cells = (places: readonly number[], y: number): PdfText[] =>
      rows.flatMap((row, at) => row.map((text, cell) => ({ text, x: places[cell] ?? 0, y: y + at * 14 })));
    const wide = await read([
      [
        ...justifiedLines(paragraphs[0] ?? '', {
          x: left,
          y: 80,
          width: 481,
          size: 10,
          pitch: 12.5,
          justified: true,
        }),
        ...cells([left, 260, 420], 250),
      ],
    ]);
    expect(wide.texts).toContain(paragraphs[0]);
    expect(wide.texts.at(-1)).toContain('Measure 11 of the trial\t11.5\t14.25');
    const flush = rows.flatMap(([label = '', value = ''], at) => [
      { text: label, x: left, y: 250 + at * 12.5 },
      { text: value, x: left + 180 - helveticaWidth(value, 10), y: 250 + at * 12.5 },
    ]);
    const narrow = await read([
      [
        ...justifiedLines(paragraphs[0] ?? '', {
          x: left,
          y: 80,
          width: 180,
          size: 10,
          pitch: 12.5,
          justified: true,
        }),
        ...flush.map((cell) => ({ ...cell, y: cell.y + 150 })),
      ],
    ]);
    expect(narrow.texts.at(-1)).toContain('Measure 3 of the trial\t3.5');
  });
});
