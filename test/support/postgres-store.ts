// What a test opens a store with: a key from a word, a log that can be read.
import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { createLog, type Log } from '../../adapters/log/log.js';
import { type Timing, usual } from '../../adapters/store/database.js';

/** 32 bytes in base64. */
export function storeKey(word: string): string {
  return createHash('sha256').update(word).digest('base64');
}

/** For tests in which the database is there: a machine that is busy must not make it seem away. */
export const patient: Timing = { ...usual, callMs: 30_000, startMs: 30_000 };

export function quiet(): Log {
  return createLog('silent');
}

export interface ReadableLog {
  readonly log: Log;
  /** All that was logged, one JSON object a line. */
  text(): string;
  /** How many lines have this message. */
  count(message: string): number;
  /** Resolves when a line has this message. */
  has(message: string, ms?: number): Promise<void>;
}

export function readableLog(): ReadableLog {
  let text = '';
  const listeners = new Set<() => void>();
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      for (const listener of listeners) listener();
      done();
    },
  });
  return {
    log: createLog('trace', stream),
    text: () => text,
    has(message, ms = 15_000) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`waited in vain for "${message}" in:\n${text}`)), ms);
        const check = (): void => {
          if (!text.includes(message)) return;
          clearTimeout(timer);
          listeners.delete(check);
          resolve();
        };
        listeners.add(check);
        check();
      });
    },
    count: (message) => text.split('\n').filter((line) => line.includes(message)).length,
  };
}
