// A server process under measurement: started fresh, ready when it says so, its resident memory, its end.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { root } from '../support/imports.js';
import { signingSecret } from '../support/slack-sender.js';

const readyMs = 60_000;

export interface Measured {
  readonly url: string;
  /** Milliseconds from the start of the process to its readiness. */
  readonly startMs: number;
  /** Bytes. */
  resident(): number;
  alive(): boolean;
  stop(): Promise<void>;
}

/** `glutamate`: our service over HTTP; the others are Bolt alone. */
export type Which = 'glutamate' | 'bare-respond' | 'bare-ack';

export async function startMeasured(which: Which, slackApiUrl: string): Promise<Measured> {
  const port = await freePort();
  const path = which === 'glutamate' ? '/slack/events' : '/slack/events';
  const args =
    which === 'glutamate'
      ? ['dist/adapters/main.js', '--only', 'http']
      : ['test/bench/bare/bolt.js', String(port), which.slice('bare-'.length), slackApiUrl];
  const from = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      SLACK_BOT_TOKEN: 'xoxb-good',
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: slackApiUrl,
      RATE_PER_PERSON: '0',
      RATE_PER_WORKSPACE: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await listening(child);
  const startMs = performance.now() - from;
  // From here on the log is thrown away as it comes.
  child.stdout?.resume();
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    url: `http://127.0.0.1:${port}${path}`,
    startMs,
    resident: () =>
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) * 1024,
    alive: () => child.exitCode === null && child.signalCode === null,
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await exited;
      clearTimeout(late);
    },
  };
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`not ready:\n${said}`)), readyMs);
    child.once('close', () => reject(new Error(`ended:\n${said}`)));
    const look = (chunk: unknown): void => {
      said += String(chunk);
      if (!said.includes('"listening"')) return;
      clearTimeout(timer);
      child.stdout?.off('data', look);
      resolve();
    };
    child.stdout?.on('data', look);
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
