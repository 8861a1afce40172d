// A quote that is a table: an ingested one has its rows in lines and its cells between tabs.

/** Slack's bounds of a table, the narrowest: https://docs.slack.dev/reference/block-kit/blocks/table-block */
const rowsMax = 100;
const cellsMax = 20;

/** The cells by row; null for a text that is not a table, or one too large to be shown as a table. */
export function parseTabTable(text: string): readonly (readonly string[])[] | null {
  const rows = text.split('\n').map((line) => line.split('\t'));
  const [first] = rows;
  const cells = first?.length ?? 0;
  if (rows.length < 2 || rows.length > rowsMax || cells < 2 || cells > cellsMax) return null;
  return rows.every((row) => row.length === cells) ? rows : null;
}

/** In letters of one width: columns begin below each other, two blanks apart. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => [...(row[at] ?? '')].length)));
  const padded = (cell: string, at: number): string =>
    cell + ' '.repeat(Math.max(0, (widths[at] ?? 0) - [...cell].length));
  return rows.map((row) => row.map(padded).join('  ').trimEnd()).join('\n');
}
