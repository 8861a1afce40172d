// One suite that every store must pass: turns are taken once, values come back as they were, feedback is counted.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../adapters/store/store.js';
import type { Verdict } from '../../src/vocabulary.js';

/** A store, and the same one as another process sees it (a store that is not shared: itself). */
export interface OpenStore {
  readonly store: Store;
  readonly other: Store;
  /** Lets time pass for the store (milliseconds). */
  pass(ms: number): Promise<void>;
  count(subject: string, verdict: Verdict): Promise<number>;
}

export interface StoreSubject {
  readonly name: string;
  open(): Promise<OpenStore>;
}

/** Longer than any lease may be held; shorter than a platform's last retry. */
const longEnough = 60_000;

export function storeContract(subject: StoreSubject): void {
  describe(`${subject.name} store contract`, () => {
    let opened: OpenStore;
    let store: Store;
    let other: Store;
    beforeEach(async () => {
      opened = await subject.open();
      ({ store, other } = opened);
    });
    afterEach(async () => {
      await store.close();
      await other.close();
    });

    it('gives a turn to the first who takes it, and to nobody else while it is being answered', async () => {
      expect(await store.takeTurn('t1')).toBe('go');
      expect(await store.takeTurn('t1')).toBe('busy');
      expect(await other.takeTurn('t1')).toBe('busy');
      expect(await other.takeTurn('t2')).toBe('go');
    });

    it('gives a turn to exactly one of many who take it at once', async () => {
      for (let turn = 0; turn < 20; turn++) {
        const takers = Array.from({ length: 8 }, (_, taker) => (taker % 2 === 0 ? store : other));
        const leases = await Promise.all(takers.map((taker) => taker.takeTurn(`at once ${turn}`)));
        expect(leases.filter((lease) => lease === 'go')).toHaveLength(1);
        expect(leases.filter((lease) => lease === 'busy')).toHaveLength(7);
      }
    });

    it('never gives an answered turn again, to nobody and however late the retry', async () => {
      await store.takeTurn('t1');
      await store.finishTurn('t1');
      expect(await store.takeTurn('t1')).toBe('done');
      await opened.pass(5 * 60_000);
      expect(await store.takeTurn('t1')).toBe('done');
      expect(await other.takeTurn('t1')).toBe('done');
      await other.releaseTurn('t1');
      expect(await other.takeTurn('t1')).toBe('done');
    });

    it('gives a turn that was given back to the next who takes it', async () => {
      await store.takeTurn('t1');
      await store.releaseTurn('t1');
      expect(await other.takeTurn('t1')).toBe('go');
      expect(await store.takeTurn('t1')).toBe('busy');
    });

    it('holds a lease past the platform’s patience of three seconds, and gives it again when its holder is lost', async () => {
      await store.takeTurn('t1');
      await store.takeTurn('t2');
      await opened.pass(3_000);
      expect(await store.takeTurn('t1')).toBe('busy');
      expect(await other.takeTurn('t2')).toBe('busy');
      await opened.pass(longEnough);
      expect(await other.takeTurn('t1')).toBe('go');
      expect(await store.takeTurn('t2')).toBe('go');
      expect(await store.takeTurn('t1')).toBe('busy');
    });

    it('finishes a turn that it never gave', async () => {
      await store.finishTurn('t1');
      expect(await other.takeTurn('t1')).toBe('done');
    });

    it('keeps turns apart whose keys look alike, and takes any key', async () => {
      for (const key of ['t', 't ', 'T', 't:', '', 'ü', '\u0000', `long ${'x'.repeat(5_000)}`]) {
        expect(await store.takeTurn(key), JSON.stringify(key.slice(0, 20))).toBe('go');
      }
    });

    it('knows the topics of a thread’s last card for an hour, whoever showed it', async () => {
      await store.keepTopics('slack C1 T1', ['ketamine']);
      expect(await other.topicsOf(['slack C1 T2', 'slack C1 T1'])).toEqual(['ketamine']);
      await other.keepTopics('slack C1 T1', ['topiramate', 'memantine']);
      await opened.pass(50 * 60_000);
      expect(await store.topicsOf(['slack C1 T1'])).toEqual(['topiramate', 'memantine']);
      await opened.pass(11 * 60_000);
      expect(await store.topicsOf(['slack C1 T1'])).toEqual([]);
      expect(await other.topicsOf(['slack C1 T1'])).toEqual([]);
    });

    it('takes the topics of the nearest of several threads, and none of no thread', async () => {
      await store.keepTopics('near', ['one']);
      await store.keepTopics('far', ['two']);
      expect(await other.topicsOf(['near', 'far'])).toEqual(['one']);
      expect(await other.topicsOf(['far', 'near'])).toEqual(['two']);
      expect(await other.topicsOf([])).toEqual([]);
    });

    it('meets a person once, at exactly one of many places at once', async () => {
      const meetings = await Promise.all([store, other, store, other].map((one) => one.meet('slack T1 U1')));
      expect(meetings.filter((first) => first)).toHaveLength(1);
      await opened.pass(longEnough);
      expect(await other.meet('slack T1 U1')).toBe(false);
      expect(await other.meet('slack T1 U2')).toBe(true);
    });

    it('reads a value as it was written, whoever wrote it, and the last one written', async () => {
      const value = JSON.stringify({ text: 'ünï\u0000cödé 🧠 "quoted"', long: 'x'.repeat(20_000) });
      expect(await store.read('k')).toBeNull();
      await store.write('k', value);
      expect(await store.read('k')).toBe(value);
      expect(await other.read('k')).toBe(value);
      await other.write('k', '');
      expect(await store.read('k')).toBe('');
      expect(await store.read('k2')).toBeNull();
    });

    it('forgets a value that is removed, and removes one that is not there', async () => {
      await store.write('k', 'one');
      await other.remove('k');
      await other.remove('never');
      expect(await store.read('k')).toBeNull();
    });

    it('counts feedback by kind of card and verdict', async () => {
      await Promise.all(Array.from({ length: 25 }, () => store.recordFeedback('pack S1', 'helpful')));
      await Promise.all(Array.from({ length: 15 }, () => other.recordFeedback('pack S1', 'helpful')));
      await store.recordFeedback('pack S1', 'not-helpful');
      await store.recordFeedback('pack S2', 'helpful');
      expect(await opened.count('pack S1', 'helpful')).toBe(40);
      expect(await opened.count('pack S1', 'not-helpful')).toBe(1);
      expect(await opened.count('pack S2', 'helpful')).toBe(1);
      expect(await opened.count('pack S2', 'not-helpful')).toBe(0);
    });
  });
}
