// The store in memory: the contract, and a bound on what it remembers.
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.js';
import { storeContract } from '../contracts/store-contract.js';

storeContract({
  name: 'memory',
  async open() {
    let now = 1_000_000;
    const store = createMemoryStore(() => now);
    return {
      store,
      other: store,
      async pass(ms) {
        now += ms;
      },
      count: async (subject, verdict) => store.feedback.get(`${subject} ${verdict}`) ?? 0,
    };
  },
});

describe('the store in memory', () => {
  it('forgets the oldest turns first, and not those of the last minutes', async () => {
    const store = createMemoryStore(() => 0);
    const turns = 25_000;
    for (let turn = 0; turn < turns; turn++) {
      await store.takeTurn(`${turn}`);
      await store.finishTurn(`${turn}`);
    }
    expect(await store.takeTurn(`${turns - 1}`)).toBe('done');
    expect(await store.takeTurn(`${turns - 15_000}`)).toBe('done');
    expect(await store.takeTurn('0')).toBe('go');
  });
});
