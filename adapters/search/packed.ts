// Numbers as bytes in a column: 32 bits each, little-endian whatever the machine.
import { endianness } from 'node:os';

const width = 4;
const swap = endianness() === 'BE';

export function pack(numbers: Uint32Array): Buffer {
  const bytes = Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  return swap ? Buffer.from(bytes).swap32() : bytes;
}

/** A copy: what a driver hands over may begin anywhere in its memory. */
export function unpack(bytes: Uint8Array): Uint32Array {
  const copy = new Uint8Array(bytes);
  if (swap) Buffer.from(copy.buffer).swap32();
  return new Uint32Array(copy.buffer, 0, copy.length / width);
}
