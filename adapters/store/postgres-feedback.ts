// Feedback is counted in memory and added to the database in the background: nobody waits for it, and an outage delays it.
import type { Verdict } from '../../src/vocabulary.js';
import type { Log } from '../log/log.js';
import type { Database } from './database.js';
import { isAway } from './database-fault.js';

/** Kinds of cards that wait for the database; a pack has some hundred. */
const kindsMax = 10_000;

const add = `
  insert into glutamate_feedback (subject, verdict, count)
  select subject, verdict, count from unnest($1::text[], $2::text[], $3::bigint[]) as t (subject, verdict, count)
  on conflict (subject, verdict) do update set count = glutamate_feedback.count + excluded.count`;

interface Count {
  readonly subject: string;
  readonly verdict: Verdict;
  readonly count: number;
}

export interface PostgresFeedback {
  record(subject: string, verdict: Verdict): void;
  /** Adds what was counted; resolves when there is no more, or when the database is away. */
  flush(): Promise<void>;
  /** How many presses are not in the database. */
  waiting(): number;
}

export function createPostgresFeedback(database: Database, log: Log): PostgresFeedback {
  let counts = new Map<string, Count>();
  let running: Promise<void> | null = null;

  function count({ subject, verdict, count: more }: Count): void {
    const key = `${verdict} ${subject}`;
    const known = counts.get(key)?.count ?? 0;
    if (known === 0 && counts.size >= kindsMax) lose(more, 'too many kinds of cards wait for the database');
    else counts.set(key, { subject, verdict, count: known + more });
  }

  function lose(presses: number, why: string): void {
    log.error({ presses, why, cure: 'see the lines before about the database' }, 'feedback is lost');
  }

  async function addAll(): Promise<void> {
    while (counts.size > 0) {
      // In one order in every process: rows locked crosswise would be a deadlock.
      const batch = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
      counts = new Map();
      try {
        await database.query(add, [
          batch.map(({ subject }) => subject),
          batch.map(({ verdict }) => verdict),
          batch.map((one) => one.count),
        ]);
      } catch (error) {
        if (!isAway(error)) return lose(total(batch), 'the database refused it');
        for (const one of batch) count(one);
        return;
      }
    }
  }

  function flush(): Promise<void> {
    running ??= addAll().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    flush,
    waiting: () => total([...counts.values()]),
    record(subject, verdict) {
      count({ subject, verdict, count: 1 });
      void flush();
    },
  };
}

function total(counts: readonly Count[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
