// Bodies without end and clients that dawdle, by the hundred, on the real process: cut off, memory flat, and everybody else answered.
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { scopesNeeded } from '../../adapters/slack/register/surface.js';
import { mention } from '../support/slack-payloads.js';
import { SlackPeer } from '../support/slack-peer.js';
import { sendEvent } from '../support/slack-sender.js';
import { counted, often, tried } from '../support/tried.js';
import { WebProcess } from '../support/web-process.js';

const mib = 1024 * 1024;
const endless = often(40, 16);
const dawdling = 200;
/** More than may be open at once. */
const silent = 1100;
/** At a moment when the process stands still. */
const crowd = 300;
const turns = often(50, 20);

// One process meets all of them, one kind after another, as it would outside.
let peer: SlackPeer;
let web: WebProcess;
beforeAll(async () => {
  peer = await SlackPeer.start(scopesNeeded());
  web = await WebProcess.start(peer);
});
afterAll(async () => {
  await web?.stop();
  await peer?.stop();
});
beforeEach(() => {
  peer.world.posts.length = 0;
});

const triesMax = 8;
const firstPauseMs = 25;

// As Slack does, which delivers again, later and later, what was turned away: a process that is busy says 503 at once.
async function delivered(event: object): Promise<number> {
  let status = 503;
  for (let attempt = 0; status === 503 && attempt < triesMax; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, firstPauseMs * 2 ** attempt));
    const retry = attempt === 0 ? {} : { retry: { attempt, reason: 'http_error' } };
    ({ status } = await sendEvent(web.url, event, retry));
  }
  return status;
}

async function askMeanwhile(): Promise<number[]> {
  const threads = Array.from({ length: turns }, (_, n) => `21${String(n).padStart(8, '0')}.000001`);
  for (const thread of threads)
    expect(await delivered(mention('therapy ketamine', { thread_ts: thread }))).toBe(200);
  await peer.world.until('every answer', () => peer.world.posts.length >= turns || undefined);
  return threads.map((thread) => peer.world.posts.filter((post) => post.thread === thread).length);
}

const head = 'POST /slack/events HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n';
const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;

// Sends until it is cut off; resolves with the bytes that were taken from it.
function pour(port: number): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const more = (): void => {
      while (!socket.destroyed && socket.bytesWritten < 64 * mib && socket.write(chunk));
    };
    socket.once('connect', () => socket.write(head, more));
    socket.on('drain', more);
    socket.on('error', () => {});
    socket.once('close', () => resolve(socket.bytesWritten));
    socket.resume();
  });
}

it('ends a body that has no end, takes little of it into memory, and answers all others', async () => {
  await askMeanwhile();
  peer.world.posts.length = 0;
  const before = web.resident();
  const poured = Promise.all(Array.from({ length: endless }, () => pour(web.port)));
  const seen = counted(await askMeanwhile());
  for (const bytes of await poured) expect(bytes).toBeLessThan(64 * mib);
  tried({ part: 'Process', fault: 'a body without end', times: endless, ...seen });
  expect(seen).toMatchObject({ lost: 0, twice: 0 });
  expect(web.resident() - before).toBeLessThan(100 * mib);
}, 60_000);

it('answers all others while hundreds of clients send nothing but their first line', async () => {
  const open: Socket[] = Array.from({ length: dawdling }, () => {
    const socket = connect(web.port, '127.0.0.1', () =>
      socket.write('POST /slack/events HTTP/1.1\r\nHost: x\r\n'),
    );
    return socket.on('error', () => {});
  });
  const seen = counted(await askMeanwhile());
  for (const socket of open) socket.destroy();
  tried({ part: 'Process', fault: 'a client that does not finish its request', times: dawdling, ...seen });
  expect(seen).toMatchObject({ lost: 0, twice: 0 });
}, 60_000);

it('answers all others while more clients than may be open send whole headers and no body', async () => {
  const body = 'POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n';
  const sockets = Array.from({ length: silent }, () => connect(web.port, '127.0.0.1').on('error', () => {}));
  await Promise.all(
    sockets.map((socket) => new Promise<void>((resolve) => socket.write(body, () => resolve()))),
  );
  const seen = counted(await askMeanwhile());
  for (const socket of sockets) socket.destroy();
  tried({ part: 'Process', fault: 'a client that sends no body', times: silent, ...seen });
  expect(seen).toMatchObject({ lost: 0, twice: 0 });
}, 60_000);

it('turns away what waited unread for too long, answers once what it took, and goes on', async () => {
  await askMeanwhile();
  peer.world.posts.length = 0;
  web.signal('SIGSTOP');
  const threads = Array.from({ length: crowd }, (_, n) => `23${String(n).padStart(8, '0')}.000001`);
  const sent = threads.map((thread) =>
    sendEvent(web.url, mention('therapy ketamine', { thread_ts: thread })),
  );
  const since = performance.now();
  // Longer than a request may wait unread (door.ts).
  await expect.poll(() => performance.now() - since, { timeout: 5_000 }).toBeGreaterThan(2_500);
  web.signal('SIGCONT');
  const statuses = (await Promise.all(sent)).map(({ status }) => status);
  const given = statuses.filter((status) => status === 200).length;
  expect(statuses.filter((status) => status === 503).length).toBe(crowd - given);
  expect(given).toBeGreaterThan(0);
  expect(given).toBeLessThan(crowd);
  await peer.world.until('every answer', () => peer.world.posts.length >= given || undefined);
  const answers = threads.map((thread) => peer.world.posts.filter((post) => post.thread === thread).length);
  const seen = counted(answers.filter((_, n) => statuses[n] === 200));
  tried({ part: 'Process', fault: 'a crowd while the process stands still', times: 1, ...seen });
  expect(seen).toMatchObject({ lost: 0, twice: 0 });
  expect(answers.filter((count, n) => statuses[n] === 503 && count > 0)).toEqual([]);
  // Told to come back, it does.
  const again = async (): Promise<number> => (await sendEvent(web.url, mention('help'))).status;
  await expect.poll(again, { timeout: 5_000 }).toBe(200);
  await peer.world.until('that answer', () => peer.world.posts.length > given || undefined);
  peer.world.posts.length = 0;
  expect(counted(await askMeanwhile())).toMatchObject({ lost: 0, twice: 0 });
}, 60_000);
