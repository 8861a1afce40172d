// The Bolt app: who may ask (authorize), what it hears (surface.ts), and what happens when Slack knows no installation.
import { App, type AuthorizeResult, type AuthorizeSourceData, type Receiver, type webApi } from '@slack/bolt';
import { Fault } from '../../../src/index.js';
import { asFields } from '../../chat/fields.js';
import type { Log } from '../../log/log.js';
import { escapeSlack } from '../escape.js';
import { responseUrl, withOwnAddress } from '../read/response-url.js';
import { boltEvents, interactions } from '../register/surface.js';
import type { Acknowledgement } from '../send/acknowledgement.js';
import { respond, type SlackParts } from '../send/api.js';
import { failureOf } from '../send/failure.js';
import type { OAuth } from './oauth.js';
import type { Receive } from './receive.js';
import type { Self } from './token.js';

/** The single workspace whose token is set, and who we are there. */
interface Workspace {
  readonly botToken: string;
  readonly self: Self;
}

export interface SlackAppParts extends Pick<SlackParts, 'clientOptions' | 'logger' | 'log'> {
  readonly receiver: Receiver;
  readonly receive: Receive;
  /** Null before start, or where there is none. */
  readonly single: () => Workspace | null;
  readonly oauth: OAuth | null;
}

export function createApp(parts: SlackAppParts): App {
  const { receiver, clientOptions, logger, log, receive } = parts;
  // ignoreSelf, the conversation store and the retries of Bolt's clients are off: read.ts, the core's statelessness and deliver.ts.
  const app = new App({
    receiver,
    authorize: authorizer(parts),
    clientOptions,
    logger,
    convoStore: false,
    ignoreSelf: false,
    extendedErrorHandler: true,
  });
  app.error(
    async ({ error, body }: Raised) =>
      await onError(error, withOwnAddress(body, clientOptions.slackApiUrl), log),
  );

  interface Heard {
    readonly body: unknown;
    readonly client: webApi.WebClient;
    readonly context: { readonly botUserId?: string; readonly acknowledgement?: Acknowledgement | null };
  }
  const listener = async ({ body, client, context }: Heard): Promise<void> => {
    const { botUserId: botUser = null, acknowledgement = null } = context;
    await receive({ body, client, botUser, acknowledgement });
  };

  for (const name of boltEvents()) app.event(name, listener);
  app.command(/^\//, listener);
  app.shortcut(interactions.shortcut.name, listener);
  app.action(/^/, listener);
  return app;
}

type Authorize = (source: AuthorizeSourceData<boolean>) => Promise<AuthorizeResult>;

function authorizer({ single, oauth, log }: SlackAppParts): Authorize {
  return async (source) => {
    const workspace = single();
    const result = workspace === null ? null : resultOf(workspace);
    if (oauth === null) {
      if (result === null) throw new Error('not started');
      return result;
    }
    try {
      return await oauth.authorize(source);
    } catch (error) {
      if (result !== null && workspace?.self.team === source.teamId) return result;
      const fault = faultIn(error);
      if (fault === null) throw error;
      log.error({ code: fault.code, cure: fault.cure }, unread);
      // Commands and buttons are answered over response_url, which needs no token.
      return {};
    }
  };
}

function resultOf({ botToken, self }: Workspace): AuthorizeResult {
  return { botToken, botUserId: self.botUser, ...(self.bot === null ? {} : { botId: self.bot }) };
}

const unread = 'an installation cannot be read: only commands and buttons are answered in that workspace';

/** The store's fault, which the libraries wrap in their own errors; null where the workspace has no installation. */
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
async function onError(error: Error, body: unknown, log: Log): Promise<void> {
  const code = 'code' in error ? String(error.code) : error.name;
  if (code !== 'slack_bolt_authorization_error') {
    log.error({ code, cure: failureOf(error).cure }, 'a delivery failed');
    return;
  }
  const cure = 'install the app in that workspace at /slack/install';
  log.error({ code: 'not_installed', cure }, 'a delivery from a workspace without an installation');
  const address = responseUrl(asFields(body));
  if (address !== null)
    await respond(address, {
      response_type: 'ephemeral',
      replace_original: false,
      text: escapeSlack(uninstalled),
    });
}
