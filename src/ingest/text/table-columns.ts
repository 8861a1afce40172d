// Cells of a table that span rows or columns: each cell below or beside them keeps its place under its own heading.

/** `across`, `down`: columns and rows that it spans, from 1; what is no such number counts as 1. */
export interface SpanningCell<T> {
  readonly cell: T;
  readonly across: number;
  readonly down: number;
}

/** Places of a table that are filled, and characters that stand there again, at most; beyond, cells span nothing. */
const filledMax = 100_000;

/**
 * The cells of each row, column by column. A cell that spans rows stands in each of them, since a row is quoted by itself; of one
 * that spans columns the first alone has its words. A row without a cell of its own stays empty.
 */
export function inColumns<T>(
  rows: readonly (readonly SpanningCell<T>[])[],
  empty: T,
  lengthOf: (cell: T) => number,
): T[][] {
  let left = filledMax;
  const below = new Map<number, { readonly cell: T; rows: number }>();
  const isFree = (cell: T): boolean => {
    left -= 1 + lengthOf(cell);
    return left > 0;
  };
  return rows.map((row) => {
    const placed: T[] = [];
    // What reaches down from above into the next places of this row.
    const fromAbove = (): void => {
      for (let held = below.get(placed.length); held !== undefined; held = below.get(placed.length)) {
        if (held.rows === 1 || !isFree(held.cell)) below.delete(placed.length);
        held.rows--;
        placed.push(held.cell);
      }
    };
    for (const { cell, across, down } of row) {
      fromAbove();
      for (let column = 0; column === 0 || (column < across && isFree(empty)); column++) {
        const shown = column === 0 ? cell : empty;
        if (down > 1) below.set(placed.length, { cell: shown, rows: down - 1 });
        placed.push(shown);
      }
    }
    if (row.length > 0) fromAbove();
    return placed;
  });
}
