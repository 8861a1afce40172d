// Keys as the database has them: keyed hashes, so that who reads a table cannot find out whether a message was answered, or a person
// greeted, by hashing ids. Of a fixed length, and the same in every process that has STORE_KEY.
import { createHash, createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import { keyBytes } from './seal.js';

export interface HashedKeys {
  of(key: string): Buffer;
  /** The same as it may have been written before: by the key before STORE_KEY, or by release 0.1. */
  before(key: string): readonly Buffer[];
}

/** What is hashed: each kind has a key of its own, so that two tables cannot be matched. */
export type Purpose = 'turns' | 'threads' | 'people';

/** Keys of env.ts: STORE_KEY, and STORE_KEY_PREVIOUS while it is set. */
export function createHashedKeys(purpose: Purpose, key: string, previous: string | undefined): HashedKeys {
  const of = hasher(purpose, key);
  const before = [
    ...(previous === undefined ? [] : [hasher(purpose, previous)]),
    ...(purpose === 'turns' ? [plainHash] : []),
  ];
  return { of, before: (name) => before.map((hash) => hash(name)) };
}

/** How release 0.1 wrote turns, without a key: what it answered a moment ago is not answered again while processes are replaced. */
function plainHash(name: string): Buffer {
  return createHash('sha256').update(name).digest();
}

// What seals values (seal.ts) serves for nothing else.
function hasher(purpose: Purpose, key: string): (name: string) => Buffer {
  const secret = createSecretKey(
    Buffer.from(hkdfSync('sha256', keyBytes(key), '', `glutamate ${purpose}`, 32)),
  );
  return (name) => createHmac('sha256', secret).update(name).digest();
}
