// Exactly once: of all deliveries of a turn, one is answered; if that fails, the next one is.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Lease } from '../store/store.js';
import type { TurnStore } from './turn-store.js';

/** A lease of the store lasts 15 s; it is renewed well before, so that no second process starts on a turn that is being answered. */
const renewAfterMs = 4_000;
/** After this without a renewal the turn may already be another's: it is left to run out. */
const surelyMs = 14_500;
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
export type Once = (keys: Keys, work: (hold: Hold) => Promise<boolean>) => Promise<Outcome>;

export interface Keys {
  readonly key: string | null;
  /** A key that, if it was answered, makes this one a repetition. */
  readonly before: string | null;
}

export function createOnce(store: TurnStore, stopping: AbortSignal): Once {
  // Within a process the outcome of another delivery is awaited, however long it takes; between processes the lease tells.
  const open = new Map<string, Promise<Outcome>>();

  return async ({ key, before }, work) => {
    if (key === null) return (await work(unheld(stopping))) ? 'answered' : 'failed';
    for (let other = open.get(key); other !== undefined; other = open.get(key)) {
      if ((await other.catch(() => 'failed')) !== 'failed') return 'repeated';
    }
    const outcome = first(key, before, work);
    open.set(key, outcome);
    return await outcome.finally(() => open.delete(key));
  };

  async function first(
    key: string,
    before: string | null,
    work: (hold: Hold) => Promise<boolean>,
  ): Promise<Outcome> {
    if ((await take(store, key, stopping)) !== 'go') return 'repeated';
    if (await wasAnswered(store, before)) {
      await store.finishTurn(key);
      return 'repeated';
    }
    const hold = held(store, key, stopping);
    const answered = await work(hold).catch(async (error: unknown) => {
      await store.releaseTurn(key);
      throw error;
    });
    if (answered) await store.finishTurn(key);
    // A turn that was lost belongs to the process that has it now: only that one may give it back.
    else if (!hold.lost()) await store.releaseTurn(key);
    return answered ? 'answered' : 'failed';
  }
}

// Another process answers this turn: its outcome decides. The delivery was acknowledged, so that Slack will not come back with it.
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
  let since = performance.now();
  let lost = false;
  const renew = async (): Promise<boolean> => {
    await store.releaseTurn(key);
    since = performance.now();
    lost = (await store.takeTurn(key)) !== 'go';
    return !lost;
  };
  const keep = async (): Promise<boolean> =>
    !lost && (performance.now() - since < renewAfterMs || (await renew()));
  const rest = async (ms: number): Promise<boolean> => {
    for (let left = ms; left > 0; left -= renewAfterMs) {
      await pause(Math.min(left, renewAfterMs), stopping);
      if (stopping.aborted || !(await keep())) return false;
    }
    return true;
  };
  return { keep, rest, lost: () => lost || performance.now() - since > surelyMs };
}

/** Of work that no turn stands for. */
export function unheld(stopping: AbortSignal): Hold {
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
