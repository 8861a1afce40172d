// A flood of bad requests must not become a flood of log lines: of each kind one is told, then none for a minute.

/** Milliseconds. */
const quietMs = 60_000;

/** True where this kind was not told in the last minute. Kinds are of a closed set: all are kept. */
export type Quiet<Kind> = (kind: Kind) => boolean;

export function createQuiet<Kind>(now: () => number = () => performance.now()): Quiet<Kind> {
  const told = new Map<Kind, number>();
  return (kind) => {
    if (now() - (told.get(kind) ?? Number.NEGATIVE_INFINITY) < quietMs) return false;
    told.set(kind, now());
    return true;
  };
}
