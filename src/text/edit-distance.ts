// Distance between two spellings, where swapping neighbours counts once ("memantien"): what misspellings mostly are.

/**
 * Optimal string alignment distance (Damerau 1964 restricted; Boytsov 2011), bounded:
 * returns `limit + 1` as soon as the distance must exceed `limit`. Only cells within `limit` of the diagonal are filled.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const over = limit + 1;
  let before: number[] = [];
  let last: number[] = [];
  for (let j = 0; j <= b.length; j++) last.push(j <= limit ? j : over);
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = new Array(b.length + 1).fill(over);
    row[0] = Math.min(i, over);
    let least = row[0];
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const change = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + change);
      const swapped =
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (i > 1 && j > 1 && swapped) cost = Math.min(cost, at(before, j - 2) + 1);
      row[j] = Math.min(cost, over);
      least = Math.min(least, cost);
    }
    if (least > limit) return over;
    before = last;
    last = row;
  }
  return Math.min(at(last, b.length), over);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/** The letters of a word in 32 bits, a class of letters each, for {@link fewestEdits}. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** No two words of these letters are fewer edits apart: each edit takes away one letter at most, and brings one. */
export function fewestEdits(a: number, b: number): number {
  return Math.max(bits(a & ~b), bits(b & ~a));
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
