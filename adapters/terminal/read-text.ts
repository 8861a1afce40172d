// The text that a command works on: a file, or what is piped in; without either, an error rather than a silent wait.
import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { Fault } from '../../src/index.js';

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Fault('bad-input', 'not UTF-8 text', name, 'save it as UTF-8');
  }
}

/** Reads `file`, or all of `input` where no file is named (or it is `-`). */
export async function readText(
  file: string | undefined,
  input: NodeJS.ReadableStream & { isTTY?: boolean },
): Promise<string> {
  if (file === undefined || file === '-') {
    if (input.isTTY) throw new Fault('bad-call', 'no text', 'caveats', 'name a file, or pipe a text in');
    return decode(await buffer(input), 'stdin');
  }
  try {
    return decode(readFileSync(file), file);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault('bad-input', 'cannot be read', file, 'check the path and its permissions', {
      cause: error,
    });
  }
}
