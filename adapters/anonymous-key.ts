// Who asks and which turn it is, as keys that mean nothing outside this process: hashed with a salt that is drawn at its start and kept nowhere.
import { createHmac, createSecretKey, randomBytes } from 'node:crypto';

// As a key it is made ready once.
const salt = createSecretKey(randomBytes(32));

/** The same parts give the same key as long as the process runs. */
export function anonymousKey(...parts: readonly string[]): string {
  return createHmac('sha256', salt).update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}
