// Lets a shard greet the gateway when Discord's day still has greetings for it; the library alone checks that at the first start only.
import { setTimeout as sleep } from 'node:timers/promises';
import { type IIdentifyThrottler, SimpleIdentifyThrottler } from 'discord.js';
import type { Log } from '../log.js';
import { greetingPause } from './session-limit.js';

export function createThrottle(
  maxConcurrency: number,
  gateway: () => Promise<unknown>,
  log: Log,
): IIdentifyThrottler {
  const inOrder = new SimpleIdentifyThrottler(maxConcurrency);
  // When each shard may go: kept over a connection that is closed meanwhile, else a long pause would begin anew each time.
  const due = new Map<number, number>();
  return {
    async waitForIdentify(shard, signal) {
      const when = due.get(shard) ?? Date.now() + greetingPause(await gateway().catch(() => null));
      due.set(shard, when);
      const pause = when - Date.now();
      if (pause > 0) {
        log.warn(
          { shard, seconds: Math.ceil(pause / 1000) },
          'few sessions are left for today: waiting before the next',
        );
        await sleep(pause, undefined, { signal });
      }
      await inOrder.waitForIdentify(shard, signal);
      due.delete(shard);
    },
  };
}
