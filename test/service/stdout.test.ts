// Standard output that cannot be written: a full disk, a limit on the size of a file, a reader who has stopped. The real process
// answers on, says why on stderr, and ends when it is told to.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { scopesNeeded } from '../../adapters/slack/register/surface.js';
import { root } from '../support/imports.js';
import { mention } from '../support/slack-payloads.js';
import { SlackPeer } from '../support/slack-peer.js';
import { sendEvent, signingSecret } from '../support/slack-sender.js';
import { counted, often, tried } from '../support/tried.js';

const main = join(root, 'dist/adapters/main.js');
const turns = often(100, 40);

const running: { stop(): Promise<void> | void }[] = [];
afterEach(async () => {
  for (const one of running.splice(0).reverse()) await one.stop();
});

/** Nothing is read on stdout, so the port is chosen beforehand. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'glutamate-stdout-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  said(): string;
}

async function started(peer: SlackPeer, command: readonly [string, ...string[]], stdout: number | 'ignore') {
  const port = await freePort();
  const { PATH, HOME } = process.env;
  const slack = {
    SLACK_BOT_TOKEN: 'xoxb-good',
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: peer.apiUrl,
  };
  const limits = { RATE_PER_PERSON: '0', RATE_PER_WORKSPACE: '0', LOG_LEVEL: 'trace' };
  const env = { PATH, HOME, PORT: String(port), PREVIEW: '0', ...slack, ...limits };
  const [program, ...args] = command;
  const child = spawn(program, args, { env, stdio: ['ignore', stdout, 'pipe'] });
  running.push({ stop: () => void child.kill('SIGKILL') });
  let text = '';
  child.stderr?.on('data', (chunk) => {
    text += String(chunk);
  });
  const ready = async (): Promise<number> =>
    await fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ status }) => status,
      () => 0,
    );
  await expect.poll(ready, { timeout: 30_000 }).toBe(200);
  return { child, url: `http://127.0.0.1:${port}/slack/events`, said: () => text } satisfies Started;
}

async function askedAndStopped(peer: SlackPeer, { child, url }: Started, fault: string): Promise<void> {
  const threads = Array.from({ length: turns }, (_, n) => `22${String(n).padStart(8, '0')}.000001`);
  for (const thread of threads)
    expect((await sendEvent(url, mention('therapy ketamine', { thread_ts: thread }))).status).toBe(200);
  await peer.world.until('every answer', () => peer.world.posts.length >= turns || undefined);
  const seen = counted(
    threads.map((thread) => peer.world.posts.filter((post) => post.thread === thread).length),
  );
  tried({ part: 'Process', fault, times: 1, ...seen });
  expect(seen).toMatchObject({ lost: 0, twice: 0 });
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
}

describe('standard output', () => {
  async function slack(): Promise<SlackPeer> {
    const peer = await SlackPeer.start(scopesNeeded());
    running.push(peer);
    return peer;
  }

  it('on a full disk costs log lines and no answer', async () => {
    const peer = await slack();
    const full = openSync('/dev/full', 'w');
    onTestFinished(() => closeSync(full));
    const service = await started(peer, [process.execPath, main], full);
    await askedAndStopped(peer, service, 'stdout on a full disk');
    expect(service.said()).toContain('stdout cannot be written (ENOSPC)');
  }, 60_000);

  it('at the limit of the size of a file costs log lines and no answer', async () => {
    const peer = await slack();
    const limited = `ulimit -f 8; exec "$0" "$1" > "$2"`;
    const file = join(folder(), 'log');
    const service = await started(peer, ['/bin/sh', '-c', limited, process.execPath, main, file], 'ignore');
    await askedAndStopped(peer, service, 'stdout at the limit of the size of a file');
    expect(service.said()).toContain('stdout cannot be written (EFBIG)');
  }, 60_000);

  it('whose reader has stopped reading holds up neither an answer nor the end', async () => {
    const peer = await slack();
    const pipe = join(folder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    // Open for reading, too, so that it has a reader; never read, and full from the start.
    const unread = openSync(pipe, constants.O_RDWR);
    const filling = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    onTestFinished(() => [unread, filling].forEach(closeSync));
    expect(() => {
      for (;;) writeSync(filling, ' '.repeat(4096));
    }).toThrow('EAGAIN');
    const service = await started(peer, [process.execPath, main], unread);
    await askedAndStopped(peer, service, 'stdout whose reader has stopped');
  }, 60_000);

  it.each([
    ['with a credential that is refused', { SLACK_BOT_TOKEN: 'xoxb-x', SLACK_SIGNING_SECRET: 's' }],
    ['with a port that is none', { PORT: 'many' }],
  ])(
    'on a full disk does not hold up a start %s: exit 1, and the line on stderr',
    async (_name, env) => {
      const peer = await slack();
      const full = openSync('/dev/full', 'w');
      onTestFinished(() => closeSync(full));
      const child = spawn(process.execPath, [main], {
        env: { PATH: process.env['PATH'], PORT: '0', SLACK_API_URL: peer.apiUrl, ...env },
        stdio: ['ignore', full, 'pipe'],
      });
      let said = '';
      child.stderr?.on('data', (chunk) => {
        said += String(chunk);
      });
      const [code] = await once(child, 'close');
      expect(code).toBe(1);
      expect(said).toMatch(/SLACK_BOT_TOKEN|PORT/);
    },
    60_000,
  );
});
