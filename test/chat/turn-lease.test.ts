// Exactly once, over a store that several processes share.
import { describe, expect, it } from 'vitest';
import { createTurnLease, type Lease, type TurnKeys } from '../../adapters/chat/turn-lease.js';
import { createLog } from '../../adapters/log/log.js';
import { createMemoryStore } from '../../adapters/store/memory.js';

const log = createLog('silent');
const key = { key: 'slack:message:T:C:1.1', before: null };
const going = () => new AbortController().signal;
type Shared = ReturnType<typeof createMemoryStore>;

/** One delivery in a process of its own: what two processes have in common is the store. */
const once = (store: Shared, keys: TurnKeys, stopping: AbortSignal, run: (hold: Lease) => Promise<boolean>) =>
  createTurnLease({ store, log, stopping })(keys, run);

/** Work whose end is decided by the test. */
function work(): {
  run: (hold: Lease) => Promise<boolean>;
  end: (answered: boolean) => void;
  started: Promise<Lease>;
} {
  let end: (answered: boolean) => void = () => {};
  let begin: (hold: Lease) => void = () => {};
  const started = new Promise<Lease>((resolve) => {
    begin = resolve;
  });
  const ended = new Promise<boolean>((resolve) => {
    end = resolve;
  });
  const run = async (hold: Lease): Promise<boolean> => {
    begin(hold);
    return await ended;
  };
  return { run, end: (answered) => end(answered), started };
}

const never = async (): Promise<boolean> => {
  throw new Error('this delivery was not to be answered');
};

describe('one turn under many deliveries', () => {
  it('is answered by the first, and by none that comes later', async () => {
    const store = createMemoryStore();
    expect(await once(store, key, going(), async () => true)).toBe('answered');
    expect(await once(store, key, going(), never)).toBe('repeated');
  });

  it('is answered by the first while the second waits for the outcome', async () => {
    const store = createMemoryStore();
    const first = work();
    const one = once(store, key, going(), first.run);
    await first.started;
    const two = once(store, key, going(), never);
    first.end(true);
    expect(await Promise.all([one, two])).toEqual(['answered', 'repeated']);
  });

  it('is answered by the second when the first fails', async () => {
    const store = createMemoryStore();
    const first = work();
    const one = once(store, key, going(), first.run);
    await first.started;
    const two = once(store, key, going(), async () => true);
    first.end(false);
    expect(await Promise.all([one, two])).toEqual(['failed', 'answered']);
  });

  it('is answered by the second when the work of the first throws', async () => {
    const store = createMemoryStore();
    const broken = once(store, key, going(), async () => await Promise.reject(new Error('broken')));
    await expect(broken).rejects.toThrow('broken');
    expect(await once(store, key, going(), async () => true)).toBe('answered');
  });

  it('is answered once in one process, however long the first takes', async () => {
    let now = 0;
    const inProcess = createTurnLease({ store: createMemoryStore(() => now), log, stopping: going() });
    const first = work();
    const one = inProcess(key, first.run);
    await first.started;
    const others = [inProcess(key, never), inProcess(key, never)];
    now = 60_000;
    first.end(true);
    expect(await Promise.all([one, ...others])).toEqual(['answered', 'repeated', 'repeated']);
  });

  it('is tried again, one delivery at a time, in the process in which it failed', async () => {
    const inProcess = createTurnLease({ store: createMemoryStore(), log, stopping: going() });
    const first = work();
    const one = inProcess(key, first.run);
    await first.started;
    const others = [
      inProcess(key, async () => false),
      inProcess(key, async () => true),
      inProcess(key, never),
    ];
    first.end(false);
    expect(await Promise.all([one, ...others])).toEqual(['failed', 'failed', 'answered', 'repeated']);
  });

  it('is answered by another process when the one that had it is gone', async () => {
    let now = 0;
    const store = createMemoryStore(() => now);
    await store.takeTurn(key.key);
    const two = once(store, key, going(), async () => true);
    now = 16_000;
    expect(await two).toBe('answered');
  });

  it('is left to the process that has it now, and not given back in its name', async () => {
    let now = 0;
    const store = createMemoryStore(() => now);
    const slow = work();
    const one = once(store, key, going(), slow.run);
    await slow.started;
    now = 16_000;
    expect(await store.takeTurn(key.key)).toBe('go');
    await store.finishTurn(key.key);
    slow.end(false);
    expect(await one).toBe('failed');
    expect(await store.takeTurn(key.key)).toBe('done');
  });

  it('is let go without waiting when the process stops', async () => {
    const store = createMemoryStore();
    await store.takeTurn(key.key);
    const stopping = new AbortController();
    const waiting = once(store, key, stopping.signal, never);
    stopping.abort();
    expect(await waiting).toBe('repeated');
  });

  it('is a repetition when the press just before it was answered, and only then', async () => {
    const store = createMemoryStore();
    expect(await once(store, { key: 'press:2', before: 'press:1' }, going(), async () => true)).toBe(
      'answered',
    );
    expect(await once(store, { key: 'press:3', before: 'press:2' }, going(), never)).toBe('repeated');
    expect(await once(store, { key: 'press:9', before: 'press:8' }, going(), async () => true)).toBe(
      'answered',
    );
  });

  it('is always answered where nothing tells it from another', async () => {
    const store = createMemoryStore();
    for (let n = 0; n < 3; n++)
      expect(await once(store, { key: null, before: null }, going(), async () => true)).toBe('answered');
  });
});
