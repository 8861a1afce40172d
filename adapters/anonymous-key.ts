// Who asks and which turn it is, as keys that mean nothing outside this process: hashed with a salt that is drawn at its start and kept nowhere.
import { hash, randomBytes } from 'node:crypto';

const salt = randomBytes(32).toString('base64url');

/** The same parts give the same key as long as the process runs. */
export function anonymousKey(...parts: readonly string[]): string {
  return hash('sha256', `${salt}${JSON.stringify(parts)}`, 'base64url').slice(0, 22);
}
