// Old rows go while new ones come: the tables are bounded by what comes in the time for which they are kept.
import type { Database } from './database.js';

/** Rows that come until old ones are deleted: with the first, and then with every so many. */
const rowsBetween = 500;
/** Deleted at once, more than came since: what was left by a time without a process goes too. */
const atOnce = 5_000;

export interface Kept {
  readonly table: string;
  /** Of type timestamptz, indexed. */
  readonly since: string;
  /** As PostgreSQL writes an interval. */
  readonly kept: string;
}

/** Call the result for each row that comes. It neither waits nor fails; several processes leave each other's rows alone. */
export function createPruning(database: Database, { table, since, kept }: Kept): () => void {
  const prune = `
    delete from ${table} where key in (
      select key from ${table} where ${since} < now() - interval '${kept}'
      order by ${since} limit ${atOnce} for update skip locked
    )`;
  let rows = 0;
  return () => {
    if (rows++ % rowsBetween === 0) database.query(prune).catch(() => {});
  };
}
