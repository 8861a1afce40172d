// Slack, as one Adapter: joins its reading, rendering and transport.
import { setMaxListeners } from 'node:events';
import { webApi } from '@slack/bolt';
import type { Adapter, AdapterParts, HttpHandler } from '../../adapter.js';
import { createTasks, type Tasks } from '../../chat/tasks.js';
import type { SlackConfig } from '../config.js';
import { clientOptions } from '../send/api.js';
import { createApp } from './app.js';
import { createHttpReceiver, type HttpReceiver, type HttpReceiverParts } from './http-receiver.js';
import { createInstallations } from './installations.js';
import { boltLogger } from './log.js';
import { createOAuth, type OAuth } from './oauth.js';
import { createReceive } from './receive.js';
import { createSocketReceiver, type SocketReceiver, type SocketReceiverParts } from './socket-receiver.js';
import { checkToken, type Self } from './token.js';

export type SlackRunning = Exclude<SlackConfig, { kind: 'off' }>;

/** Milliseconds in which what was taken is answered, within the process's own patience (service.ts). */
const drainMs = 20_000;
/** After this, waits between tries are cut short: the last try is made now or never. */
const hurryMs = 12_000;

const forgets = 'installations are kept in memory: they are forgotten when the process ends';

export function createSlack(given: AdapterParts, config: SlackRunning): Adapter {
  const log = given.log.child({ platform: 'slack' });
  const { store, settings } = given;
  const logger = boltLogger(log);
  const parts = { ...given, log, logger, clientOptions: clientOptions(settings.SLACK_API_URL, logger) };
  const installations = createInstallations(store, log);
  const { oauth: oauthApp, botToken } = config.app;
  const oauth = oauthApp === null ? null : createOAuth(oauthApp, installations, parts);
  if (oauth !== null && !settings.DATABASE_URL) log.warn({ cure: 'set DATABASE_URL' }, forgets);
  if (config.kind === 'pages') return installPages(oauth);

  const stopping = new AbortController();
  // Every turn that waits listens to it: there may be many.
  setMaxListeners(0, stopping.signal);
  const tasks = createTasks((error) => {
    log.error({ code: error instanceof Error ? error.name : 'unknown' }, 'a delivery failed');
  });
  let self: Self | null = null;
  let state: 'new' | 'taking' | 'started' | 'stopped' = 'new';
  const take: Tasks['take'] = (work) => (state === 'new' ? null : tasks.take(work));
  const receive = createReceive({ ...parts, installations, stopping: stopping.signal });
  const client = botToken === null ? null : new webApi.WebClient(botToken, parts.clientOptions);
  const command: HttpReceiverParts['command'] =
    client === null || oauth !== null
      ? null
      : async (body, acknowledgement) =>
          await receive({ body, client, botUser: self?.botUser ?? null, acknowledgement });
  const receiver = receiverOf(config, { ...parts, take, command });
  const single = () => (self === null || botToken === null ? null : { botToken, self });
  const app = createApp({ ...parts, receiver, receive, single, oauth });
  const events: Record<string, HttpHandler> =
    receiver.handler === null ? {} : { '/slack/events': receiver.handler };

  return {
    name: 'slack',
    routes: { ...oauth?.routes, ...events },
    async start() {
      if (client !== null) self = await checkToken(client, log);
      state = 'taking';
      await app.start();
      state = 'started';
    },
    ready: () => state === 'started' && receiver.ready(),
    async stop() {
      state = 'stopped';
      const hurry = setTimeout(() => stopping.abort(), hurryMs);
      const [left] = await Promise.all([tasks.drain(drainMs), app.stop()]);
      clearTimeout(hurry);
      stopping.abort();
      const cure = 'see the lines before for what was slow';
      if (left > 0) log.error({ left, cure }, 'stopped with turns unanswered');
    },
  };
}

function receiverOf(
  config: Exclude<SlackRunning, { kind: 'pages' }>,
  parts: Omit<SocketReceiverParts, 'appToken'> & Pick<HttpReceiverParts, 'command'>,
): HttpReceiver | SocketReceiver {
  if (config.kind === 'http') return createHttpReceiver({ ...parts, signingSecret: config.signingSecret });
  return createSocketReceiver({ ...parts, appToken: config.appToken });
}

// Questions come over Socket Mode to another process: here are only the pages on which people install the app.
function installPages(oauth: OAuth | null): Adapter {
  return {
    name: 'slack',
    routes: { ...oauth?.routes },
    start: async () => {},
    ready: () => true,
    stop: async () => {},
  };
}
