// The topics of each thread's last card, shared by several processes; a process's own memory for the time that the database is away.
import { anonymousKey } from '../anonymous-key.js';
import { remember } from '../remember.js';
import type { Row } from './ask-within.js';
import type { Database } from './database.js';
import type { HashedKeys } from './hashed-keys.js';
import { createMemoryThreads } from './memory-threads.js';
import { createPruning } from './pruning.js';
import { type Store, topicsMs } from './store.js';

/** Threads of which this process knows more than the database. */
const untoldMax = 20_000;

const age = `interval '${topicsMs / 1000} seconds'`;
const keep = `
  insert into glutamate_thread (key, topics) values ($1, $2)
  on conflict (key) do update set topics = excluded.topics, kept_at = now()`;
const find = `select key, topics from glutamate_thread where key = any($1::bytea[]) and kept_at > now() - ${age}`;
const threads = { table: 'glutamate_thread', since: 'kept_at', kept: `${topicsMs / 1000} seconds` };

export function createPostgresThreads(
  database: Database,
  keys: HashedKeys,
  clock: () => number,
): Pick<Store, 'keepTopics' | 'topicsOf'> {
  const here = createMemoryThreads(clock);
  const untold = new Map<string, true>();
  const prune = createPruning(database, threads);

  // As it is hashed now, and as it was before the key was changed.
  const hashes = (thread: string): readonly Buffer[] => [keys.of(thread), ...keys.before(thread)];

  function topicsIn(rows: readonly Row[], thread: string): readonly string[] | null {
    for (const hash of hashes(thread)) {
      const row = rows.find(({ key }) => Buffer.isBuffer(key) && key.equals(hash));
      if (Array.isArray(row?.['topics'])) return row['topics'].map(String);
    }
    return null;
  }

  return {
    async keepTopics(thread, topics) {
      await here.keepTopics(thread, topics);
      try {
        await database.query(keep, [keys.of(thread), topics]);
        untold.delete(anonymousKey(thread));
        prune();
      } catch {
        remember(untold, anonymousKey(thread), true, untoldMax);
      }
    },
    async topicsOf(threads) {
      if (threads.length === 0) return [];
      const rows = await database.query(find, [threads.flatMap(hashes)]).catch(() => null);
      if (rows === null) return await here.topicsOf(threads);
      for (const thread of threads) {
        const own = untold.has(anonymousKey(thread)) ? await here.topicsOf([thread]) : [];
        const topics = own.length > 0 ? own : (topicsIn(rows, thread) ?? []);
        if (topics.length > 0) return topics;
      }
      return [];
    },
  };
}
