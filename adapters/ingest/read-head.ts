// The first bytes of a file, unfolded: enough to tell what format it is in without reading all of it.
import { closeSync, openSync, readSync } from 'node:fs';
import { constants, gunzipSync } from 'node:zlib';

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
