// One suite that every store must pass: a turn is answered once, a lost lease runs out, and feedback is counted.
import { describe, expect, it } from 'vitest';
import type { Store } from '../../adapters/store/store.js';

export interface StoreSubject {
  readonly name: string;
  /** A fresh store on this clock (milliseconds). */
  open(now: () => number): Promise<Store>;
  /** How often a subject was given a verdict. */
  count(store: Store, subject: string, verdict: 'helpful' | 'not-helpful'): Promise<number>;
}

/** Longer than any lease may be held; shorter than a platform's last retry. */
const longEnough = 60_000;

export function storeContract({ name, open, count }: StoreSubject): void {
  const opened = async (): Promise<{ store: Store; pass: (ms: number) => void }> => {
    let time = 1_000_000;
    const store = await open(() => time);
    return {
      store,
      pass: (ms) => {
        time += ms;
      },
    };
  };

  describe(`${name} store contract`, () => {
    it('gives a turn to the first who asks, and tells others that it is being answered', async () => {
      const { store } = await opened();
      expect(await store.takeTurn('a')).toBe('go');
      expect(await store.takeTurn('a')).toBe('busy');
      expect(await store.takeTurn('b')).toBe('go');
      await store.close();
    });

    it('gives a turn to one of many who ask at the same time', async () => {
      const { store } = await opened();
      const leases = await Promise.all(Array.from({ length: 20 }, () => store.takeTurn('a')));
      expect(leases.filter((lease) => lease === 'go')).toHaveLength(1);
      await store.close();
    });

    it('never gives an answered turn again, however late the retry', async () => {
      const { store, pass } = await opened();
      await store.takeTurn('a');
      await store.finishTurn('a');
      expect(await store.takeTurn('a')).toBe('done');
      pass(5 * 60_000);
      expect(await store.takeTurn('a')).toBe('done');
      await store.close();
    });

    it('gives a released turn again at once', async () => {
      const { store } = await opened();
      await store.takeTurn('a');
      await store.releaseTurn('a');
      expect(await store.takeTurn('a')).toBe('go');
      await store.close();
    });

    it('does not release what was answered', async () => {
      const { store } = await opened();
      await store.takeTurn('a');
      await store.finishTurn('a');
      await store.releaseTurn('a');
      expect(await store.takeTurn('a')).toBe('done');
      await store.close();
    });

    it('holds a lease past the platform’s patience of three seconds, and gives it again when its holder is lost', async () => {
      const { store, pass } = await opened();
      await store.takeTurn('a');
      pass(3_000);
      expect(await store.takeTurn('a')).toBe('busy');
      pass(longEnough);
      expect(await store.takeTurn('a')).toBe('go');
      expect(await store.takeTurn('a')).toBe('busy');
      await store.close();
    });

    it('counts feedback by card and verdict', async () => {
      const { store } = await opened();
      for (const verdict of ['helpful', 'helpful', 'not-helpful'] as const)
        await store.recordFeedback('p/c', verdict);
      expect(await count(store, 'p/c', 'helpful')).toBe(2);
      expect(await count(store, 'p/c', 'not-helpful')).toBe(1);
      expect(await count(store, 'p/d', 'helpful')).toBe(0);
      await store.close();
    });

    it('keeps, replaces and removes small values', async () => {
      const { store } = await opened();
      expect(await store.read('k')).toBeNull();
      await store.write('k', 'one');
      await store.write('k', 'two ケ');
      expect(await store.read('k')).toBe('two ケ');
      await store.remove('k');
      await store.remove('k');
      expect(await store.read('k')).toBeNull();
      await store.close();
    });
  });
}
