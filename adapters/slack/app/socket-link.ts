// One connection of Socket Mode: opened once, and never again. Its states:
//   opening → open      Slack said hello
//   open → leaving      Slack said that it will close it: another one is opened
//   any → gone          the connection ended, whoever ended it
// The library's own way back is off: it raises an unhandled rejection when Slack says no, and then never comes back; and on leaving
// it closes at once, before there is another connection (measured with @slack/socket-mode 3.1).
import { SocketModeClient } from '@slack/socket-mode';
import pTimeout from 'p-timeout';
import { asFields } from '../../chat/fields.js';
import type { Log } from '../../log/log.js';
import type { SlackParts } from '../send/api.js';

export type LinkState = 'opening' | 'open' | 'leaving' | 'gone';

export interface Link {
  state(): LinkState;
  /** Never rejects, and takes a bounded time. */
  close(): Promise<void>;
}

export interface LinkParts extends Pick<SlackParts, 'clientOptions' | 'logger' | 'log'> {
  readonly appToken: string;
  readonly onEnvelope: (envelope: unknown) => void;
  /** Slack will close this connection, and wants another one opened. Called once. */
  readonly onLeaving: (link: Link) => void;
  /** The connection ended, whoever ended it. Called once, and only after it was open. */
  readonly onGone: (link: Link) => void;
}

/** Milliseconds: a connection that was opened says `hello` at once. */
const helloMs = 10_000;
/** Milliseconds that Slack is given to answer our closing frame, a round trip; it does not close TCP then, so that we do. */
const closeMs = 250;

/** Resolves when Slack has said `hello`; rejects with the library's error otherwise. By then it may be leaving already, or gone. */
export async function openLink(parts: LinkParts): Promise<Link> {
  const { appToken, clientOptions, logger, log } = parts;
  const client = new SocketModeClient({
    appToken,
    autoReconnectEnabled: false,
    clientOptions: { ...clientOptions },
    logger,
  });
  let state: LinkState = 'opening';
  const link: Link = {
    state: () => state,
    close: async () => await end(client),
  };
  client.on('slack_event', parts.onEnvelope);
  client.on('connected', () => {
    if (state === 'opening') state = 'open';
  });
  client.on('disconnected', () => {
    const before = state;
    state = 'gone';
    if (before === 'open' || before === 'leaving') parts.onGone(link);
  });
  readMessages(client, log, (reason) => {
    log.info({ reason }, 'Slack will close the socket; connecting again');
    if (state !== 'open') return;
    state = 'leaving';
    parts.onLeaving(link);
  });
  try {
    await pTimeout(client.start(), { milliseconds: helloMs });
  } catch (error) {
    // A connection that came half-way must not say hello later.
    await end(client);
    throw error ?? new Error('closed');
  }
  return link;
}

// The second call ends a connection whose closing frame was not answered.
async function end(client: SocketModeClient): Promise<void> {
  const closed = (): Promise<boolean> =>
    pTimeout(client.disconnect(), { milliseconds: closeMs }).then(
      () => true,
      () => false,
    );
  if (!(await closed())) await closed();
}

/** https://docs.slack.dev/apis/events-api/using-socket-mode#disconnect: `warning`, `refresh_requested`, `link_disabled`. */
function leavingReason(message: unknown): string | null {
  if (typeof message !== 'string' || !message.includes('"disconnect"')) return null;
  try {
    const { type, reason } = asFields(JSON.parse(message));
    if (type !== 'disconnect') return null;
    return typeof reason === 'string' && /^[a-z_]{1,40}$/.test(reason) ? reason : 'unknown';
  } catch {
    return null;
  }
}

// Between the socket and the library: a `disconnect` is ours to follow, and the library reads an envelope in an async listener that
// throws on one without its parts, which nobody would catch.
function readMessages(client: SocketModeClient, log: Log, leaving: (reason: string) => void): void {
  const listeners = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', async (...message: unknown[]) => {
    const reason = leavingReason(message[0]);
    if (reason !== null) return leaving(reason);
    try {
      for (const listener of listeners) await listener(...message);
    } catch (error) {
      const code = error instanceof Error ? error.name : 'unknown';
      log.warn({ code }, 'an envelope could not be read');
    }
  });
}
