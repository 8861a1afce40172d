// A web process as it ships, from dist/, on a port of its own: ready when it says so; its memory, its log, its end.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './imports.js';
import type { SlackPeer } from './slack-peer.js';
import { signingSecret } from './slack-sender.js';

const readyMs = 30_000;

export class WebProcess {
  readonly #child: ChildProcess;
  readonly exited: Promise<void>;
  log = '';
  port = 0;

  private constructor(env: Readonly<Record<string, string>>, nodeArgs: readonly string[]) {
    const args = [...nodeArgs, join(root, 'dist/adapters/main.js'), '--only', 'http'];
    const { PATH, HOME } = process.env;
    this.#child = spawn(process.execPath, args, { env: { PATH, HOME, PORT: '0', ...env } });
    this.exited = new Promise((resolve) => this.#child.once('close', () => resolve()));
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (chunk) => {
        this.log += String(chunk);
      });
  }

  /** Over HTTP with the test's Slack; `nodeArgs` are Node's own. */
  static async start(
    peer: SlackPeer,
    env: Readonly<Record<string, string>> = {},
    nodeArgs: readonly string[] = [],
  ): Promise<WebProcess> {
    const slack = { SLACK_BOT_TOKEN: 'xoxb-good', SLACK_SIGNING_SECRET: signingSecret };
    const limits = { RATE_PER_PERSON: '0', RATE_PER_WORKSPACE: '0' };
    const one = new WebProcess({ ...slack, ...limits, SLACK_API_URL: peer.apiUrl, ...env }, nodeArgs);
    await one.#listens();
    return one;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/slack/events`;
  }

  /** Bytes in memory. */
  resident(): number {
    const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${this.#child.pid}/status`, 'utf8'));
    return Number(line?.[1]) * 1024;
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  async stop(): Promise<void> {
    this.signal('SIGTERM');
    const late = setTimeout(() => this.signal('SIGKILL'), 10_000);
    await this.exited;
    clearTimeout(late);
  }

  #listens(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`not ready:\n${this.log}`)), readyMs);
      const ended = (): void => reject(new Error(`ended:\n${this.log}`));
      this.#child.once('close', ended);
      const look = (): void => {
        const port = /"port":(\d+),"health"/.exec(this.log)?.[1];
        if (port === undefined || !this.log.includes('"runs"')) return;
        this.port = Number(port);
        clearTimeout(timer);
        this.#child.off('close', ended);
        this.#child.stdout?.off('data', look);
        resolve();
      };
      this.#child.stdout?.on('data', look);
    });
  }
}
