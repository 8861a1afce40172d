// How the files of a pack are written: the same bytes for the same content, and a change of one thing changes one line.

/** For files that a curator reads and edits. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** For long lists: a row a line. */
export function rowsText(rows: readonly unknown[]): string {
  return rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`;
}

/** `{"record": …, "passages": [a row a line]}` */
export function passagesText(record: unknown, rows: readonly unknown[]): string {
  const list = rowsText(rows).trimEnd().replaceAll('\n', '\n  ');
  return `{\n  "record": ${JSON.stringify(record)},\n  "passages": ${list}\n}\n`;
}
