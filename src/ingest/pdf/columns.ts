// The segments of pages in the order of reading: column after column, parted by what runs across all of them.
import { commonGutters, guttersOf, type PageGutters } from './gutters.js';
import { isJustified, justifiedAmong } from './justified.js';
import type { PdfPage } from './page.js';
import { baselines, crosses, gutterEdge, partedAt, type Segment, segmentsOf, widest } from './segments.js';

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
  /** Its lines seem to stand in columns whose gutters cannot be told. */
  readonly woven: boolean;
}

/** The pages with their gutters; a page with few lines has those of the others, where its lines keep to them. */
export function layPages(pages: readonly PdfPage[]): readonly LaidPage[] {
  const found = pages.map((page) => guttersOf(page.items));
  const most = commonGutters(found.map(({ gutters }) => gutters));
  return pages.map((page, index) => {
    const { gutters, woven } = found[index]?.amongOthers(most) ?? none;
    const segments = gutters.reduce<readonly Segment[]>(
      (all, gutter) => all.flatMap((segment) => partedAt(segment, gutter)),
      segmentsOf(page.items),
    );
    return { page, segments, gutters, woven };
  });
}

const none: PageGutters = { gutters: [], woven: false };

/** The rows of a page in the order of reading: full-width ones part it, between them column follows column. */
export function rowsOf({ segments, gutters }: LaidPage): readonly Row[] {
  const right = Math.max(...segments.map((segment) => segment.right));
  const left = Math.min(...segments.map(({ x }) => x));
  const edges = [left, ...gutters];
  const ends = endsOf(segments, gutters, right);
  const rows = baselines(segments);
  const ordered: Row[] = [];
  let stretch = 0;
  let [held, across]: [Segment[][], Segment[][]] = [edges.map(() => []), []];
  const put = (lines: readonly Segment[][], left: number, edge: number): void => {
    if (lines.length === 0) return;
    stretch++;
    const justified = justifiedAmong(lines, left, edge);
    for (const [at, segments] of lines.entries())
      ordered.push({
        segments,
        y: widest(segments).y,
        left,
        edge,
        stretch,
        justified: justified[at] ?? false,
      });
  };
  const flush = (): void => {
    for (const [column, members] of held.entries())
      put(baselines(members), edges[column] ?? left, ends[column] ?? right);
    held = edges.map(() => []);
  };
  const flushAcross = (): void => {
    put(across, left, right);
    across = [];
  };
  for (const [at, isAcross] of areAcross(rows, edges, ends).entries()) {
    const row = rows[at] ?? [];
    if (isAcross) {
      flush();
      across.push(row);
    } else {
      flushAcross();
      for (const segment of row) held[columnOf(segment, gutters)]?.push(segment);
    }
  }
  flush();
  flushAcross();
  return ordered;
}

/** Whether each row runs across the columns. A line may be too long for its column, or have a wide blank where the gutter is. */
function areAcross(
  rows: readonly (readonly Segment[])[],
  edges: readonly number[],
  ends: readonly number[],
): readonly boolean[] {
  const gutters = edges.slice(1);
  const spanning = rows.map((row) => isSpanning(row, edges, ends));
  const across = rows.map((row, at) => {
    const around: Around = [rows[at - 1] ?? [], row, rows[at + 1] ?? []];
    const [above, below] = [spanning[at - 1], spanning[at + 1]];
    if (spanning[at] === true) return !(above === false && below === false && overflows(around, gutters));
    const isOneLine = row.length > 2 && new Set(row.map((segment) => columnOf(segment, gutters))).size > 1;
    return above === true && below === true && isOneLine && isJustified(row, edges[0] ?? 0, ends.at(-1) ?? 0);
  });
  return across.map((isAcross, at) => {
    const around: Around = [rows[at - 1] ?? [], rows[at] ?? [], rows[at + 1] ?? []];
    return isAcross || (across[at - 1] === true && across[at + 1] !== true && isLast(around, gutters));
  });
}

/** The last line of a text across the columns, which is short: close under it, and further from what follows. */
function isLast([above, row, below]: Around, gutters: readonly number[]): boolean {
  const [over, line, under] = [above[0], row[0], below[0]];
  if (over === undefined || line === undefined || row.length > 1 || columnOf(line, gutters) > 0) return false;
  const [pitch, after] = [line.y - over.y, under === undefined ? Infinity : under.y - line.y];
  return (
    line.font === over.font &&
    Math.abs(line.size - over.size) < 0.1 * line.size &&
    pitch < lastMax * line.size &&
    after > 1.25 * pitch
  );
}

/** In sizes of the letters, from the line above. */
const lastMax = 1.8;

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
