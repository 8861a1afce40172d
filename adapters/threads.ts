// Keeps the topics of the last card of each thread, so that a question without a topic can follow it: ids from the index, never
// words, for an hour, in this process alone.
import { opaque } from './opaque.js';
import { remember } from './remember.js';

/** How long the topics of a card are kept, milliseconds. */
const keptMs = 60 * 60 * 1000;
/** Threads whose topics are kept; the oldest gives way. */
const threadsMax = 20_000;

export interface Threads {
  /** The topics of the first of these threads that has some; empty where none has. */
  topics(threads: readonly string[]): readonly string[];
  keep(thread: string, topics: readonly string[]): void;
}

/** `now`: milliseconds of a clock that only goes forward. */
export function createThreads(now: () => number = () => performance.now()): Threads {
  // By hashes: the name of a thread is that of a channel and a moment.
  const kept = new Map<string, { readonly topics: readonly string[]; readonly until: number }>();
  return {
    topics(threads) {
      for (const thread of threads) {
        const known = kept.get(opaque(thread));
        if (known !== undefined && known.until > now()) return known.topics;
      }
      return [];
    },
    keep(thread, topics) {
      if (topics.length > 0) remember(kept, opaque(thread), { topics, until: now() + keptMs }, threadsMax);
    },
  };
}
