// The real process where no file can be written, as on a full disk or a read-only one: it writes none, so nothing is missed.
import { afterEach, expect, it } from 'vitest';
import { scopesNeeded } from '../../adapters/slack/register/surface.js';
import { mention } from '../support/slack-payloads.js';
import { SlackPeer } from '../support/slack-peer.js';
import { sendEvent } from '../support/slack-sender.js';
import { counted, often, tried } from '../support/tried.js';
import { WebProcess } from '../support/web-process.js';

const turns = often(50, 15);
const running: { stop(): Promise<void> | void }[] = [];
afterEach(async () => {
  for (const one of running.splice(0).reverse()) await one.stop();
});

// Its name in Node 20; later ones call it --permission.
const flag = process.allowedNodeEnvironmentFlags.has('--experimental-permission')
  ? '--experimental-permission'
  : '--permission';

// Node itself refuses every write, whoever the process runs as: root writes where a read-only mode would stop others.
it('answers every event where each write to the file system is refused', async () => {
  const peer = await SlackPeer.start(scopesNeeded());
  running.push(peer);
  const web = await WebProcess.start(peer, { NODE_ENV: 'production', HOST: '127.0.0.1' }, [
    flag,
    '--allow-fs-read=*',
  ]);
  running.push(web);
  const threads = Array.from({ length: turns }, (_, n) => `20${String(n).padStart(8, '0')}.000001`);
  for (const thread of threads) await sendEvent(web.url, mention('therapy ketamine', { thread_ts: thread }));
  await peer.world.until('every answer', () => peer.world.posts.length >= turns || undefined);
  await web.stop();
  const seen = counted(
    threads.map((thread) => peer.world.posts.filter((post) => post.thread === thread).length),
  );
  tried({ part: 'Process', fault: 'no file can be written (full or read-only disk)', times: 1, ...seen });
  expect(seen).toMatchObject({ lost: 0, twice: 0 });
  expect(web.log).toContain('"msg":"stopped"');
  expect(web.log).not.toContain('ERR_ACCESS_DENIED');
}, 60_000);
