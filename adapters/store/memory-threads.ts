// The topics of the last card of each thread, in this process: bounded, and forgotten after an hour.
import { anonymousKey } from '../anonymous-key.js';
import { remember } from '../remember.js';
import { type Store, topicsMs } from './store.js';

/** Threads whose topics are kept; the oldest gives way. */
const threadsMax = 20_000;

/** `now`: milliseconds of a clock that only goes forward. */
export function createMemoryThreads(now: () => number): Pick<Store, 'keepTopics' | 'topicsOf'> {
  // By hashes: the name of a thread is that of a channel and a moment.
  const kept = new Map<string, { readonly topics: readonly string[]; readonly until: number }>();
  return {
    async keepTopics(thread, topics) {
      remember(kept, anonymousKey(thread), { topics, until: now() + topicsMs }, threadsMax);
    },
    async topicsOf(threads) {
      for (const thread of threads) {
        const known = kept.get(anonymousKey(thread));
        if (known !== undefined && known.until > now()) return known.topics;
      }
      return [];
    },
  };
}
