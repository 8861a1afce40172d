// The default store: in memory, bounded, gone when the process ends.
import type { Verdict } from '../../src/vocabulary.js';
import { anonymousKey } from '../anonymous-key.js';
import { remember } from '../remember.js';
import { createMemoryThreads } from './memory-threads.js';
import { leaseMs, type Store, type TurnState } from './store.js';

/** Turns remembered: platforms redeliver for about six minutes; this holds them at 50 turns a second. */
const turnsMax = 20_000;

/** Kinds of cards that feedback is counted for; a pack has some hundred. */
const feedbackMax = 10_000;

/** People who were met; the oldest is met anew. */
const peopleMax = 20_000;

export interface MemoryStore extends Store {
  readonly feedback: ReadonlyMap<string, number>;
}

// A clock that only goes forward: a lease must not last an hour because the machine's time was set back.
export function createMemoryStore(now: () => number = () => performance.now()): MemoryStore {
  // By hashes of their keys: a key names a channel and a moment.
  const turns = new Map<string, { answered: boolean; until: number }>();
  const feedback = new Map<string, number>();
  const values = new Map<string, string>();
  const people = new Map<string, true>();
  return {
    feedback,
    ...createMemoryThreads(now),
    async meet(person) {
      const key = anonymousKey(person);
      const first = !people.has(key);
      remember(people, key, true, peopleMax);
      return first;
    },
    async recordFeedback(subject: string, verdict: Verdict) {
      const key = `${subject} ${verdict}`;
      remember(feedback, key, (feedback.get(key) ?? 0) + 1, feedbackMax);
    },
    async takeTurn(key): Promise<TurnState> {
      const turn = anonymousKey(key);
      const known = turns.get(turn);
      if (known?.answered) return 'done';
      if (known !== undefined && known.until > now()) return 'busy';
      remember(turns, turn, { answered: false, until: now() + leaseMs }, turnsMax);
      return 'go';
    },
    async finishTurn(key) {
      remember(turns, anonymousKey(key), { answered: true, until: 0 }, turnsMax);
    },
    async releaseTurn(key) {
      const turn = anonymousKey(key);
      if (turns.get(turn)?.answered !== true) turns.delete(turn);
    },
    async read(key) {
      return values.get(key) ?? null;
    },
    async write(key, value) {
      values.set(key, value);
    },
    async remove(key) {
      values.delete(key);
    },
    async close() {},
  };
}
