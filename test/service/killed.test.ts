// A web process that is killed under load, beside another behind a router, both on one PostgreSQL: every event is answered.
import { afterEach, expect, it } from 'vitest';
import { usualWaits } from '../../adapters/settings/waits.js';
import { scopesNeeded } from '../../adapters/slack/register/surface.js';
import { describeWithPostgres } from '../support/postgres.js';
import { storeKey } from '../support/postgres-store.js';
import { Router } from '../support/router.js';
import { mention } from '../support/slack-payloads.js';
import { SlackPeer } from '../support/slack-peer.js';
import { sendEvent } from '../support/slack-sender.js';
import { counted, often, tried } from '../support/tried.js';
import { WebProcess } from '../support/web-process.js';

const turns = often(600, 90);
const abreast = 12;
/** Slack comes back at once, after a minute and after five; here sooner, the last time after a lease of the dead process has run out. */
const again = [0, 300, 1500, 4000, 16_000] as const;

describeWithPostgres('two web processes behind a router', (server) => {
  const running: { stop(): Promise<void> | void }[] = [];
  afterEach(async () => {
    for (const one of running.splice(0).reverse()) await one.stop();
  });

  async function pair(): Promise<{ peer: SlackPeer; router: Router; processes: WebProcess[] }> {
    const env = { DATABASE_URL: await server().database(), STORE_KEY: storeKey('one') };
    const peer = await SlackPeer.start(scopesNeeded());
    running.push(peer);
    const processes = await Promise.all([WebProcess.start(peer, env), WebProcess.start(peer, env)]);
    running.push(...processes);
    const router = await Router.start(() => processes.map(({ port }) => port));
    running.push(router);
    return { peer, router, processes };
  }

  const threadOf = (n: number): string => `18${String(n).padStart(8, '0')}.000001`;

  const answersOf = (peer: SlackPeer): number[] => {
    const counts = new Map<string | null, number>();
    for (const { thread } of peer.world.posts) counts.set(thread, (counts.get(thread) ?? 0) + 1);
    return Array.from({ length: turns }, (_, n) => counts.get(threadOf(n)) ?? 0);
  };

  // As Slack: until it is acknowledged, and no more often than Slack would. Resolves to whether it was acknowledged since its
  // time was over, perhaps before its answer was out.
  async function deliver(router: Router, n: number): Promise<boolean> {
    const body = mention('therapy ketamine', { thread_ts: threadOf(n) });
    for (const [attempt, wait] of again.entries()) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      const retry = attempt === 0 ? {} : { retry: { attempt, reason: 'http_error' } };
      const { status, ms } = await sendEvent(router.url, body, retry);
      if (status === 200) return ms >= usualWaits.slackEvent;
    }
    return false;
  }

  async function deliverAll(
    router: Router,
    noticed: { sends(n: number): void; late(n: number): void },
  ): Promise<void> {
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let n = next++; n < turns; n = next++) {
        noticed.sends(n);
        if (await deliver(router, n)) noticed.late(n);
      }
    };
    await Promise.all(Array.from({ length: abreast }, worker));
  }

  it('answer every event, although one of them is killed in the middle of its work', async () => {
    const { peer, router, processes } = await pair();
    let killed = false;
    const mayBeLost = new Set<number>();
    await deliverAll(router, {
      sends(n) {
        if (n !== turns / 3) return;
        processes[0]?.signal('SIGKILL');
        killed = true;
      },
      // What was acknowledged unanswered before the kill may be lost with the process; what came later, not.
      late(n) {
        if (!killed) mayBeLost.add(n);
      },
    });
    // A lease that the dead process held runs out after 15 s.
    const answers = (): number[] => answersOf(peer).filter((_, n) => !mayBeLost.has(n));
    await peer.world.until('every answer', () => !answers().includes(0) || undefined);
    const seen = counted(answers());
    tried({
      part: 'Process',
      fault: 'kill -9 of a web process under load, behind a router',
      times: 1,
      ...seen,
    });
    expect(seen.lost).toBe(0);
    // An answer that was out when the process died, but not written down yet, is given again.
    expect(seen.twice).toBeLessThanOrEqual(abreast);
  }, 120_000);

  it('answer once what is delivered to both', async () => {
    const { peer, processes } = await pair();
    const sent = Array.from({ length: often(60, 15) }, (_, n) =>
      mention('therapy ketamine', { thread_ts: threadOf(n) }),
    );
    for (const body of sent) await Promise.all(processes.map(({ url }) => sendEvent(url, body)));
    const answers = (): number[] => answersOf(peer).slice(0, sent.length);
    await peer.world.until('every answer', () => !answers().includes(0) || undefined);
    for (const one of processes) await one.stop();
    const seen = counted(answers());
    tried({
      part: 'Process',
      fault: 'one event delivered to two processes at once',
      times: sent.length,
      ...seen,
    });
    expect(seen).toMatchObject({ lost: 0, twice: 0 });
  }, 120_000);
});
