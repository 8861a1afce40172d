// What the bot may keep, as one contract for every store. Never a question; of who asked, no more than a keyed hash.
import type { Verdict } from '../../src/vocabulary.js';

/** `go`: answer it; `busy`: another process is at it; `done`: it was answered. */
export type TurnState = 'go' | 'busy' | 'done';

/** A lease outlives any answer (milliseconds) and the platform's first patience (3 s), not its second retry (1 min). */
export const leaseMs = 15_000;

/** How long the topics of a thread's last card are kept, milliseconds. */
export const topicsMs = 60 * 60 * 1000;

export interface Store {
  /** Adds one to the count of a verdict on a kind of card. `subject`: its pack and claim. */
  recordFeedback(subject: string, verdict: Verdict): Promise<void>;
  /** Takes a turn by its platform key. A lease that was neither finished nor released runs out, so that a retry is answered. */
  takeTurn(key: string): Promise<TurnState>;
  /** The turn was answered: further deliveries are `done`. */
  finishTurn(key: string): Promise<void>;
  /** The turn could not be answered: the next delivery may try. */
  releaseTurn(key: string): Promise<void>;
  /** Keeps the topics of a thread's last card, as ids from the index, for an hour. Never rejects. */
  keepTopics(thread: string, topics: readonly string[]): Promise<void>;
  /** The topics of the first of these threads that has some; empty where none has. Never rejects. */
  topicsOf(threads: readonly string[]): Promise<readonly string[]>;
  /** True the first time that it is asked of somebody; false ever after, and where that cannot be known. Never rejects. */
  meet(person: string): Promise<boolean>;
  /** Small values by key: installations of workspaces, hashes of registered commands. */
  read(key: string): Promise<string | null>;
  write(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
  close(): Promise<void>;
}
