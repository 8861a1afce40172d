// Whether and how Slack runs, decided from the settings alone, so that its library is loaded only when it is needed.
import { Fault } from '../../src/index.js';
import type { Only } from '../adapter.js';
import type { Settings } from '../settings/env.js';

/** Credentials for installations in many workspaces. */
export interface OAuthApp {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
}

/** Of one workspace (`botToken`), of many (`oauth`), or of many with one whose token is set. At least one is there. */
interface SlackApp {
  readonly botToken: string | null;
  readonly oauth: OAuthApp | null;
}

export type SlackConfig =
  | { readonly kind: 'off'; readonly why: string }
  | { readonly kind: 'http'; readonly signingSecret: string; readonly app: SlackApp }
  | { readonly kind: 'socket'; readonly appToken: string; readonly app: SlackApp }
  /** The installation pages alone, beside a process that has the sockets. */
  | { readonly kind: 'pages'; readonly app: SlackApp };

/** https://docs.slack.dev/authentication/tokens; one that is rotated begins with `xoxe.`. */
const botShape = /^(?:xoxe\.)?xoxb-\S+$/;
const appShape = /^xapp-\S+$/;

/** Throws a Fault that names the missing half when Slack is half set, or a token that stands in the wrong place. */
export function slackConfig(settings: Settings, only: Only): SlackConfig {
  const {
    SLACK_BOT_TOKEN: botToken = null,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_APP_TOKEN: appToken,
  } = settings;
  const oauth = oauthOf(settings);
  if (!botToken && !signingSecret && !appToken && oauth === null)
    return { kind: 'off', why: 'SLACK_BOT_TOKEN is not set' };
  if (!botToken && oauth === null) throw half('SLACK_BOT_TOKEN');
  if (botToken?.startsWith('xapp-'))
    throw swapped('SLACK_BOT_TOKEN', 'an app-level token', 'the "Bot User OAuth Token" (xoxb-…)');
  if (appToken?.startsWith('xox'))
    throw swapped('SLACK_APP_TOKEN', 'a bot or user token', 'the app-level token (xapp-…)');
  if (botToken && !botShape.test(botToken))
    throw swapped('SLACK_BOT_TOKEN', 'no bot token', 'the "Bot User OAuth Token" (xoxb-…)');
  if (appToken && !appShape.test(appToken))
    throw swapped('SLACK_APP_TOKEN', 'no app-level token', 'the app-level token (xapp-…)');
  const app = { botToken, oauth };
  if (appToken && only !== 'http') return { kind: 'socket', appToken, app };
  if (signingSecret && only !== 'sockets') return { kind: 'http', signingSecret, app };
  if (appToken && oauth !== null && only === 'http') return { kind: 'pages', app };
  if (appToken || signingSecret)
    return { kind: 'off', why: `--only ${only} leaves the other half to another process` };
  throw half('SLACK_SIGNING_SECRET (HTTP) or SLACK_APP_TOKEN (Socket Mode)');
}

function oauthOf(settings: Settings): OAuthApp | null {
  const {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
  } = settings;
  if (!clientId && !clientSecret && !stateSecret) return null;
  if (!clientId) throw half('SLACK_CLIENT_ID');
  if (!clientSecret) throw half('SLACK_CLIENT_SECRET');
  if (!stateSecret) throw half('SLACK_STATE_SECRET (any long random text)');
  return { clientId, clientSecret, stateSecret };
}

function half(missing: string): Fault {
  return new Fault(
    'bad-setting',
    'Slack is half set',
    `${missing} is missing`,
    'set it too, or unset the others',
  );
}

function swapped(name: string, what: string, wanted: string): Fault {
  return new Fault('bad-setting', `${name} holds ${what}`, name, `set it to ${wanted}`);
}
