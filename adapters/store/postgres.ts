// The store that outlives a process and is shared by several: PostgreSQL, with a process's own memory for the time that it is away.
import { Fault } from '../../src/index.js';
import type { Log } from '../log/log.js';
import { openDatabase, type Timing, usual } from './database.js';
import { createHashedKeys, type Purpose } from './hashed-keys.js';
import { createPostgresFeedback } from './postgres-feedback.js';
import { createPostgresPeople } from './postgres-people.js';
import { createPostgresThreads } from './postgres-threads.js';
import { createPostgresTurns } from './postgres-turns.js';
import { createPostgresValues } from './postgres-values.js';
import { createSeal } from './seal.js';
import type { Store } from './store.js';

export interface PostgresOptions {
  readonly url: string;
  /** 32 bytes in base64; what is kept is sealed with it. */
  readonly key: string | undefined;
  /** The key before, while what it sealed is still there. */
  readonly previousKey?: string | undefined;
  readonly log: Log;
  readonly timing?: Timing;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock?: () => number;
}

export interface PostgresStore extends Store {
  /** Resolves when what had to wait is in the database, or the database is away. */
  flush(): Promise<void>;
}

/** Rejects with a Fault where there is no key. A database that is away is waited for `startMs`, and then done without. */
export async function openPostgresStore(options: PostgresOptions): Promise<PostgresStore> {
  const { url, key, previousKey, log, timing = usual, clock = () => performance.now() } = options;
  if (key === undefined) {
    const cure =
      'set it to 32 random bytes in base64, such as openssl rand -base64 32 prints, and keep it safe';
    throw new Fault('bad-setting', 'DATABASE_URL needs a key for what is kept there', 'STORE_KEY', cure);
  }
  const database = await openDatabase({ url, log, timing });
  const hashed = (purpose: Purpose) => createHashedKeys(purpose, key, previousKey);
  const turns = createPostgresTurns(database, hashed('turns'), clock);
  const threads = createPostgresThreads(database, hashed('threads'), clock);
  const people = createPostgresPeople(database, hashed('people'));
  const values = createPostgresValues(database, createSeal(key, previousKey), log);
  const feedback = createPostgresFeedback(database, log);
  const flush = async (): Promise<void> => {
    await Promise.all([values.flush(), turns.flush(), feedback.flush()]);
  };
  let closed = false;
  database.onFound(() => void flush());
  return {
    flush,
    takeTurn: turns.takeTurn,
    finishTurn: turns.finishTurn,
    releaseTurn: turns.releaseTurn,
    ...threads,
    ...people,
    read: values.read,
    write: values.write,
    remove: values.remove,
    async recordFeedback(subject, verdict) {
      feedback.record(subject, verdict);
    },
    async close() {
      if (closed) return;
      closed = true;
      await flush();
      await database.close();
      const lost = { feedback: feedback.waiting(), values: values.unsaved(), turns: turns.untold() };
      if (lost.feedback + lost.values + lost.turns > 0)
        log.error(
          { ...lost, cure: 'start the database before the bot stops' },
          'what waited for the database is lost',
        );
    },
  };
}
