// Slack, as one Adapter: joins its reading, rendering and transport.
import { setMaxListeners } from 'node:events';
import { webApi } from '@slack/bolt';
import type { Adapter, AdapterParts, HttpHandler } from '../adapter.js';
import { clientOptions } from './api.js';
import { boltLogger } from './bolt-logger.js';
import { createHttpReceiver } from './http-receiver.js';
import { createInstallations } from './installations.js';
import { createIntake } from './intake.js';
import { createOAuth } from './oauth.js';
import type { SlackPlan } from './plan.js';
import { createReceive } from './receive.js';
import { createSocketReceiver } from './socket-receiver.js';
import { checkToken, type Self } from './token.js';
import { createApp } from './wire.js';

export type SlackRunning = Exclude<SlackPlan, { kind: 'off' }>;

/** Milliseconds in which what was taken is answered, within the process's own patience (main.ts). */
const drainMs = 20_000;
/** After this, waits between tries are cut short: the last try is made now or never. */
const hurryMs = 12_000;

const forgets = 'installations are kept in memory: they are forgotten when the process ends';

export function createSlack(parts: AdapterParts, plan: SlackRunning): Adapter {
  const { log, store, settings, fail } = parts;
  const logger = boltLogger(log);
  const options = clientOptions(settings.SLACK_API_URL, logger);
  const stopping = new AbortController();
  // Every turn that waits listens to it: there may be many.
  setMaxListeners(0, stopping.signal);
  const intake = createIntake((error) => {
    log.error(
      { platform: 'slack', code: error instanceof Error ? error.name : 'unknown' },
      'a delivery failed',
    );
  });
  const installations = createInstallations(store, log);
  const { oauth: oauthApp, botToken } = plan.app;
  const oauth =
    oauthApp === null
      ? null
      : createOAuth({ app: oauthApp, installations, clientOptions: options, logger, log });
  const receive = createReceive({ ...parts, installations, stopping: stopping.signal });
  const http =
    plan.kind === 'http'
      ? createHttpReceiver({ signingSecret: plan.signingSecret, log, take: intake.take })
      : null;
  const socket =
    plan.kind === 'socket'
      ? createSocketReceiver({
          appToken: plan.appToken,
          clientOptions: options,
          logger,
          log,
          take: intake.take,
          fail,
        })
      : null;
  let self: Self | null = null;
  let started = false;

  const receiver = http ?? socket;
  if (receiver === null) throw new Error('a plan without a receiver');
  const single = () => (self === null || botToken === null ? null : { botToken, self });
  const app = createApp({ receiver, clientOptions: options, logger, log, receive, single, oauth });
  const routes: Record<string, HttpHandler> = { ...oauth?.routes };
  if (http !== null) routes['/slack/events'] = http.handler;

  return {
    name: 'slack',
    routes,
    async start() {
      if (botToken !== null) self = await checkToken(new webApi.WebClient(botToken, options), log);
      if (oauth !== null && !settings.DATABASE_URL)
        log.warn({ platform: 'slack', cure: 'set DATABASE_URL' }, forgets);
      intake.open();
      await app.start();
      started = true;
    },
    ready: () => started && (socket === null || socket.ready()),
    async stop() {
      started = false;
      const hurry = setTimeout(() => stopping.abort(), hurryMs);
      const [left] = await Promise.all([intake.drain(drainMs), app.stop()]);
      clearTimeout(hurry);
      stopping.abort();
      if (left > 0)
        log.error(
          { platform: 'slack', left, cure: 'see the lines before for what was slow' },
          'stopped with turns unanswered',
        );
    },
  };
}
