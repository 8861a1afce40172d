// Keys of turns as the database has them: keyed hashes, so that who reads the table cannot find out whether a message was answered
// by hashing its channel and time. Of a fixed length, and the same in every process that has STORE_KEY.
import { createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import { keyBytes } from './seal.js';

export interface TurnKeys {
  of(key: string): Buffer;
  /** The same by the key before STORE_KEY; null where there was none. */
  before(key: string): Buffer | null;
}

/** Keys of env.ts: STORE_KEY, and STORE_KEY_PREVIOUS while it is set. */
export function createTurnKeys(key: string, previous: string | undefined): TurnKeys {
  const of = hasher(key);
  const before = previous === undefined ? null : hasher(previous);
  return { of, before: (turn) => before?.(turn) ?? null };
}

// A key of its own: what seals values (seal.ts) serves for nothing else.
function hasher(key: string): (turn: string) => Buffer {
  const secret = createSecretKey(Buffer.from(hkdfSync('sha256', keyBytes(key), '', 'glutamate turns', 32)));
  return (turn) => createHmac('sha256', secret).update(turn).digest();
}
