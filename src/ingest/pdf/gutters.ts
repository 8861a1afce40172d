// Where the columns of a page begin: places that its lines keep to from above to below, as wide blanks within lines do not.
import type { PageItem } from './page.js';
import { baselines, crosses, gutterEdge, type Segment, segmentsOf } from './segments.js';

export interface PageGutters {
  /** The left edges of all columns but the first, in points. */
  readonly gutters: readonly number[];
  /** The page seems to have columns, and none of their gutters can be told. */
  readonly woven: boolean;
}

/** Lines that begin a column, on a page that shows it by itself, and on one of a file whose other pages show it. */
const [linesAlone, linesKnown] = [6, 2];
/** The narrowest gutter, in sizes of the letters: blanks between words of ragged text are half as wide. */
const gutterMin = 0.6;

type Row = readonly Segment[];

interface Drawn {
  readonly rows: readonly Row[];
  /** Left edges that lines share, from left to right. */
  readonly edges: readonly number[];
  readonly left: number;
  readonly right: number;
}

/** `amongOthers`: with the gutters that most pages of the file have. */
export function guttersOf(items: readonly PageItem[]): {
  readonly gutters: readonly number[];
  amongOthers(most: readonly number[]): PageGutters;
} {
  const pieces = segmentsOf(items, gutterMin);
  const page: Drawn = {
    rows: baselines(pieces),
    edges: edgesOf(pieces),
    left: quantile(
      pieces.map(({ x }) => x),
      0.02,
    ),
    right: quantile(
      pieces.map(({ right }) => right),
      0.98,
    ),
  };
  const gutters = among(page, page.edges, linesAlone);
  return {
    gutters,
    amongOthers: (most) => {
      // An indent or a legend may look like a column on one page; what most pages have comes first.
      const shared = among(page, nearest(pieces, most), linesKnown);
      const chosen = shared.length > 0 ? shared : gutters;
      return { gutters: chosen, woven: chosen.length === 0 && isDrawnInColumns(page, pieces) };
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

function among(page: Drawn, edges: readonly number[], lines: number): number[] {
  const { left, right } = page;
  const gutters: number[] = [];
  for (const edge of edges) {
    const from = gutters.at(-1) ?? left;
    if (edge < from + 0.2 * (right - left) || edge > right - 0.15 * (right - left)) continue;
    if (isGutter(page, edge, from, lines)) gutters.push(edge);
  }
  return gutters;
}

/** `from`: where the column before begins. */
function isGutter(page: Drawn, edge: number, from: number, lines: number): boolean {
  const begins = (row: Row): boolean => row.some(({ x }) => Math.abs(x - edge) < gutterEdge);
  const crossed = (row: Row): boolean => row.some((piece) => crosses(piece, edge));
  const rows = keeping(page.rows, begins, crossed);
  const beginning = rows.filter(begins);
  if (beginning.length < lines || rows.filter(crossed).length > 0.35 * beginning.length) return false;
  const before = rows.filter((row) => row.some(({ x, right }) => right <= edge && x >= from - gutterEdge));
  // Other pages have shown it: few lines, or short ones, are columns, too.
  if (lines === linesKnown) return before.length > 0;
  // The lines of a column fill it; the cells of a table do not. What begins beside one edge may end at a next gutter.
  const width = Math.min(edge - from, page.right - edge);
  const filled = (list: readonly Row[], start: number, end: number): number =>
    list.filter((row) => longest(row, page.edges, start, end) > 0.6 * width).length /
    Math.max(1, list.length);
  return filled(beginning, edge, page.right) > 0.45 && filled(before, from, edge) > 0.35;
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

/** How much of a row stands without a cell between two places: words of a justified line are one, however wide its blanks are. */
function longest(row: Row, edges: readonly number[], start: number, end: number): number {
  let [most, run] = [0, 0];
  let last: Segment | undefined;
  for (const piece of row) {
    if (piece.x < start - gutterEdge || piece.right > end + gutterEdge) continue;
    const isCell = edges.some((edge) => Math.abs(piece.x - edge) < 1);
    const goesOn = last !== undefined && !isCell && piece.x - last.right < wordGapMax * piece.size;
    run = (goesOn ? run : 0) + piece.right - piece.x;
    most = Math.max(most, run);
    last = piece;
  }
  return most;
}

/** In sizes of the letters: how far the blanks of a justified line are stretched. */
const wordGapMax = 6;

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
  return apart.length >= linesAlone;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
