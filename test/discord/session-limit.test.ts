// Greetings of the gateway are counted by Discord: how long to wait before one more.
import { describe, expect, it } from 'vitest';
import { createThrottle, exhaustedPause, greetingPause } from '../../adapters/discord/app/session.js';
import { createLog } from '../../adapters/log/log.js';

const day = 86_400_000;
const gateway = (remaining: number, reset_after = day, shards = 1) => ({
  shards,
  session_start_limit: { total: 1000, remaining, reset_after },
});

describe('the pause before a greeting', () => {
  it('is none while there are plenty', () => {
    expect(greetingPause(gateway(1000))).toBe(0);
    expect(greetingPause(gateway(101))).toBe(0);
  });

  it('grows as they run out, so that a loop of restarts cannot use them up', () => {
    const pauses = [100, 50, 10, 1].map((remaining) => greetingPause(gateway(remaining, 600_000)));
    expect(pauses).toEqual([6000, 12_000, 60_000, 600_000]);
    // At the longest pause, what is left lasts.
    expect(greetingPause(gateway(1, day))).toBe(15 * 60_000);
  });

  it('lasts until the reset when there are none, or fewer than shards', () => {
    expect(greetingPause(gateway(0, 5000))).toBe(5000);
    expect(exhaustedPause(gateway(3, 5000, 4))).toBe(5000);
    expect(exhaustedPause(gateway(4, 5000, 4))).toBe(0);
    expect(exhaustedPause(gateway(0, 0))).toBe(1000);
  });

  it.each([null, 'x', {}, { session_start_limit: null }])(
    'is none where Discord says nothing (%j)',
    (said) => {
      expect([greetingPause(said), exhaustedPause(said)]).toEqual([0, 0]);
    },
  );
});

describe('the throttle', () => {
  const log = createLog('silent');

  it('lets a shard go at once while there are plenty, also when Discord does not say', async () => {
    await createThrottle(1, async () => gateway(1000), log).waitForIdentify(0, new AbortController().signal);
    await createThrottle(1, () => Promise.reject(new Error('down')), log).waitForIdentify(
      0,
      new AbortController().signal,
    );
  });

  it('goes on with its pause after the connection was closed meanwhile, rather than beginning anew', async () => {
    let asked = 0;
    const throttle = createThrottle(1, async () => gateway(1, 300 * ++asked), log);
    const closed = new AbortController();
    const first = throttle.waitForIdentify(0, closed.signal);
    closed.abort();
    await expect(first).rejects.toThrow();
    await throttle.waitForIdentify(0, new AbortController().signal);
    // Begun anew it would have asked how long to wait once more.
    expect(asked).toBe(1);
  });
});
