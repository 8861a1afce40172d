// Exactly once: of all deliveries of a turn, one is answered; if that fails, the next one is.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Lease } from '../store/store.js';
import type { TurnStore } from './turn-store.js';

/** A lease of the store lasts 15 s; it is renewed well before, so that no second process starts on a turn that is being answered. */
const renewAfterMs = 5_000;
/** After this without a renewal the turn may already be another's: it is left to run out. */
const surelyMs = 12_000;
/** How a second delivery waits for the first one's outcome: together longer than a lease. */
const waitsMs = [50, 100, 200, 400, 800, 1500, 3000, 5000, 7000] as const;

/** What the one who answers a turn holds. */
export interface Hold {
  /** Waits, and keeps the turn meanwhile. False: the turn was lost to another process, or we are stopping. */
  rest(ms: number): Promise<boolean>;
  /** Keeps the turn for the time of one more try. False: it was lost. */
  keep(): Promise<boolean>;
}

export type Outcome = 'answered' | 'repeated' | 'failed';

/** Runs `work` for the first delivery of a key; `work` says whether it could answer. Without a key it always runs. */
export async function once(
  store: TurnStore,
  keys: Keys,
  stopping: AbortSignal,
  work: (hold: Hold) => Promise<boolean>,
): Promise<Outcome> {
  if (keys.key === null) return (await work(unheld(stopping))) ? 'answered' : 'failed';
  const lease = await take(store, keys.key, stopping);
  if (lease !== 'go') return 'repeated';
  if (await wasAnswered(store, keys.before)) {
    await store.finishTurn(keys.key);
    return 'repeated';
  }
  const hold = held(store, keys.key, stopping);
  const answered = await work(hold).catch(async (error: unknown) => {
    await store.releaseTurn(keys.key ?? '');
    throw error;
  });
  if (answered) await store.finishTurn(keys.key);
  // A turn that was lost belongs to the process that has it now: only that one may give it back.
  else if (!hold.lost()) await store.releaseTurn(keys.key);
  return answered ? 'answered' : 'failed';
}

export interface Keys {
  readonly key: string | null;
  readonly before: string | null;
}

// Another delivery is being answered: its outcome decides. It was acknowledged, so that Slack will not come back with this one.
async function take(store: TurnStore, key: string, stopping: AbortSignal): Promise<Lease> {
  let lease = await store.takeTurn(key);
  for (const ms of waitsMs) {
    if (lease !== 'busy' || stopping.aborted) return lease;
    await pause(ms, stopping);
    lease = await store.takeTurn(key);
  }
  return lease;
}

async function wasAnswered(store: TurnStore, key: string | null): Promise<boolean> {
  if (key === null) return false;
  const lease = await store.takeTurn(key);
  if (lease === 'go') await store.releaseTurn(key);
  return lease !== 'go';
}

function held(store: TurnStore, key: string, stopping: AbortSignal): Hold & { lost(): boolean } {
  let since = Date.now();
  let lost = false;
  const renew = async (): Promise<boolean> => {
    await store.releaseTurn(key);
    since = Date.now();
    lost = (await store.takeTurn(key)) !== 'go';
    return !lost;
  };
  const keep = async (): Promise<boolean> => !lost && (Date.now() - since < renewAfterMs || (await renew()));
  const rest = async (ms: number): Promise<boolean> => {
    for (let left = ms; left > 0; left -= renewAfterMs) {
      await pause(Math.min(left, renewAfterMs), stopping);
      if (stopping.aborted || !(await keep())) return false;
    }
    return true;
  };
  return { keep, rest, lost: () => lost || Date.now() - since > surelyMs };
}

function unheld(stopping: AbortSignal): Hold {
  return {
    keep: async () => true,
    rest: async (ms) => {
      await pause(ms, stopping);
      return !stopping.aborted;
    },
  };
}

async function pause(ms: number, stopping: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal: stopping }).catch(() => {});
}
