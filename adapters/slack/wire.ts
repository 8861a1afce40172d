// The Bolt app: who may ask (authorize), what it hears (surface.ts), and what happens when Slack knows no installation.
import { App, type AuthorizeResult, type AuthorizeSourceData, type Receiver, type webApi } from '@slack/bolt';
import { Fault } from '../../src/index.js';
import type { Log } from '../log.js';
import type { Acknowledgement } from './acknowledgement.js';
import { respond } from './api.js';
import { escapeSlack } from './escape.js';
import { failureOf } from './failure.js';
import { address, fields } from './fields.js';
import type { OAuth } from './oauth.js';
import { withOwnAddress } from './own-address.js';
import type { Receive } from './receive.js';
import { boltEvents, interactions } from './surface.js';
import type { Self } from './token.js';

export interface WireParts {
  readonly receiver: Receiver;
  readonly clientOptions: webApi.WebClientOptions;
  readonly logger: webApi.Logger;
  readonly log: Log;
  readonly receive: Receive;
  /** The single workspace's token and who we are there; null before start, or where there is none. */
  readonly single: () => { readonly botToken: string; readonly self: Self } | null;
  readonly oauth: OAuth | null;
}

export function createApp({ receiver, clientOptions, logger, log, receive, single, oauth }: WireParts): App {
  const authorize = async (source: AuthorizeSourceData<boolean>): Promise<AuthorizeResult> => {
    const own = single();
    const ownResult =
      own === null
        ? null
        : {
            botToken: own.botToken,
            botUserId: own.self.botUser,
            ...(own.self.bot === null ? {} : { botId: own.self.bot }),
          };
    if (oauth === null) {
      if (ownResult === null) throw new Error('not started');
      return ownResult;
    }
    try {
      return await oauth.authorize(source);
    } catch (error) {
      if (ownResult !== null && own?.self.team === source.teamId) return ownResult;
      const fault = faultIn(error);
      if (fault === null) throw error;
      log.error({ platform: 'slack', code: fault.code, cure: fault.cure }, unread);
      // Commands and buttons are answered over response_url, which needs no token.
      return {};
    }
  };
  // ignoreSelf, the conversation store and the retries of Bolt's clients are off: read.ts, the core's statelessness and deliver.ts.
  const app = new App({
    receiver,
    authorize,
    clientOptions,
    logger,
    convoStore: false,
    ignoreSelf: false,
    extendedErrorHandler: true,
  });
  const own = (body: unknown): unknown => withOwnAddress(body, clientOptions.slackApiUrl);
  app.error(async ({ error, body }: Raised) => await onError({ error, body: own(body) }, log));

  interface Heard {
    readonly body: unknown;
    readonly client: webApi.WebClient;
    readonly context: { readonly botUserId?: string; readonly acknowledgement?: Acknowledgement | null };
  }
  const listener = async ({ body, client, context }: Heard): Promise<void> =>
    await receive({
      body: own(body),
      client,
      botUser: context.botUserId ?? null,
      acknowledgement: context.acknowledgement ?? null,
    });

  for (const name of boltEvents()) app.event(name, listener);
  app.command(/^\//, listener);
  app.shortcut(interactions.shortcut.name, listener);
  app.action(/^/, listener);
  return app;
}

const unread = 'an installation cannot be read: only commands and buttons are answered in that workspace';

/** The store's own fault, which the libraries wrap in errors of theirs; null where there simply is no installation. */
function faultIn(error: unknown): Fault | null {
  let inner = error;
  for (let depth = 0; depth < 4; depth++) {
    if (inner instanceof Fault) return inner;
    inner = inner instanceof Error && 'original' in inner ? inner.original : null;
  }
  return null;
}

interface Raised {
  readonly error: Error;
  readonly body?: unknown;
}

const uninstalled =
  'This app is not installed in this workspace any more. Please ask an admin to install it again.';

// The asker can still be told through response_url, which needs no token.
async function onError(raised: Raised, log: Log): Promise<void> {
  const { error, body } = raised;
  const code = 'code' in error ? String(error.code) : error.name;
  if (code !== 'slack_bolt_authorization_error') {
    log.error({ platform: 'slack', code, cure: failureOf(error).cure }, 'a delivery failed');
    return;
  }
  log.error(
    { platform: 'slack', code: 'not_installed', cure: 'install the app in that workspace at /slack/install' },
    'a delivery from a workspace without an installation',
  );
  const responseUrl = address(fields(body)['response_url']);
  if (responseUrl !== null)
    await respond(responseUrl, {
      response_type: 'ephemeral',
      replace_original: false,
      text: escapeSlack(uninstalled),
    });
}
