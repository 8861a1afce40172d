// The whole service with Slack alone, against the test peer: the real process minus its signals, with its log kept for reading.
import { Writable } from 'node:stream';
import type { Only } from '../../adapters/adapter.js';
import { createLog } from '../../adapters/log/log.js';
import { type Running, run } from '../../adapters/run.js';
import { readSettings } from '../../adapters/settings/env.js';
import { scopesNeeded } from '../../adapters/slack/register/surface.js';
import type { Fault } from '../../src/index.js';
import { shortWaits } from './short-waits.js';
import { SlackPeer } from './slack-peer.js';
import {
  type SendOptions,
  type Sent,
  sendEvent,
  sendForm,
  sendPayload,
  signingSecret,
} from './slack-sender.js';
import type { Post, SlackWorld } from './slack-world.js';

type Json = Readonly<Record<string, unknown>>;
export type Mode = 'http' | 'socket';

export interface SlackApp {
  readonly peer: SlackPeer;
  readonly world: SlackWorld;
  readonly running: Running;
  readonly url: string;
  readonly lines: readonly string[];
  readonly faults: readonly Fault[];
  /** Sends what a person did, by the way of the mode; resolves when it is acknowledged. */
  command(form: Json): Promise<Sent>;
  event(body: Json, options?: SendOptions): Promise<Sent>;
  interaction(payload: Json): Promise<Sent>;
  /** The first post that `which` is true of. */
  post(which: (post: Post) => boolean, ms?: number): Promise<Post>;
  /** Resolves when a log line holds the text. */
  logged(text: string, ms?: number): Promise<string>;
  stop(): Promise<void>;
}

export interface AppOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly scopes?: readonly string[];
  readonly peer?: SlackPeer;
  readonly only?: Only;
}

/** Tests ask faster than people. */
const unlimited = { RATE_PER_PERSON: '0', RATE_PER_WORKSPACE: '0' };

export function slackEnv(mode: Mode, peer: SlackPeer): Record<string, string | undefined> {
  const half = mode === 'http' ? { SLACK_SIGNING_SECRET: signingSecret } : { SLACK_APP_TOKEN: 'xapp-good' };
  return {
    SLACK_BOT_TOKEN: 'xoxb-good',
    ...half,
    SLACK_API_URL: peer.apiUrl,
    PORT: '0',
    LOG_LEVEL: 'debug',
    ...unlimited,
  };
}

export async function startSlack(
  mode: Mode,
  { env = {}, scopes = scopesNeeded(), peer: given, only = 'all' }: AppOptions = {},
): Promise<SlackApp> {
  const peer = given ?? (await SlackPeer.start(scopes));
  const { world } = peer;
  const lines: string[] = [];
  const faults: Fault[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      world.changed();
      done();
    },
  });
  const settings = readSettings({ ...slackEnv(mode, peer), ...env });
  const fail = (fault: Fault): void => {
    faults.push(fault);
    world.changed();
  };
  const running = await run({
    settings,
    only,
    log: createLog(settings.LOG_LEVEL, sink),
    fail,
    waits: shortWaits,
  }).catch(async (error: unknown) => {
    await peer.stop();
    throw error;
  });
  if (running === null) throw new Error('nothing ran');
  const url = `http://127.0.0.1:${running.port}/slack/events`;
  const overSocket = async (
    type: string,
    payload: Json,
    retry: SendOptions['retry'] = undefined,
  ): Promise<Sent> => {
    const ms = await peer.sockets.envelope(type, payload, retry ?? null);
    return { status: ms === null ? 0 : 200, body: '', ms: ms ?? Number.POSITIVE_INFINITY };
  };
  return {
    peer,
    world,
    running,
    url,
    lines,
    faults,
    async command(form) {
      if (mode === 'socket') return await overSocket('slash_commands', form);
      const sent = await sendForm(url, form);
      peer.acknowledged(form, sent);
      return sent;
    },
    event: (body, options) =>
      mode === 'http' ? sendEvent(url, body, options) : overSocket('events_api', body, options?.retry),
    interaction: (payload) =>
      mode === 'http' ? sendPayload(url, payload) : overSocket('interactive', payload),
    post: (which, ms) => world.until('a post', () => world.posts.find(which), ms),
    logged: (text, ms) =>
      world.until(`the log line "${text}"`, () => lines.find((line) => line.includes(text)), ms),
    async stop() {
      await running.stop();
      await peer.stop();
    },
  };
}
