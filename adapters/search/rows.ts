// How a statement is asked and its rows are read; what asks is given, with its bounds and its way through an outage.
export type Row = Readonly<Record<string, unknown>>;
export type Query = (sql: string, values: readonly unknown[]) => Promise<readonly Row[]>;

export function numberAt(row: Row, column: string): number {
  return Number(row[column]);
}

export function textAt(row: Row, column: string): string {
  return String(row[column]);
}

/** Numbers as text with spaces between: read where they are needed, and not of every row that comes. */
export function numbersAt(row: Row, column: string): readonly number[] {
  const text = row[column];
  return typeof text === 'string' ? text.split(' ').map(Number) : [];
}
