// Where the columns of a page begin, told by the left edges that its lines share, and its segments in the order of reading.
import type { PdfPage } from './page.js';
import { gutterEdge, partedAt, type Segment, segmentsOf, widest } from './segments.js';

/** Segments on one baseline of one column, from left to right. */
export interface Row {
  readonly segments: readonly Segment[];
  readonly y: number;
  /** The edges of its column. */
  readonly left: number;
  readonly edge: number;
  /** A line of a column that is set to both edges, however wide its blanks are. */
  readonly justified: boolean;
  /** Changes with each column and with each stretch of full-width text. */
  readonly stretch: number;
}

export interface LaidPage {
  readonly page: PdfPage;
  readonly segments: readonly Segment[];
  readonly gutters: readonly number[];
}

/** Lines that begin a column, on a page that shows it by itself, and on one of a file whose other pages show it. */
const [linesAlone, linesKnown] = [6, 2];

/** The pages with their gutters; a page with few lines has those of the others, where its lines keep to them. */
export function layPages(pages: readonly PdfPage[]): readonly LaidPage[] {
  const laid = pages.map((page) => {
    const segments = segmentsOf(page.items);
    return { page, segments, gutters: guttersOf(segments, edgesOf(segments), linesAlone) };
  });
  const most = commonGutters(laid);
  return laid.map(({ page, segments, gutters }) => {
    // An indent or a legend may look like a column on one page; what most pages have comes first.
    const shared = guttersOf(segments, nearest(segments, most), linesKnown);
    const chosen = shared.length > 0 ? shared : gutters;
    const parted = chosen.reduce<readonly Segment[]>(
      (all, gutter) => all.flatMap((segment) => partedAt(segment, gutter)),
      segments,
    );
    return { page, segments: parted, gutters: chosen };
  });
}

