// Small values, sealed in the database; the last ones seen stay in memory for the time that it is away.
import { Fault } from '../../src/index.js';
import type { Log } from '../log/log.js';
import { remember } from '../remember.js';
import type { Database } from './database.js';
import { isAway } from './database-fault.js';
import type { Seal } from './seal.js';
import type { Store } from './store.js';

/** Values kept in memory: installations of as many workspaces as are likely to ask during an outage. */
const seenMax = 1_000;
/** Writes that wait for the database. */
const unsavedMax = 1_000;

const noKey = 'set STORE_KEY_PREVIOUS to the key that it was written with, or install the app again';

export interface PostgresValues extends Pick<Store, 'read' | 'write' | 'remove'> {
  /** Writes what could not be written. */
  flush(): Promise<void>;
  /** How many writes are not in the database. */
  unsaved(): number;
}

/**
 * Single values by key, sealed; they do not run out. While the database is away, the values last seen are read from memory,
 * and a write rejects but is kept and written by `flush`.
 */
export function createPostgresValues(database: Database, seal: Seal, log: Log): PostgresValues {
  /** null: there is none. */
  const seen = new Map<string, string | null>();
  const unsaved = new Map<string, string | null>();
  let before: Promise<unknown> = Promise.resolve();

  // One write after the other: a late one must not overtake its successor.
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = before.then(work, work);
    before = result.catch(() => {});
    return result;
  }

  async function save(key: string, value: string | null): Promise<void> {
    if (value === null) {
      await database.query('delete from glutamate_value where key = $1', [key]);
      return;
    }
    await database.query(
      `insert into glutamate_value (key, sealed) values ($1, $2)
       on conflict (key) do update set sealed = excluded.sealed, written_at = now()`,
      [key, seal.seal(key, value)],
    );
  }

  // A caller is told that the value is not safe yet. It is kept and written later all the same: a token that Slack has
  // exchanged is the only one that still works.
  function put(key: string, value: string | null): Promise<void> {
    if (unsaved.size >= unsavedMax && !unsaved.has(key)) return save(key, value);
    remember(seen, key, value, seenMax);
    unsaved.set(key, value);
    return inTurn(() => saveWaiting(key, value));
  }

  async function saveWaiting(key: string, value: string | null): Promise<void> {
    try {
      await save(key, value);
      if (unsaved.get(key) === value) unsaved.delete(key);
    } catch (error) {
      if (!isAway(error)) {
        unsaved.delete(key);
        seen.delete(key);
      }
      throw error;
    }
  }

  async function flush(): Promise<void> {
    for (const [key, value] of [...unsaved]) {
      await inTurn(async () => {
        if (unsaved.get(key) === value) await saveWaiting(key, value);
      }).catch(() => {});
    }
  }

  async function openSealed(key: string, sealed: Buffer): Promise<string> {
    const found = seal.open(key, sealed);
    if (found === null) {
      log.error({ code: 'sealed', cure: noKey }, 'a stored value cannot be opened with the keys given');
      throw new Fault('bad-setting', 'a stored value cannot be opened', 'STORE_KEY', noKey);
    }
    if (found.stale) {
      // Only where it is still the value that was read: another process may have written since.
      const again = 'update glutamate_value set sealed = $3 where key = $1 and sealed = $2';
      await database.query(again, [key, sealed, seal.seal(key, found.text)]).catch(() => {});
    }
    return found.text;
  }

  return {
    flush,
    unsaved: () => unsaved.size,
    async read(key) {
      const waiting = unsaved.get(key);
      if (waiting !== undefined) return waiting;
      let rows: readonly { readonly [name: string]: unknown }[];
      try {
        rows = await database.query('select sealed from glutamate_value where key = $1', [key]);
      } catch (error) {
        const known = seen.get(key);
        if (known === undefined || !isAway(error)) throw error;
        return known;
      }
      const sealed = rows[0]?.['sealed'];
      const value = Buffer.isBuffer(sealed) ? await openSealed(key, sealed) : null;
      if (!unsaved.has(key)) remember(seen, key, value, seenMax);
      return value;
    },
    write: (key, value) => put(key, value),
    remove: (key) => put(key, null),
  };
}
