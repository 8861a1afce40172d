// Bolt's Receiver over Socket Mode. It reconnects on its own: the library's way back raises an unhandled rejection when Slack
// says no, and then never comes back (measured with @slack/socket-mode 3.1).
import { setTimeout as sleep } from 'node:timers/promises';
import type { App, Receiver, ReceiverEvent, webApi } from '@slack/bolt';
import { SocketModeClient } from '@slack/socket-mode';
import { Fault } from '../../src/index.js';
import type { Log } from '../log.js';
import { failureOf } from './failure.js';
import { fields } from './fields.js';
import { tokenFault } from './token.js';

export interface SocketReceiver extends Receiver {
  /** Nothing comes over HTTP. */
  readonly handler: null;
  ready(): boolean;
  stop(): Promise<void>;
}

export interface SocketReceiverParts {
  readonly appToken: string;
  readonly clientOptions: webApi.WebClientOptions;
  readonly logger: webApi.Logger;
  readonly log: Log;
  readonly take: (work: () => Promise<void>) => boolean;
  readonly fail: (fault: Fault) => void;
}

const cure =
  'set it to an app-level token (xapp-…) with connections:write, under "Basic Information", and switch Socket Mode on';
/** A connection that was opened says `hello` at once. */
const helloMs = 10_000;
/** Tries at start, when somebody waits; and later, when nobody does: half a minute apart for about an hour. */
const triesAtStart = 3;
const triesLater = 120;
const closeMs = 2_000;

export function createSocketReceiver({
  appToken,
  clientOptions,
  logger,
  log,
  take,
  fail,
}: SocketReceiverParts): SocketReceiver {
  const client = new SocketModeClient({
    appToken,
    autoReconnectEnabled: false,
    clientOptions: { ...clientOptions },
    logger,
  });
  const stopping = new AbortController();
  let app: App | null = null;
  let connected = false;

  client.on('slack_event', (envelope: unknown) => {
    const { ack, body, retry_num: retryNum, retry_reason: retryReason } = fields(envelope);
    const acknowledge = typeof ack === 'function' ? async (): Promise<void> => await ack() : async () => {};
    const event: ReceiverEvent = {
      body: { ...fields(body) },
      ack: async () => {},
      ...(typeof retryNum === 'number' ? { retryNum } : {}),
      ...(typeof retryReason === 'string' ? { retryReason } : {}),
    };
    // Not acknowledged while stopping: Slack delivers it again, to another process.
    take(async () => {
      await acknowledge().catch(() =>
        log.debug({ platform: 'slack' }, 'an envelope could not be acknowledged'),
      );
      await app?.processEvent(event);
    });
  });

  client.on('disconnected', () => {
    if (!connected || stopping.signal.aborted) return;
    connected = false;
    log.info({ platform: 'slack' }, 'the socket closed; connecting again');
    connect(triesLater).catch((error: unknown) =>
      fail(error instanceof Fault ? error : tokenFault(error, 'SLACK_APP_TOKEN', cure)),
    );
  });

  guardMessages(client, log);

  async function connect(tries: number): Promise<void> {
    for (let n = 1; !stopping.signal.aborted; n++) {
      try {
        await open(client);
        connected = true;
        return;
      } catch (error) {
        const failure = failureOf(error);
        if (failure.kind === 'refused' || n >= tries) throw tokenFault(error, 'SLACK_APP_TOKEN', cure);
        const wait = failure.kind === 'limited' ? failure.afterMs : Math.min(30_000, 250 * 2 ** n);
        log.warn(
          { platform: 'slack', code: failure.code, cure: failure.cure, again: wait },
          'Socket Mode is not connected',
        );
        await sleep(wait, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
  }

  return {
    handler: null,
    init(bolt) {
      app = bolt;
    },
    start: async () => await connect(triesAtStart),
    ready: () => connected,
    async stop() {
      stopping.abort();
      connected = false;
      // The closing handshake is the peer's as well: it is not waited for without a bound.
      await within(client.disconnect(), closeMs).catch(() => {});
    },
  };
}

async function open(client: SocketModeClient): Promise<void> {
  try {
    await within(client.start(), helloMs);
  } catch (error) {
    // A connection that came half-way must not say hello later.
    await within(client.disconnect(), closeMs).catch(() => {});
    throw error ?? new Error('closed');
  }
}

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  const timer = new AbortController();
  const late = sleep(ms, undefined, { signal: timer.signal, ref: false }).then(() => {
    throw Object.assign(new Error('too slow'), { code: 'slow' });
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
    late.catch(() => {});
  }
}

// The library reads an envelope in an async listener that throws on one without its parts: nobody would catch that.
function guardMessages(client: SocketModeClient, log: Log): void {
  const listeners = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  for (const listener of listeners) {
    client.on('ws_message', async (...message: unknown[]) => {
      try {
        await listener(...message);
      } catch (error) {
        log.warn(
          { platform: 'slack', code: error instanceof Error ? error.name : 'unknown' },
          'an envelope could not be read',
        );
      }
    });
  }
}