/** The gutters that most pages with columns have. */
function commonGutters(laid: readonly LaidPage[]): readonly number[] {
  const counts = new Map<string, { times: number; gutters: readonly number[] }>();
  for (const { gutters } of laid) {
    const key = gutters.map((gutter) => Math.round(gutter / 3)).join(' ');
    if (key !== '') counts.set(key, { gutters, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  const [most] = [...counts.values()].sort((a, b) => b.times - a.times);
  return most?.gutters ?? [];
}

/** Left edges that lines share, from left to right. */
function edgesOf(segments: readonly Segment[]): number[] {
  const counts = new Map<number, number[]>();
  for (const { x } of segments) {
    const key = Math.round(x / 2);
    counts.set(key, [...(counts.get(key) ?? []), x]);
  }
  return [...counts]
    .filter(([key, places]) => places.length + (counts.get(key + 1)?.length ?? 0) >= 4)
    .map(([, places]) => Math.min(...places))
    .sort((a, b) => a - b);
}

function nearest(segments: readonly Segment[], gutters: readonly number[]): number[] {
  return gutters
    .flatMap((edge) =>
      segments
        .filter(({ x }) => Math.abs(x - edge) < gutterEdge)
        .map(({ x }) => x)
        .slice(0, 1),
    )
    .sort((a, b) => a - b);
}

function guttersOf(segments: readonly Segment[], edges: readonly number[], lines: number): number[] {
  if (segments.length === 0) return [];
  const left = quantile(
    segments.map(({ x }) => x),
    0.02,
  );
  const right = quantile(
    segments.map((segment) => segment.right),
    0.98,
  );
  const gutters: number[] = [];
  for (const edge of edges) {
    const from = gutters.at(-1) ?? left;
    if (edge < from + 0.2 * (right - left) || edge > right - 0.15 * (right - left)) continue;
    if (isGutter(segments, { edge, from, right, lines })) gutters.push(edge);
  }
  return gutters;
}

interface Edge {
  readonly edge: number;
  /** Where the column before begins. */
  readonly from: number;
  readonly right: number;
  readonly lines: number;
}

function isGutter(segments: readonly Segment[], { edge, from, right, lines }: Edge): boolean {
  const begins = segments.filter(({ x }) => Math.abs(x - edge) < gutterEdge);
  if (begins.length < lines) return false;
  const [top, bottom] = [Math.min(...begins.map(({ y }) => y)), Math.max(...begins.map(({ y }) => y))];
  const beside = segments.filter(({ y }) => y >= top - 2 && y <= bottom + 2);
  const crossing = beside.filter((segment) => crosses(segment, edge));
  const before = beside.filter((segment) => segment.right <= edge && segment.x >= from - gutterEdge);
  if (crossing.length > 0.35 * begins.length) return false;
  // The lines of a column fill it; the cells of a table do not. What begins beside one edge may end at a next gutter.
  const width = Math.min(edge - from, right - edge);
  const fills = (list: readonly Segment[]): number =>
    list.filter((segment) => segment.right - segment.x > 0.6 * width).length / Math.max(1, list.length);
  // Other pages have shown it: few lines, or short ones, are columns, too.
  if (lines === linesKnown) return before.length > 0;
  return fills(begins) > 0.45 && fills(before) > 0.35;
}

function crosses({ x, right }: Segment, gutter: number): boolean {
  return x < gutter - gutterEdge && right > gutter + gutterEdge;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** The rows of a page in the order of reading: full-width ones part it, between them column follows column. */
export function rowsOf({ segments, gutters }: LaidPage): readonly Row[] {
  const right = Math.max(...segments.map((segment) => segment.right));
  const left = Math.min(...segments.map(({ x }) => x));
  const edges = [left, ...gutters];
  const ends = endsOf(segments, gutters, right);
  const rows = baselines(segments);
  const ordered: Row[] = [];
  let stretch = 0;
  let held: Segment[][] = edges.map(() => []);
  const flush = (): void => {
    for (const [column, members] of held.entries()) {
      stretch++;
      const end = ends[column] ?? right;
      for (const line of baselines(members)) ordered.push(rowOf(line, edges[column] ?? left, end, stretch));
    }
    held = edges.map(() => []);
  };
  const spanning = rows.map((row) => isSpanning(row, edges, ends));
  for (const [at, row] of rows.entries()) {
    const alone = spanning[at - 1] === false && spanning[at + 1] === false;
    const around: Around = [rows[at - 1] ?? [], row, rows[at + 1] ?? []];
    if (spanning[at] === true && !(alone && overflows(around, gutters))) {
      flush();
      ordered.push(rowOf(row, left, right, stretch));
    } else for (const segment of row) held[columnOf(segment, gutters)]?.push(segment);
  }
  flush();
  return ordered;
}

function rowOf(segments: readonly Segment[], left: number, edge: number, stretch: number): Row {
  return {
    segments,
    y: widest(segments).y,
    left,
    edge,
    stretch,
    justified: isJustified(segments, left, edge),
  };
}

/** In sizes of the letters: how far blanks are stretched, an indent, and how much alike the blanks of one line are. */
const [stretchMax, indentMax, alike] = [6, 4, 0.5];

function isJustified(segments: readonly Segment[], left: number, edge: number): boolean {
  const [first, last] = [segments[0], segments.at(-1)];
  if (first === undefined || last === undefined || segments.length < 2) return false;
  const gaps = segments.slice(1).map((segment, index) => segment.x - (segments[index]?.right ?? segment.x));
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  const size = first.size;
  return (
    most < stretchMax * size &&
    (most - least < alike * size || segments.length === 2) &&
    first.x - left < indentMax * size &&
    Math.abs(edge - last.right) < 0.6 * size &&
    (segments.length > 2 || most < 2 * size)
  );
}

function columnOf({ x }: Segment, gutters: readonly number[]): number {
  return gutters.filter((gutter) => x >= gutter - gutterEdge).length;
}

// A line across a gutter, or a row of a table with cells on both sides of it.
function isSpanning(row: readonly Segment[], edges: readonly number[], ends: readonly number[]): boolean {
  const gutters = edges.slice(1);
  if (gutters.length === 0) return false;
  if (row.some((segment) => gutters.some((gutter) => crosses(segment, gutter)))) return true;
  return edges.every((left, column) => {
    const cells = row.filter((segment) => columnOf(segment, gutters) === column);
    return cells.length > 1 && !isJustified(cells, left, ends[column] ?? 0);
  });
}

type Around = readonly [readonly Segment[], readonly Segment[], readonly Segment[]];

/** A line that is too long for its column, beside lines of the next one that go on past it. */
function overflows([above, row, below]: Around, gutters: readonly number[]): boolean {
  const [first] = row;
  if (first === undefined) return false;
  const column = columnOf(first, gutters);
  const beside = (other: readonly Segment[]): boolean =>
    other.some((segment) => columnOf(segment, gutters) !== column);
  return beside(above) && beside(below) && widest(below).y - widest(above).y < overflowMax * first.size;
}

/** In sizes of the letters, from the line above to the line below. */
const overflowMax = 3.2;

/** The right edges of the columns: where their longest lines end. */
function endsOf(segments: readonly Segment[], gutters: readonly number[], right: number): readonly number[] {
  return gutters.concat(right).map((gutter, column) => {
    const inColumn = segments.filter(
      (segment) => columnOf(segment, gutters) === column && segment.right <= gutter + gutterEdge,
    );
    return (
      commonest(inColumn.map((segment) => segment.right)) ??
      Math.max(...inColumn.map((segment) => segment.right), gutters[column - 1] ?? 0)
    );
  });
}

/** The place at which most lines end, where three or more do. */
function commonest(places: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(Math.round(place), (counts.get(Math.round(place)) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return most !== undefined && most[1] > 2 ? most[0] : null;
}

/** Segments by baseline from above, those of one from left to right. */
function baselines(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const last = rows.at(-1);
    const first = last?.[0];
    const size = Math.min(segment.size, first?.size ?? segment.size);
    if (last !== undefined && first !== undefined && Math.abs(segment.y - first.y) < 0.45 * size)
      last.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}
