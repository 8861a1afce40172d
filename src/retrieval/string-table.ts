// Many strings as one text with offsets: loaded without work a string, and small.

/** `starts`: UTF-16 code units into `text`, one more than there are strings. */
export interface StringTable {
  readonly text: string;
  readonly starts: Uint32Array;
}

export function stringTable(strings: readonly string[]): StringTable {
  const starts = new Uint32Array(strings.length + 1);
  let end = 0;
  strings.forEach((string, at) => {
    end += string.length;
    starts[at + 1] = end;
  });
  return { text: strings.join(''), starts };
}

export function stringAt({ text, starts }: StringTable, at: number): string {
  return text.slice(starts[at], starts[at + 1]);
}

export function sizeOf({ starts }: StringTable): number {
  return starts.length - 1;
}

/** Place of a string in a sorted table, or of the first string that is not before it; binary search. */
export function lowerBound(table: StringTable, wanted: string): number {
  let low = 0;
  let high = sizeOf(table);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (stringAt(table, middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Place of a string in a sorted table, or null. */
export function indexOf(table: StringTable, wanted: string): number | null {
  const at = lowerBound(table, wanted);
  return at < sizeOf(table) && stringAt(table, at) === wanted ? at : null;
}
