// Keys of turns: all deliveries of one turn have the same key, and no two turns share one.
import { createHash } from 'node:crypto';

/** The parts of a key, or null when one is missing: a key must never join two turns. */
export function keyOf(...parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : `slack:${parts.join(':')}`;
}

/** What Slack makes anew for each command and each use of a shortcut, hashed: a response_url lets its bearer answer. */
export function useOf(triggerId: string | null, responseUrl: string | null): string | null {
  if (triggerId === null && responseUrl === null) return null;
  return createHash('sha256')
    .update(JSON.stringify([triggerId, responseUrl]))
    .digest('hex')
    .slice(0, 32);
}
