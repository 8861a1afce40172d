// How a statement is asked and its rows are read; what asks is given, with its bounds and its way through an outage.
export type Row = Readonly<Record<string, unknown>>;
export type Query = (sql: string, values: readonly unknown[]) => Promise<readonly Row[]>;

export function numberAt(row: Row, column: string): number {
  return Number(row[column]);
}

export function textAt(row: Row, column: string): string {
  return String(row[column]);
}

export function bytesAt(row: Row, column: string): Uint8Array {
  const value = row[column];
  return value instanceof Uint8Array ? value : new Uint8Array();
}

export function numbersAt(row: Row, column: string): readonly number[] {
  const value = row[column];
  return Array.isArray(value) ? value : [];
}
