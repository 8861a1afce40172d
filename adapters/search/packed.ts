// A document's terms as letters, which the database hands over as text: bytes come as hexadecimal digits, take three times the room on
// the way, and are made bytes again.
import type { CandidateDocument } from '../../src/retrieval/index.js';

/**
 * Of what stands in the tables: how documents are packed, which terms and levels they are looked up by. A library of another version is
 * loaded anew. Release 1.0 had 3.
 */
export const tablesVersion = 4;

/** Digits of base 32, lowest first; those after which more follow come from the second half of the alphabet. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const bits = 5;
const base = 1 << bits;
const digits = new Uint8Array(128);
for (const [at, letter] of [...alphabet].entries()) digits[letter.charCodeAt(0)] = at;

/** Terms of the title and of each passage, as numbers. `first`: its first passage, counted in its pack. */
export function packDocument(
  first: number,
  title: readonly number[],
  passages: readonly (readonly number[])[],
): string {
  const lengths = passages.map(({ length }) => length);
  return [first, title.length, passages.length, ...lengths, ...title, ...passages.flat()]
    .map(written)
    .join('');
}

/** Whole numbers from 0. Example: 5 is `F`; 37 is 5 + 32, `lB`. */
function written(number: number): string {
  let [rest, text] = [number, ''];
  while (rest >= base) {
    text += alphabet.charAt(base + (rest % base));
    rest = Math.floor(rest / base);
  }
  return text + alphabet.charAt(rest);
}

/** `before`: passages of the library before the document's pack. */
export function unpackDocument(text: string, before: number): CandidateDocument {
  const numbers = numbersIn(text);
  const [first = 0, titled = 0, passages = 0] = numbers;
  const title = 3 + passages;
  const body = title + titled;
  const starts = new Uint32Array(passages + 1);
  for (let at = 0; at < passages; at++) starts[at + 1] = (starts[at] as number) + (numbers[3 + at] as number);
  return {
    score: 0,
    first: before + first,
    starts,
    title: numbers.subarray(title, body),
    body: numbers.subarray(body),
  };
}

function numbersIn(text: string): Uint32Array {
  const numbers = new Uint32Array(text.length);
  let [count, number, shift] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const digit = digits[text.charCodeAt(at)] as number;
    number |= (digit & (base - 1)) << shift;
    shift += bits;
    if (digit >= base) continue;
    numbers[count++] = number;
    number = shift = 0;
  }
  return numbers.subarray(0, count);
}
