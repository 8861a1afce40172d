// Turns that several processes share, kept in this process too: while the database is away, a process still answers a turn once.
import { randomUUID } from 'node:crypto';
import { remember } from '../remember.js';
import type { Row } from './ask-within.js';
import type { Database } from './database.js';
import type { HashedKeys } from './hashed-keys.js';
import { createMemoryStore } from './memory.js';
import { createPruning } from './pruning.js';
import { leaseMs, type Store, type TurnState } from './store.js';

/** How long a turn is remembered. Platforms redeliver for about six minutes. */
const turns = { table: 'glutamate_turn', since: 'seen_at', kept: '1 hour' };
/** Answered turns that the database does not know of yet; the oldest are given up. */
const untoldMax = 20_000;
const elsewhereMax = 20_000;

/** $4: the turn's keys as they were written before STORE_KEY was changed, or by release 0.1, by a process that may be running still. */
const take = `
  with before as (
    select answered from glutamate_turn where key = any($4::bytea[]) and (answered or lease_until > now())
  ), taken as (
    insert into glutamate_turn (key, owner, lease_until)
    select $1, $2, now() + $3 * interval '1 millisecond' where not exists (select from before)
    on conflict (key) do update set owner = excluded.owner, lease_until = excluded.lease_until, seen_at = now()
      where not glutamate_turn.answered and glutamate_turn.lease_until <= now()
    returning 1
  )
  select case
    when exists (select from taken) then 'go'
    when exists (select from before where answered) then 'done'
    when exists (select from glutamate_turn where key = $1 and answered) then 'done'
    else 'busy'
  end as lease`;
const finish = `
  insert into glutamate_turn (key, owner, lease_until, answered)
  select key, $2, now(), true from unnest($1::bytea[]) as key order by key
  on conflict (key) do update set answered = true, seen_at = now()`;
/** Only one's own: a lease that ran out may be another process's by now. */
const release = 'delete from glutamate_turn where key = $1 and owner = $2 and not answered';

export interface PostgresTurns extends Pick<Store, 'takeTurn' | 'finishTurn' | 'releaseTurn'> {
  /** Tells the database what was answered without it. */
  flush(): Promise<void>;
  /** Answered turns that only this process knows of. */
  untold(): number;
}

// A clock that only goes forward: a lease must not last an hour because the machine's time was set back.
export function createPostgresTurns(
  database: Database,
  keys: HashedKeys,
  clock: () => number,
): PostgresTurns {
  const owner = randomUUID();
  const here = createMemoryStore(clock);
  const untold = new Map<string, true>();
  /** Turns that other processes were seen at, and until when at most. */
  const elsewhere = new Map<string, number>();
  const prune = createPruning(database, turns);

  // Without the database: a turn that another process was at a moment ago is still its turn; any other is ours.
  function leaseAway(key: string): TurnState {
    return (elsewhere.get(key) ?? 0) > clock() ? 'busy' : 'go';
  }

  function leaseOf(key: string, rows: readonly Row[]): TurnState {
    const lease = rows[0]?.['lease'];
    if (lease !== 'busy') {
      elsewhere.delete(key);
      return lease === 'done' ? 'done' : 'go';
    }
    remember(elsewhere, key, clock() + leaseMs, elsewhereMax);
    return 'busy';
  }

  async function flush(): Promise<void> {
    const told = [...untold.keys()];
    if (told.length === 0) return;
    try {
      await database.query(finish, [told.map(keys.of), owner]);
      for (const key of told) untold.delete(key);
    } catch {
      // They stay untold until the database is found again.
    }
  }

  return {
    flush,
    untold: () => untold.size,
    async takeTurn(key) {
      const known = await here.takeTurn(key);
      if (known !== 'go') return known;
      const lease = await database.query(take, [keys.of(key), owner, leaseMs, keys.before(key)]).then(
        (rows) => leaseOf(key, rows),
        () => leaseAway(key),
      );
      if (lease === 'done') await here.finishTurn(key);
      if (lease === 'busy') await here.releaseTurn(key);
      if (lease === 'go') prune();
      return lease;
    },
    async finishTurn(key) {
      await here.finishTurn(key);
      try {
        await database.query(finish, [[keys.of(key)], owner]);
      } catch {
        remember(untold, key, true, untoldMax);
      }
    },
    async releaseTurn(key) {
      await here.releaseTurn(key);
      // A lease that cannot be given back runs out by itself.
      await database.query(release, [keys.of(key), owner]).catch(() => {});
    },
  };
}
