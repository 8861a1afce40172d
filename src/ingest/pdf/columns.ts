// Where the columns of a page begin, told by the left edges that its lines share, and its segments in the order of reading.
import type { PdfPage } from './page.js';
import { gutterEdge, partedAt, type Segment, segmentsOf } from './segments.js';

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
    const own = shared.length > 0 ? shared : gutters;
    const parted = own.reduce<readonly Segment[]>(
      (all, gutter) => all.flatMap((segment) => partedAt(segment, gutter)),
      segments,
    );
    return { page, segments: parted, gutters: own };
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
    .filter(([key, own]) => own.length + (counts.get(key + 1)?.length ?? 0) >= 4)
    .map(([, own]) => Math.min(...own))
    .sort((a, b) => a - b);
}

function nearest(segments: readonly Segment[], known: readonly number[]): number[] {
  return known
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
    segments.map((one) => one.right),
    0.98,
  );
  const found: number[] = [];
  for (const edge of edges) {
    const from = found.at(-1) ?? left;
    if (edge < from + 0.2 * (right - left) || edge > right - 0.15 * (right - left)) continue;
    if (isGutter(segments, { edge, from, right, lines, others: edges })) found.push(edge);
  }
  return found;
}

interface Edge {
  readonly edge: number;
  /** Where the column before begins. */
  readonly from: number;
  readonly right: number;
  readonly lines: number;
  readonly others: readonly number[];
}

function isGutter(segments: readonly Segment[], { edge, from, right, lines }: Edge): boolean {
  const begins = segments.filter(({ x }) => Math.abs(x - edge) < gutterEdge);
  if (begins.length < lines) return false;
  const [top, bottom] = [Math.min(...begins.map(({ y }) => y)), Math.max(...begins.map(({ y }) => y))];
  const beside = segments.filter(({ y }) => y >= top - 2 && y <= bottom + 2);
  const crossing = beside.filter((one) => one.x < edge - gutterEdge && one.right > edge + gutterEdge);
  const before = beside.filter((one) => one.right <= edge && one.x >= from - gutterEdge);
  if (crossing.length > 0.35 * begins.length) return false;
  // The lines of a column fill it; the cells of a table do not. What begins beside one edge may end at a next gutter.
  const width = Math.min(edge - from, right - edge);
  const fills = (list: readonly Segment[]): number =>
    list.filter((one) => one.right - one.x > 0.6 * width).length / Math.max(1, list.length);
  // Other pages have shown it: few lines, or short ones, are columns, too.
  if (lines === linesKnown) return before.length > 0;
  return fills(begins) > 0.45 && fills(before) > 0.35;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** The rows of a page in the order of reading: full-width ones part it, between them column follows column. */
export function rowsOf({ segments, gutters }: LaidPage): readonly Row[] {
  const right = Math.max(...segments.map((one) => one.right));
  const left = Math.min(...segments.map(({ x }) => x));
  const edges = [left, ...gutters];
  const ends = endsOf(segments, gutters, right);
  const rows = baselines(segments);
  const found: Row[] = [];
  let stretch = 0;
  let held: Segment[][] = edges.map(() => []);
  const flush = (): void => {
    for (const [column, own] of held.entries()) {
      stretch++;
      const end = ends[column] ?? right;
      for (const line of baselines(own)) found.push(rowOf(line, edges[column] ?? left, end, stretch));
    }
    held = edges.map(() => []);
  };
  const spanning = rows.map((row) => isSpanning(row, edges, ends));
  for (const [at, row] of rows.entries()) {
    const alone = spanning[at - 1] === false && spanning[at + 1] === false;
    const around: Around = [rows[at - 1] ?? [], row, rows[at + 1] ?? []];
    if (spanning[at] === true && !(alone && overflows(around, gutters))) {
      flush();
      found.push(rowOf(row, left, right, stretch));
    } else for (const one of row) held[columnOf(one, gutters)]?.push(one);
  }
  flush();
  return found;
}

function rowOf(segments: readonly Segment[], left: number, edge: number, stretch: number): Row {
  return { segments, y: baseOf(segments), left, edge, stretch, justified: isJustified(segments, left, edge) };
}

/** In sizes of the letters: how far blanks are stretched, an indent, and how much alike the blanks of one line are. */
const [stretchMax, indentMax, alike] = [6, 4, 0.5];

function isJustified(segments: readonly Segment[], left: number, edge: number): boolean {
  const [first, last] = [segments[0], segments.at(-1)];
  if (first === undefined || last === undefined || segments.length < 2) return false;
  const gaps = segments.slice(1).map((one, index) => one.x - (segments[index]?.right ?? one.x));
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
  if (
    row.some((one) =>
      gutters.some((gutter) => one.x < gutter - gutterEdge && one.right > gutter + gutterEdge),
    )
  )
    return true;
  return edges.every((left, column) => {
    const own = row.filter((one) => columnOf(one, gutters) === column);
    return own.length > 1 && !isJustified(own, left, ends[column] ?? 0);
  });
}

type Around = readonly [readonly Segment[], readonly Segment[], readonly Segment[]];

/** A line that is too long for its column, beside lines of the next one that go on past it. */
function overflows([above, row, below]: Around, gutters: readonly number[]): boolean {
  const [first] = row;
  if (first === undefined) return false;
  const own = columnOf(first, gutters);
  const beside = (other: readonly Segment[]): boolean => other.some((one) => columnOf(one, gutters) !== own);
  return beside(above) && beside(below) && baseOf(below) - baseOf(above) < overflowMax * first.size;
}

/** In sizes of the letters, from the line above to the line below. */
const overflowMax = 3.2;

/** The right edges of the columns: where their longest lines end. */
function endsOf(segments: readonly Segment[], gutters: readonly number[], right: number): readonly number[] {
  return gutters.concat(right).map((gutter, column) => {
    const own = segments.filter(
      (one) => columnOf(one, gutters) === column && one.right <= gutter + gutterEdge,
    );
    return (
      commonest(own.map((one) => one.right)) ??
      Math.max(...own.map((one) => one.right), gutters[column - 1] ?? 0)
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

function baseOf(row: readonly Segment[]): number {
  return row.reduce((most, one) => (one.right - one.x > most.right - most.x ? one : most)).y;
}

/** Segments by baseline from above, those of one from left to right. */
function baselines(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = [];
  for (const one of [...segments].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const last = rows.at(-1);
    const first = last?.[0];
    const size = Math.min(one.size, first?.size ?? one.size);
    if (last !== undefined && first !== undefined && Math.abs(one.y - first.y) < 0.45 * size) last.push(one);
    else rows.push([one]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}
