// A document's terms as bytes in a column: numbers of 32 bits, little-endian whatever the machine.
import { endianness } from 'node:os';
import type { CandidateDocument } from '../../src/retrieval/index.js';

const width = 4;
const swap = endianness() === 'BE';

/** Terms of the title and of each passage, as numbers. `first`: its first passage, counted in its pack. */
export function packDocument(
  first: number,
  title: readonly number[],
  passages: readonly (readonly number[])[],
): Buffer {
  let end = 0;
  const starts = [0, ...passages.map(({ length }) => (end += length))];
  const numbers = Uint32Array.from([
    first,
    title.length,
    passages.length,
    ...starts,
    ...title,
    ...passages.flat(),
  ]);
  const bytes = Buffer.from(numbers.buffer);
  return swap ? bytes.swap32() : bytes;
}

/** `base`: the number of the pack's first passage. */
export function unpackDocument(bytes: Uint8Array, base: number): CandidateDocument {
  // A copy: what a driver hands over may begin anywhere in its memory.
  const copy = new Uint8Array(bytes);
  if (swap) Buffer.from(copy.buffer).swap32();
  const numbers = new Uint32Array(copy.buffer, 0, copy.length / width);
  const [first = 0, titled = 0, passages = 0] = numbers;
  const title = 4 + passages;
  return {
    score: 0,
    first: base + first,
    starts: numbers.subarray(3, title),
    title: numbers.subarray(title, title + titled),
    body: numbers.subarray(title + titled),
  };
}
