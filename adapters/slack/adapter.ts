// Slack, as one Adapter: joins its reading, rendering and transport.
import { setMaxListeners } from 'node:events';
import { webApi } from '@slack/bolt';
import type { Adapter, AdapterParts, HttpHandler } from '../adapter.js';
import type { Acknowledgement } from './acknowledgement.js';
import { clientOptions } from './api.js';
import { boltLogger } from './bolt-logger.js';
import { createHttpReceiver, type HttpReceiver, type HttpReceiverParts } from './http-receiver.js';
import { createInstallations } from './installations.js';
import { createIntake } from './intake.js';
import { createOAuth, type OAuth } from './oauth.js';
import { withOwnAddress } from './own-address.js';
import type { SlackPlan } from './plan.js';
import { createReceive } from './receive.js';
import { createSocketReceiver, type SocketReceiver, type SocketReceiverParts } from './socket-receiver.js';
import { checkToken, type Self } from './token.js';
import { createApp } from './wire.js';

export type SlackRunning = Exclude<SlackPlan, { kind: 'off' }>;

/** Milliseconds in which what was taken is answered, within the process's own patience (main.ts). */
const drainMs = 20_000;
/** After this, waits between tries are cut short: the last try is made now or never. */
const hurryMs = 12_000;

const forgets = 'installations are kept in memory: they are forgotten when the process ends';

export function createSlack(parts: AdapterParts, plan: SlackRunning): Adapter {
  const { log, store, settings } = parts;
  const logger = boltLogger(log);
  const options = clientOptions(settings.SLACK_API_URL, logger);
  const installations = createInstallations(store, log);
  const common = { installations, store, clientOptions: options, logger, log };
  const { oauth: oauthApp, botToken } = plan.app;
  const oauth = oauthApp === null ? null : createOAuth({ app: oauthApp, ...common });
  if (oauth !== null && !settings.DATABASE_URL)
    log.warn({ platform: 'slack', cure: 'set DATABASE_URL' }, forgets);
  if (plan.kind === 'pages') return installPages(oauth);

  const stopping = new AbortController();
  // Every turn that waits listens to it: there may be many.
  setMaxListeners(0, stopping.signal);
  const intake = createIntake((error) => {
    log.error(
      { platform: 'slack', code: error instanceof Error ? error.name : 'unknown' },
      'a delivery failed',
    );
  });
  const receive = createReceive({ ...parts, installations, stopping: stopping.signal });
  const client = botToken === null ? null : new webApi.WebClient(botToken, options);
  const command =
    client === null || oauth !== null
      ? null
      : async (body: unknown, acknowledgement: Acknowledgement): Promise<void> =>
          await receive({
            body: withOwnAddress(body, options.slackApiUrl),
            client,
            botUser: self?.botUser ?? null,
            acknowledgement,
          });
  const receiver = receiverOf(plan, { ...parts, logger, clientOptions: options, take: intake.take, command });
  let self: Self | null = null;
  let started = false;
  const single = () => (self === null || botToken === null ? null : { botToken, self });
  const app = createApp({ receiver, clientOptions: options, logger, log, receive, single, oauth });
  const events: Record<string, HttpHandler> =
    receiver.handler === null ? {} : { '/slack/events': receiver.handler };

  return {
    name: 'slack',
    routes: { ...oauth?.routes, ...events },
    async start() {
      if (client !== null) self = await checkToken(client, log);
      intake.open();
      await app.start();
      started = true;
    },
    ready: () => started && receiver.ready(),
    async stop() {
      started = false;
      const hurry = setTimeout(() => stopping.abort(), hurryMs);
      const [left] = await Promise.all([intake.drain(drainMs), app.stop()]);
      clearTimeout(hurry);
      stopping.abort();
      const cure = 'see the lines before for what was slow';
      if (left > 0) log.error({ platform: 'slack', left, cure }, 'stopped with turns unanswered');
    },
  };
}

type ReceiverOptions = Omit<SocketReceiverParts, 'appToken'> & Pick<HttpReceiverParts, 'waits' | 'command'>;

function receiverOf(
  plan: Exclude<SlackRunning, { kind: 'pages' }>,
  options: ReceiverOptions,
): HttpReceiver | SocketReceiver {
  if (plan.kind === 'http') return createHttpReceiver({ ...options, signingSecret: plan.signingSecret });
  return createSocketReceiver({ ...options, appToken: plan.appToken });
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
