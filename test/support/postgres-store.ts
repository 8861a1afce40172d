// What a test opens a store with: a key from a word, a log that can be read.
import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { createLog, type Log } from '../../adapters/log.js';

/** 32 bytes in base64. */
export function storeKey(word: string): string {
  return createHash('sha256').update(word).digest('base64');
}

export function quiet(): Log {
  return createLog('silent');
}

export interface ReadableLog {
  readonly log: Log;
  /** All that was logged, one JSON object a line. */
  text(): string;
  /** How many lines have this message. */
  count(message: string): number;
}

export function readableLog(): ReadableLog {
  let text = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  return {
    log: createLog('trace', stream),
    text: () => text,
    count: (message) => text.split('\n').filter((line) => line.includes(message)).length,
  };
}
