// The machine's clock is set forward and back while the real process answers: leases and repeats do not care, and a jump past the
// five minutes that a signature lasts is told in the log, with the cure, and made good by the repeated delivery.
import { afterEach, expect, it } from 'vitest';
import { scopesNeeded } from '../../adapters/slack/register/surface.js';
import { mention } from '../support/slack-payloads.js';
import { SlackPeer } from '../support/slack-peer.js';
import { sendEvent } from '../support/slack-sender.js';
import { counted, often, tried } from '../support/tried.js';
import { WebProcess } from '../support/web-process.js';

const minutes = 60_000;
/** Forward and back within the five minutes, then far past them, and right again. */
const shifts = [4, -4, 0, 60, 0, -60, 0].map((by) => by * minutes);
const turnsInShift = often(20, 6);

// At each signal the clock of that process jumps to the next shift.
const jumping = `--import=data:text/javascript,${encodeURIComponent(`
  const real = Date.now.bind(Date);
  const shifts = ${JSON.stringify(shifts)};
  let by = 0;
  Date.now = () => real() + by;
  process.on('SIGUSR2', () => {
    by = shifts.shift() ?? 0;
    process.stdout.write('clock ' + shifts.length + '\\n');
  });
`)}`;

const running: { stop(): Promise<void> | void }[] = [];
afterEach(async () => {
  for (const one of running.splice(0).reverse()) await one.stop();
});

it('answers every event once while the clock jumps', async () => {
  const peer = await SlackPeer.start(scopesNeeded());
  running.push(peer);
  const web = await WebProcess.start(peer, {}, [jumping]);
  running.push(web);
  const threads: string[] = [];
  const refused: Record<string, unknown>[] = [];
  for (const [index, by] of shifts.entries()) {
    web.signal('SIGUSR2');
    await expect.poll(() => web.log.includes(`clock ${shifts.length - index - 1}\n`)).toBe(true);
    // What was turned away comes again, as Slack brings it again.
    for (const body of refused.splice(0)) expect((await sendEvent(web.url, body)).status).toBe(200);
    for (let n = 0; n < turnsInShift; n++) {
      const thread = `19${index}${String(n).padStart(7, '0')}.000001`;
      threads.push(thread);
      const body = mention('therapy ketamine', { thread_ts: thread });
      const { status } = await sendEvent(web.url, body);
      expect(status).toBe(Math.abs(by) > 5 * minutes ? 401 : 200);
      if (status === 401) refused.push(body);
      // A repeat that comes at once, too.
      else expect((await sendEvent(web.url, body)).status).toBe(200);
    }
  }
  await peer.world.until('every answer', () => peer.world.posts.length >= threads.length || undefined);
  await web.stop();
  const seen = counted(
    threads.map((thread) => peer.world.posts.filter((post) => post.thread === thread).length),
  );
  tried({
    part: 'Process',
    fault: 'the clock set forward and back, by 4 and 60 minutes',
    times: shifts.length,
    ...seen,
  });
  expect(seen).toMatchObject({ lost: 0, twice: 0 });
  expect(web.log).toContain('"code":"wrong-clock"');
}, 60_000);
