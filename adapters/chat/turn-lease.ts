// Exactly once: of all deliveries of a turn, one is answered; if that fails, the next one is. The states of a turn, by its key:
//   free → leased   its first delivery takes it
//   leased          renewed after 4 s by the process that answers it
//   leased → done   it was answered: every later delivery is a repetition
//   leased → free   it could not be answered, or 15 s went by without a renewal (its process died): the next delivery may try
import { setTimeout as sleep } from 'node:timers/promises';
import type { AdapterParts } from '../adapter.js';
import type { Store, TurnState } from '../store/store.js';

/** A lease of the store lasts 15 s; it is renewed well before, so that no second process starts on a turn that is being answered. */
const renewAfterMs = 4_000;
/** After this without a renewal the turn may already be another's: it is left to run out. */
const surelyMs = 14_500;
/** How a second delivery waits for the outcome of the first in another process: together longer than a lease. */
const outcomeWaitsMs = [50, 100, 200, 400, 800, 1500, 3000, 5000, 7000];

/** What the one who answers a turn holds. */
export interface Lease {
  /** Keeps the turn for the time of one more try. False: it was lost to another process. */
  renew(): Promise<boolean>;
  /** Waits, and keeps the turn meanwhile. False: the turn was lost, or we are stopping. */
  waitFor(ms: number): Promise<boolean>;
}

export interface TurnKeys {
  /** Null where nothing tells the turn from another: then it is always answered. */
  readonly key: string | null;
  /** A key that, if it was answered, makes this one a repetition. */
  readonly before: string | null;
}

export type Outcome = 'answered' | 'repeated' | 'failed';

/** Runs `work` for the first delivery of a key; `work` says whether it could answer. */
export type WithTurnLease = (keys: TurnKeys, work: (lease: Lease) => Promise<boolean>) => Promise<Outcome>;

export interface TurnLeaseParts extends Pick<AdapterParts, 'log'> {
  readonly store: TurnStore;
  /** Ends all waits. */
  readonly stopping: AbortSignal;
  /** Where a platform has no patience for a second delivery, none. */
  readonly waitsMs?: readonly number[];
}

type TurnStore = Pick<Store, 'takeTurn' | 'finishTurn' | 'releaseTurn'>;

export function createTurnLease(parts: TurnLeaseParts): WithTurnLease {
  const { stopping, waitsMs = outcomeWaitsMs } = parts;
  const store = withoutFailures(parts);
  // Within a process the outcome of another delivery is awaited, however long it takes; between processes the lease tells.
  const open = new Map<string, Promise<Outcome>>();

  async function first(
    key: string,
    before: string | null,
    work: (lease: Lease) => Promise<boolean>,
  ): Promise<Outcome> {
    if ((await take(key)) !== 'go') return 'repeated';
    if (before !== null && (await wasAnswered(before))) {
      await store.finishTurn(key);
      return 'repeated';
    }
    const lease = leaseOn(store, key, stopping);
    const answered = await work(lease).catch(async (error: unknown) => {
      await store.releaseTurn(key);
      throw error;
    });
    if (answered) await store.finishTurn(key);
    // A turn that was lost belongs to the process that has it now: only that one may give it back.
    else if (!lease.lost()) await store.releaseTurn(key);
    return answered ? 'answered' : 'failed';
  }

  // Another process answers this turn: its outcome decides, since the platform may not come back with a delivery that was acknowledged.
  async function take(key: string): Promise<TurnState> {
    let state = await store.takeTurn(key);
    for (const ms of waitsMs) {
      if (state !== 'busy' || stopping.aborted) return state;
      await pause(ms, stopping);
      state = await store.takeTurn(key);
    }
    return state;
  }

  async function wasAnswered(key: string): Promise<boolean> {
    const state = await store.takeTurn(key);
    if (state === 'go') await store.releaseTurn(key);
    return state !== 'go';
  }

  return async ({ key, before }, work) => {
    if (key === null) return (await work(leaseWithoutTurn(stopping))) ? 'answered' : 'failed';
    for (let other = open.get(key); other !== undefined; other = open.get(key)) {
      if ((await other.catch(() => 'failed')) !== 'failed') return 'repeated';
    }
    const outcome = first(key, before, work);
    open.set(key, outcome);
    return await outcome.finally(() => open.delete(key));
  };
}

function leaseOn(store: TurnStore, key: string, stopping: AbortSignal): Lease & { lost(): boolean } {
  let since = performance.now();
  let lost = false;
  const renew = async (): Promise<boolean> => {
    if (lost || performance.now() - since < renewAfterMs) return !lost;
    await store.releaseTurn(key);
    since = performance.now();
    lost = (await store.takeTurn(key)) !== 'go';
    return !lost;
  };
  const waitFor = async (ms: number): Promise<boolean> => {
    for (let left = ms; left > 0; left -= renewAfterMs) {
      await pause(Math.min(left, renewAfterMs), stopping);
      if (stopping.aborted || !(await renew())) return false;
    }
    return true;
  };
  return { renew, waitFor, lost: () => lost || performance.now() - since > surelyMs };
}

/** The lease of work that no turn stands for. */
export function leaseWithoutTurn(stopping: AbortSignal): Lease {
  return {
    renew: async () => true,
    waitFor: async (ms) => {
      await pause(ms, stopping);
      return !stopping.aborted;
    },
  };
}

async function pause(ms: number, stopping: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal: stopping }).catch(() => {});
}

// When the store is down, an answer given twice beats none.
function withoutFailures({ store, log }: Pick<TurnLeaseParts, 'store' | 'log'>): TurnStore {
  const forgive = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const code = error instanceof Error ? error.name : 'unknown';
      log.error(
        { code, cure: 'check DATABASE_URL' },
        'the store failed: repeated deliveries may be answered again',
      );
      return otherwise;
    }
  };
  return {
    takeTurn: (key) => forgive<TurnState>(() => store.takeTurn(key), 'go'),
    finishTurn: (key) => forgive(() => store.finishTurn(key), undefined),
    releaseTurn: (key) => forgive(() => store.releaseTurn(key), undefined),
  };
}
