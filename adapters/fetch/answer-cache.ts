// Answers of the services that were had before, one file each, in a folder that the operator names.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../src/index.js';

export interface AnswerCache {
  /** `key`: what was asked, without the address of who asks. */
  get(key: string): string | null;
  put(key: string, text: string): void;
}

export function answerCache(folder: string | null): AnswerCache {
  if (folder === null) return { get: () => null, put: () => undefined };
  const fileOf = (key: string): string => {
    // The name tells a reader what it is; the hash tells it from others.
    const name = key
      .replace(/^\w+:\/\/[^/]+\//, '')
      .replace(/[^A-Za-z0-9.]+/g, '-')
      .slice(-60);
    return join(folder, `${name}-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`);
  };
  return {
    get: (key) => {
      try {
        return readFileSync(fileOf(key), 'utf8');
      } catch {
        return null;
      }
    },
    put: (key, text) => {
      const file = fileOf(key);
      const half = `${file}.${process.pid}.part`;
      try {
        mkdirSync(folder, { recursive: true });
      } catch (cause) {
        throw unwritable(folder, cause);
      }
      try {
        // A file is there whole or not at all.
        writeFileSync(half, text);
        renameSync(half, file);
      } catch (cause) {
        rmSync(half, { force: true });
        throw unwritable(folder, cause);
      }
    },
  };
}

function unwritable(folder: string, cause: unknown): Fault {
  return new Fault(
    'bad-call',
    'the cache cannot be written',
    folder,
    'name a folder that is ours with --cache',
    { cause },
  );
}
