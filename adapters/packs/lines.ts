// The lines of a file on the disk, plain or gzip, one after another: a large collection is never held as one text.
import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Fault } from '../../src/index.js';

const chunkBytes = 1 << 20;
/** Bytes that a compressed file may unfold to. */
const unfoldedMax = 1 << 30;
/** Bytes of one line; no line of passages is longer. */
const lineBytesMax = 64 << 20;
const newline = 10;

/** Synchronous, as all reading of packs is. `see`: every byte of the (unfolded) file in order, for a hash. */
export function* linesOf(path: string, see: (bytes: Uint8Array) => void): Generator<string> {
  let held: Buffer[] = [];
  let number = 0;
  const decode = (bytes: Buffer): string => {
    number++;
    if (isUtf8(bytes)) return bytes.toString('utf8').replace(/\r$/, '');
    throw new Fault('bad-input', 'not UTF-8 text', `${path}, line ${number}`, 'save it as UTF-8');
  };
  for (const chunk of chunksOf(path)) {
    see(chunk);
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      const piece = chunk.subarray(from, at);
      yield decode(held.length === 0 ? piece : Buffer.concat([...held, piece]));
      held = [];
      from = at + 1;
    }
    if (from < chunk.length) held.push(Buffer.from(chunk.subarray(from)));
    if (held.reduce((sum, piece) => sum + piece.length, 0) > lineBytesMax) {
      const what = `a line of more than ${lineBytesMax} bytes`;
      throw new Fault('bad-input', what, `${path}, line ${number + 1}`, 'split it into several lines');
    }
  }
  if (held.length > 0) yield decode(Buffer.concat(held));
}

function* chunksOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    let read = readSync(file, chunk, 0, chunkBytes, null);
    if (read >= 2 && chunk[0] === 0x1f && chunk[1] === 0x8b) {
      yield unfolded(path);
      return;
    }
    for (; read > 0; read = readSync(file, chunk, 0, chunkBytes, null)) yield chunk.subarray(0, read);
  } finally {
    closeSync(file);
  }
}

function unfolded(path: string): Buffer {
  try {
    return gunzipSync(readFileSync(path), { maxOutputLength: unfoldedMax });
  } catch (error) {
    const large = error instanceof RangeError;
    const what = large ? `unfolds to more than ${unfoldedMax} bytes` : 'broken gzip';
    throw new Fault('bad-input', what, path, large ? 'split it' : 'compress it again', { cause: error });
  }
}
