// Where the columns of a page begin: places that its lines keep to from above to below, as wide blanks within lines do not.
import type { PageItem } from './page.js';
import { baselines, crosses, gutterEdge, type Segment, segmentsOf } from './segments.js';

export interface PageGutters {
  /** The left edges of all columns but the first, in points. */
  readonly gutters: readonly number[];
  /** The page seems to have columns, and none of their gutters can be told. */
  readonly woven: boolean;
}

/** Lines that begin a column: on a page that shows it by itself, as prose or by lines alone, and on one of a file whose other pages show it. */
const [linesOfProse, linesAlone, linesKnown] = [10, 6, 2];
/** The narrowest gutter between lines of prose, in sizes of the letters: blanks between words of ragged text are half as wide. */
const gutterMin = 0.6;

type Row = readonly Segment[];

interface Drawn {
  readonly rows: readonly Row[];
  /** Left edges that lines share, from left to right. */
  readonly edges: readonly number[];
  readonly left: number;
  readonly right: number;
}

function drawn(pieces: readonly Segment[]): Drawn {
  const [lefts, rights] = [pieces.map(({ x }) => x), pieces.map(({ right }) => right)];
  return {
    rows: baselines(pieces),
    edges: edgesOf(pieces),
    left: quantile(lefts, 0.02),
    right: quantile(rights, 0.98),
  };
}

/** `amongOthers`: with the gutters that most pages of the file have. */
export function guttersOf(items: readonly PageItem[]): {
  readonly gutters: readonly number[];
  amongOthers(most: readonly number[]): PageGutters;
} {
  const [segments, pieces] = [segmentsOf(items), segmentsOf(items, gutterMin)];
  const [lines, words] = [drawn(segments), drawn(pieces)];
  const byLines = among(lines, lines.edges, partsLines(linesAlone));
  // Wide blanks cut the lines of justified prose, and a narrow gutter does not.
  const byWords = among(words, words.edges, partsProse);
  const gutters = byLines.length < byWords.length ? byWords : byLines;
  return {
    gutters,
    amongOthers: (most) => {
      // An indent or a legend may look like a column on one page; what most pages have comes first.
      const shared = among(lines, nearest(segments, most), partsLines(linesKnown));
      const chosen = shared.length > 0 ? shared : gutters;
      return { gutters: chosen, woven: chosen.length === 0 && isDrawnInColumns(words, pieces) };
    },
  };
}

