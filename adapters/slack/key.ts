// Keys of turns: all deliveries of one turn have the same key, and no two turns share one.

/** The parts of a key, or null when one is missing: a key must never join two turns. */
export function keyOf(...parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : `slack:${parts.join(':')}`;
}
