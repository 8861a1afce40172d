// The bytes of an input as text: gzip undone, byte order marks and declared encodings heeded, anything else must be UTF-8.
import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { constants, gunzipSync } from 'node:zlib';
import { badInput, type Fault } from '../../src/index.js';

/** Bytes of one input, unfolded: the largest articles with their tables are a tenth of it. */
export const INPUT_BYTES_MAX = 64 << 20;

export function tooLarge(): Fault {
  const cure = 'split it, or give a collection as JSON lines, which are read one by one';
  return badInput(`larger than ${INPUT_BYTES_MAX >> 20} MiB`, 'the whole file', cure);
}

export function gunzipIfNeeded(bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: INPUT_BYTES_MAX });
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge();
    throw badInput('broken gzip', 'the whole file', 'fetch or compress it again', cause);
  }
}

/** What is no text at all: an image, a PDF, an archive. Texts in UTF-16 have a byte order mark. */
export function isText(bytes: Buffer): boolean {
  if (markOf(bytes) !== null) return true;
  const head = bytes.subarray(0, 4096);
  return !head.includes(0) && !head.subarray(0, 5).equals(Buffer.from('%PDF-'));
}

export function decode(bytes: Buffer): string {
  if (!isText(bytes)) {
    const cure = 'give the article as PDF, DOCX, HTML, XML, BioC, Markdown or plain text';
    throw badInput('not a text', 'the whole file', cure);
  }
  const mark = markOf(bytes);
  const encoding = mark ?? declared(bytes) ?? 'utf-8';
  if (encoding === 'utf-8' && !isUtf8(bytes)) {
    throw badInput('not UTF-8 text', `line ${lineOfBadByte(bytes)}`, 'save it as UTF-8');
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    const what = `not the ${encoding} that it says it is`;
    throw badInput(what, 'the whole file', 'save it as UTF-8', cause);
  }
}

function markOf(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** As an XML declaration has it; null where there is none, or it is UTF-8. */
function declared(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 200).toString('latin1');
  const name = /^\s*(?:ï»¿)?<\?xml[^>]{0,80}?encoding\s*=\s*["']([\w.:-]{2,40})["']/
    .exec(head)?.[1]
    ?.toLowerCase();
  if (name === undefined || /^utf-?8$/.test(name)) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    throw badInput(`the encoding "${name}" is not known`, 'line 1', 'save it as UTF-8');
  }
}

function lineOfBadByte(bytes: Buffer): number {
  let [from, line] = [0, 1];
  for (
    let at = bytes.indexOf(10);
    at >= 0 && isUtf8(bytes.subarray(from, at));
    at = bytes.indexOf(10, from)
  ) {
    from = at + 1;
    line++;
  }
  return line;
}

const headBytes = 1 << 16;

export function readHead(path: string): string {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(headBytes);
    const bytes = head.subarray(0, readSync(file, head, 0, headBytes, 0));
    if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString('utf8');
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: headBytes * 64 };
    return gunzipSync(bytes, options).toString('utf8');
  } catch {
    // What is wrong with it is told by whoever reads all of it.
    return '';
  } finally {
    closeSync(file);
  }
}
