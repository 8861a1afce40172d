// The figure: of N deliveries with duplicated, delayed and reordered retries, over faults, every turn is answered exactly once.
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type Random, seeded } from '../support/random.js';
import { type Mode, type SlackApp, startSlack } from '../support/slack-app.js';
import { mention } from '../support/slack-payloads.js';
import { counted, often, tried } from '../support/tried.js';

const turns = often(900, 120);
/** Calls that fail. */
const faults = often(60, 16);
/** Deliveries on their way at the same time. */
const abreast = 40;

/** How often one comes back at most, and after how many milliseconds: at once, it would keep the machine as busy as it found it. */
const backMax = 1000;
const backMs = 20;

interface Planned {
  readonly body: Readonly<Record<string, unknown>>;
  readonly attempt: number;
}

// Each turn comes one to four times, some copies under another event id, shuffled within a window so that retries overtake.
function plan(random: Random): { threads: string[]; deliveries: Planned[] } {
  const threads: string[] = [];
  const slots: { at: number; planned: Planned }[] = [];
  for (let n = 0; n < turns; n++) {
    const thread = `17${String(n).padStart(8, '0')}.000001`;
    const body = mention(`therapy ${['ketamine', 'topiramate', 'memantine'][n % 3]}`, { thread_ts: thread });
    threads.push(thread);
    const copies = 1 + Math.floor(random() * 4);
    for (let attempt = 0; attempt < copies; attempt++) {
      const other = random() < 0.3 ? { ...body, event_id: `EvCOPY${n}x${attempt}` } : body;
      slots.push({ at: n + random() * 60, planned: { body: other, attempt } });
    }
  }
  return { threads, deliveries: slots.sort((a, b) => a.at - b.at).map(({ planned }) => planned) };
}

async function deliverAll(app: SlackApp, deliveries: readonly Planned[]): Promise<number> {
  let next = 0;
  let acknowledged = 0;
  const worker = async (): Promise<void> => {
    for (let planned = deliveries[next++]; planned !== undefined; planned = deliveries[next++]) {
      const { body, attempt } = planned;
      const retry = attempt === 0 ? {} : { retry: { attempt, reason: 'http_timeout' } };
      let { status } = await app.event(body, retry);
      // On a machine that is busy with other things it may be told to come back, and comes, as from Slack.
      for (let n = 0; status === 503 && n < backMax; n++) {
        await setTimeout(backMs);
        ({ status } = await app.event(body, retry));
      }
      if (status === 200) acknowledged++;
    }
  };
  await Promise.all(Array.from({ length: abreast }, worker));
  return acknowledged;
}

for (const mode of ['http', 'socket'] as const satisfies readonly Mode[]) {
  describe(`deliveries over ${mode}`, () => {
    it('answers every turn exactly once, whatever the copies, the order and the faults', async () => {
      const random = seeded(20181);
      const { threads, deliveries } = plan(random);
      expect(deliveries.length).toBeGreaterThanOrEqual(2 * turns);
      const app = await startSlack(mode, { env: { LOG_LEVEL: 'warn' } });
      try {
        for (let n = 0; n < faults; n++) {
          app.world.fault(
            'chat.postMessage',
            random() < 0.5 ? { kind: 'status', status: 500 } : { kind: 'reset' },
          );
        }
        expect(await deliverAll(app, deliveries)).toBe(deliveries.length);
        const answered = (): Map<string, number> => {
          const counts = new Map<string, number>();
          for (const { thread } of app.world.posts)
            if (thread !== null) counts.set(thread, (counts.get(thread) ?? 0) + 1);
          return counts;
        };
        await app.world.until('all answers', () => app.world.posts.length >= threads.length, 60_000);
        // A stop waits for what was taken: nothing can come after it.
        await app.running.stop();
        const counts = answered();
        const seen = counted(threads.map((thread) => counts.get(thread) ?? 0));
        const over = `over ${mode === 'http' ? 'HTTP' : 'Socket Mode'}`;
        const repeats = deliveries.length - threads.length;
        tried({
          part: 'Slack',
          fault: `events repeated, late and out of order, ${over}`,
          times: repeats,
          ...seen,
        });
        tried({ part: 'Slack', fault: `a 500 or a reset of the Web API, ${over}`, times: faults, ...seen });
        expect(threads.filter((thread) => counts.get(thread) !== 1)).toEqual([]);
        expect(app.world.posts.length).toBe(threads.length);
      } finally {
        await app.peer.stop();
      }
    }, 120_000);
  });
}
