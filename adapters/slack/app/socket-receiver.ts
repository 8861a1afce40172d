// Bolt's Receiver over Socket Mode. When Slack says that it will close a connection, the next one is opened first: Slack sends
// what it has to any open connection, brings no command or press a second time, and allows ten connections at once
// (https://docs.slack.dev/apis/events-api/using-socket-mode).
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { App, Receiver } from '@slack/bolt';
import { Fault } from '../../../src/index.js';
import { asFields } from '../../chat/fields.js';
import type { Tasks } from '../../chat/tasks.js';
import type { SlackParts } from '../send/api.js';
import { failureOf } from '../send/failure.js';
import { acknowledgementTime } from './acknowledge-when.js';
import { type Link, openLink } from './socket-link.js';
import { tokenFault } from './token.js';

export interface SocketReceiver extends Receiver {
  /** Nothing comes over HTTP. */
  readonly handler: null;
  ready(): boolean;
  stop(): Promise<void>;
}

export interface SocketReceiverParts
  extends Pick<SlackParts, 'clientOptions' | 'logger' | 'log' | 'fail' | 'waits'> {
  readonly appToken: string;
  readonly take: Tasks['take'];
}

const cure =
  'set it to an app-level token (xapp-…) with connections:write, under "Basic Information", and switch Socket Mode on';
/** Tries at start, when somebody waits; and later, when nobody does: half a minute apart for about an hour. */
const triesAtStart = 3;
const triesLater = 120;
/** Milliseconds that a leaving connection stays beside its successor, for what Slack had sent to it; Slack mostly ends it before. */
const lingerMs = 5_000;

export function createSocketReceiver(parts: SocketReceiverParts): SocketReceiver {
  const { log, take, fail, waits } = parts;
  const stopping = new AbortController();
  // Every connection that is leaving waits on it.
  setMaxListeners(0, stopping.signal);
  const links = new Set<Link>();
  const acknowledging = new Set<Promise<void>>();
  let app: App | null = null;
  let connecting: Promise<void> | null = null;

  function onEnvelope(envelope: unknown): void {
    const { ack, body } = asFields(envelope);
    const acknowledge = async (): Promise<void> => {
      if (typeof ack === 'function') await ack();
    };
    const payload = asFields(body);
    // Not acknowledged while stopping: Slack delivers it again, to another process. What was taken before is, since it is answered.
    const answered = take(async () => await app?.processEvent({ body: { ...payload }, ack: async () => {} }));
    if (answered === null) return;
    const acknowledged = acknowledgementTime(payload, answered, waits, stopping.signal)
      .then(acknowledge)
      .catch(() => log.debug('an envelope could not be acknowledged'))
      .finally(() => acknowledging.delete(acknowledged));
    acknowledging.add(acknowledged);
  }

  function onLeaving(link: Link): void {
    reconnect(async () => {
      await pause(lingerMs);
      await link.close();
    });
  }

  function onGone(link: Link): void {
    links.delete(link);
    const another = [...links].some((other) => other.state() === 'open');
    if (another || connecting !== null || stopping.signal.aborted) return;
    log.info('the socket closed; connecting again');
    reconnect(async () => {});
  }

  // `after`: what is done once there is another connection.
  function reconnect(after: () => Promise<void>): void {
    connect(triesLater)
      .then(after)
      .catch((error: unknown) =>
        fail(error instanceof Fault ? error : tokenFault(error, 'SLACK_APP_TOKEN', cure)),
      );
  }

  /** Resolves when there is a connection that stays. One attempt at a time serves all that need one. */
  async function connect(tries: number): Promise<void> {
    connecting ??= tryToConnect(tries).finally(() => {
      connecting = null;
    });
    await connecting;
  }

  async function tryToConnect(tries: number): Promise<void> {
    for (let n = 1; !stopping.signal.aborted; n++) {
      try {
        const link = await openLink({ ...parts, onEnvelope, onLeaving, onGone });
        if (link.state() === 'gone') throw new Error('closed');
        links.add(link);
        if (stopping.signal.aborted) return await link.close();
        if (link.state() === 'open') return;
      } catch (error) {
        const failure = failureOf(error);
        if (failure.kind === 'refused' || n >= tries) throw tokenFault(error, 'SLACK_APP_TOKEN', cure);
        const wait =
          failure.kind === 'limited' ? failure.afterMs : Math.min(30_000, waits.socket * 2 ** (n - 1));
        log.warn({ code: failure.code, cure: failure.cure, again: wait }, 'Socket Mode is not connected');
        await pause(wait);
      }
    }
  }

  async function pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
  }

  return {
    handler: null,
    init(bolt) {
      app = bolt;
    },
    start: async () => await connect(triesAtStart),
    ready: () => !stopping.signal.aborted && links.size > 0,
    async stop() {
      stopping.abort();
      await Promise.all(acknowledging);
      await Promise.all([...links].map((link) => link.close()));
    },
  };
}
