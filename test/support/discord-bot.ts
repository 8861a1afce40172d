// Our service against the Discord peer, in this process: everything as `npm start` joins it, except signals and the log's stream.
import { Writable } from 'node:stream';
import type { Only } from '../../adapters/adapter.js';
import { createLog } from '../../adapters/log/log.js';
import { type Running, run } from '../../adapters/run.js';
import { readSettings } from '../../adapters/settings/env.js';
import type { Fault } from '../../src/index.js';
import type { DiscordPeer } from './discord-peer.js';
import { shortWaits } from './short-waits.js';

export interface RunningBot {
  readonly port: number;
  /** Lines of the log so far. */
  readonly log: readonly string[];
  /** What was reported as beyond repair. */
  readonly faults: readonly Fault[];
  stop(): Promise<void>;
}

export interface BotOptions {
  readonly only?: Only;
  readonly settings?: Readonly<Record<string, string>>;
}

export async function startBot(
  peer: DiscordPeer,
  { only = 'all', settings = {} }: BotOptions = {},
): Promise<RunningBot> {
  const lines: string[] = [];
  const faults: Fault[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const environment = {
    DISCORD_TOKEN: peer.token,
    DISCORD_API_URL: peer.url,
    PORT: '0',
    LOG_LEVEL: 'info',
    // Tests ask faster than people.
    RATE_PER_PERSON: '0',
    RATE_PER_WORKSPACE: '0',
    ...settings,
  };
  const running: Running | null = await run({
    settings: readSettings(environment),
    only,
    log: createLog('debug', stream),
    fail: (fault) => faults.push(fault),
    waits: shortWaits,
  });
  if (running === null) throw new Error('nothing ran');
  return { port: running.port, log: lines, faults, stop: () => running.stop() };
}
