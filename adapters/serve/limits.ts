// How much one person and one workspace may ask in a minute. Counts stand in memory under keys that mean nothing outside this process.
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Turn } from '../adapter.js';

export interface Limits {
  /** False: this turn is one too many. A turn that does not say whose it is is always within. */
  within(turn: Pick<Turn, 'asker' | 'workspace'>): Promise<boolean>;
}

/** Turns a minute; 0: any number. */
export interface LimitsParts {
  readonly perPerson: number;
  readonly perWorkspace: number;
}

const windowSeconds = 60;

export function createLimits({ perPerson, perWorkspace }: LimitsParts): Limits {
  const person = limiter(perPerson);
  const workspace = limiter(perWorkspace);
  return {
    async within(turn) {
      // The person first: what one person is refused does not use up what the others have together.
      return (await person(turn.asker)) && (await workspace(turn.workspace));
    },
  };
}

function limiter(points: number): (key: string | undefined) => Promise<boolean> {
  if (points === 0) return async () => true;
  const counts = new RateLimiterMemory({ points, duration: windowSeconds });
  return async (key) =>
    key === undefined ||
    (await counts.consume(key).then(
      () => true,
      () => false,
    ));
}