/** The gutters that most pages with columns have. */
export function commonGutters(pages: readonly (readonly number[])[]): readonly number[] {
  const counts = new Map<string, { times: number; gutters: readonly number[] }>();
  for (const gutters of pages) {
    const key = gutters.map((gutter) => Math.round(gutter / 3)).join(' ');
    if (key !== '') counts.set(key, { gutters, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  const [most] = [...counts.values()].sort((a, b) => b.times - a.times);
  return most?.gutters ?? [];
}

function edgesOf(pieces: readonly Segment[]): number[] {
  const counts = new Map<number, number[]>();
  for (const { x } of pieces) {
    const key = Math.round(x / 2);
    counts.set(key, [...(counts.get(key) ?? []), x]);
  }
  return [...counts]
    .filter(([key, places]) => places.length + (counts.get(key + 1)?.length ?? 0) >= 4)
    .map(([, places]) => Math.min(...places))
    .sort((a, b) => a - b);
}

function nearest(pieces: readonly Segment[], gutters: readonly number[]): number[] {
  return gutters
    .flatMap((edge) =>
      pieces
        .filter(({ x }) => Math.abs(x - edge) < gutterEdge)
        .map(({ x }) => x)
        .slice(0, 1),
    )
    .sort((a, b) => a - b);
}

/** `from`: where the column before begins. */
type IsGutter = (page: Drawn, edge: number, from: number) => boolean;

function among(page: Drawn, edges: readonly number[], isGutter: IsGutter): number[] {
  const { left, right } = page;
  const gutters: number[] = [];
  for (const edge of edges) {
    const from = gutters.at(-1) ?? left;
    if (edge < from + 0.2 * (right - left) || edge > right - 0.15 * (right - left)) continue;
    if (isGutter(page, edge, from)) gutters.push(edge);
  }
  return gutters;
}

/** Lines begin at the edge and others end before it: from the first of them to the last few cross it. */
function partsLines(lines: number): IsGutter {
  return ({ rows, right }, edge, from) => {
    const segments = rows.flat();
    const begins = segments.filter(({ x }) => Math.abs(x - edge) < gutterEdge);
    if (begins.length < lines) return false;
    const [top, bottom] = [Math.min(...begins.map(({ y }) => y)), Math.max(...begins.map(({ y }) => y))];
    const beside = segments.filter(({ y }) => y >= top - 2 && y <= bottom + 2);
    const crossing = beside.filter((segment) => crosses(segment, edge));
    const before = beside.filter((segment) => segment.right <= edge && segment.x >= from - gutterEdge);
    if (crossing.length > crossingMax * begins.length) return false;
    // Other pages have shown it: few lines, or short ones, are columns, too.
    if (lines === linesKnown) return before.length > 0;
    const width = widthAt(edge, from, right);
    const fills = (list: readonly Segment[]): number =>
      shareOf(list, (segment) => segment.right - segment.x > fullMin * width);
    return fills(begins) > beginningMin && fills(before) > beforeMin;
  };
}

/** The same for lines of words, wherever wide blanks cut them: what stands at one place down the page is no blank between words. */
const partsProse: IsGutter = (page, edge, from) => {
  const begins = (row: Row): boolean => row.some(({ x }) => Math.abs(x - edge) < gutterEdge);
  const crossed = (row: Row): boolean => row.some((piece) => crosses(piece, edge));
  const rows = keeping(page.rows, begins, crossed);
  const beginning = rows.filter(begins);
  if (beginning.length < linesOfProse || rows.filter(crossed).length > crossingMax * beginning.length)
    return false;
  const before = rows.filter((row) => row.some(({ x, right }) => right <= edge && x >= from - gutterEdge));
  const width = widthAt(edge, from, page.right);
  const fills = (list: readonly Row[], start: number, end: number): number =>
    shareOf(list, (row) => proseIn(row, page.edges, start, end) > fullMin * width);
  return fills(beginning, edge, page.right) > beginningMin && fills(before, from, edge) > beforeMin;
};

/**
 * The lines of a column fill it (of its width), the cells of a table do not: of the lines that begin at an edge, and of those
 * before it, so many do. Lines across an edge, of those that begin at it.
 */
const [fullMin, beginningMin, beforeMin, crossingMax] = [0.6, 0.45, 0.35, 0.35];

/** What begins beside one edge may end at a next gutter. */
function widthAt(edge: number, from: number, right: number): number {
  return Math.min(edge - from, right - edge);
}

function shareOf<T>(list: readonly T[], is: (one: T) => boolean): number {
  return list.filter(is).length / Math.max(1, list.length);
}

/** The stretch of rows in which most begin at a place and few cross it: a title or an abstract may run over it above. */
function keeping(
  rows: readonly Row[],
  begins: (row: Row) => boolean,
  crossed: (row: Row) => boolean,
): readonly Row[] {
  let best = { score: 0, from: 0, to: 0 };
  let [score, from] = [0, 0];
  for (const [at, row] of rows.entries()) {
    if (score <= 0) [score, from] = [0, at];
    score += crossed(row) ? -2 : begins(row) ? 1 : 0;
    if (score > best.score) best = { score, from, to: at + 1 };
  }
  return rows.slice(best.from, best.to);
}

/** How much of a row between two places is prose without the border of a cell, in points; its blanks may be wide. */
function proseIn(row: Row, edges: readonly number[], start: number, end: number): number {
  const side = row.filter(({ x, right }) => x >= start - gutterEdge && right <= end + gutterEdge);
  if (wordsOf(side) < proseWords) return 0;
  let [most, run] = [0, 0];
  let last: Segment | undefined;
  for (const piece of side) {
    const isCell = edges.some((edge) => Math.abs(piece.x - edge) < 1);
    const goesOn = last !== undefined && !isCell && piece.x - last.right < wordGapMax * piece.size;
    run = (goesOn ? run : 0) + piece.right - piece.x;
    most = Math.max(most, run);
    last = piece;
  }
  return most;
}

function wordsOf(pieces: readonly Segment[]): number {
  const text = pieces.flatMap(({ items }) => items.map((item) => item.text)).join(' ');
  return text.match(/(?<!\S)\p{L}{2,}(?=\P{L}?(?:\s|$))/gu)?.length ?? 0;
}

/** In sizes of the letters: how far the blanks of a justified line are stretched. Words that a line of prose has. */
const [wordGapMax, proseWords] = [6, 4];

/** Lines whose parts were drawn far from each other: first all of one column, then those of the next. */
function isDrawnInColumns({ rows, left, right }: Drawn, pieces: readonly Segment[]): boolean {
  const order = new Map(pieces.map((piece, at) => [piece, at]));
  const apart = rows.filter((row) =>
    row.some((piece, at) => {
      const before = row[at - 1];
      if (before === undefined) return false;
      const jump = Math.abs((order.get(piece) ?? 0) - (order.get(before) ?? 0));
      const isWide = ({ x, right: end }: Segment): boolean => end - x > 0.25 * (right - left);
      return jump > row.length && isWide(piece) && isWide(before);
    }),
  );
  return apart.length >= linesOfProse;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
