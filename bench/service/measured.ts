// A server process under measurement: started fresh, ready when it says so, its resident memory, its end.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { root } from '../../test/support/imports.js';
import { signingSecret } from '../../test/support/slack-sender.js';

const readyMs = 60_000;

export interface Measured {
  readonly url: string;
  readonly port: number;
  /** Milliseconds from the start of the process to its readiness. */
  readonly startMs: number;
  /** Bytes. */
  resident(): number;
  /** Milliseconds of processor since its start, all threads. */
  cpuMs(): number;
  alive(): boolean;
  stop(): Promise<void>;
}

/** `glutamate`: our service over HTTP; `bare-same`: what ours starts with, and nothing of ours; the others are Bolt alone. */
export type Which = 'glutamate' | 'bare-respond' | 'bare-ack' | 'bare-same';

export async function startMeasured(
  which: Which,
  slackApiUrl: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  const port = await freePort();
  const args = programOf(which, port, slackApiUrl);
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
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await listening(child);
  const startMs = performance.now() - from;
  // From here on the log is thrown away as it comes.
  child.stdout?.resume();
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    url: `http://127.0.0.1:${port}/slack/events`,
    port,
    startMs,
    resident: () =>
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) * 1024,
    cpuMs: () => processorMs(child.pid),
    alive: () => child.exitCode === null && child.signalCode === null,
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await exited;
      clearTimeout(late);
    },
  };
}

/** `which`, with its arguments. */
function programOf(which: Which, port: number, slackApiUrl: string): string[] {
  if (which === 'glutamate') return ['dist/adapters/main.js', '--only', 'http'];
  const file = which === 'bare-same' ? 'same' : 'bolt';
  return [`bench/bare/${file}.js`, String(port), which.slice('bare-'.length), slackApiUrl];
}

// As Linux tells it: user and system time in hundredths of a second.
function processorMs(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
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
