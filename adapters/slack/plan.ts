// Whether and how Slack runs, decided from the settings alone, so that its library is loaded only when it is needed.
import { Fault } from '../../src/index.js';
import type { Only } from '../adapter.js';
import type { Settings } from '../env.js';

export type SlackPlan =
  | { readonly kind: 'off'; readonly why: string }
  | { readonly kind: 'http'; readonly signingSecret: string; readonly botToken: string }
  | { readonly kind: 'socket'; readonly appToken: string; readonly botToken: string };

/** Throws a Fault that names the missing half when Slack is half set. */
export function planSlack(settings: Settings, only: Only): SlackPlan {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_APP_TOKEN: appToken,
  } = settings;
  if (!botToken && !signingSecret && !appToken) return { kind: 'off', why: 'SLACK_BOT_TOKEN is not set' };
  if (!botToken) throw half('SLACK_BOT_TOKEN');
  if (appToken && only !== 'http') return { kind: 'socket', appToken, botToken };
  if (signingSecret && only !== 'sockets') return { kind: 'http', signingSecret, botToken };
  if (appToken || signingSecret)
    return { kind: 'off', why: `--only ${only} leaves the other half to another process` };
  throw half('SLACK_SIGNING_SECRET (HTTP) or SLACK_APP_TOKEN (Socket Mode)');
}

function half(missing: string): Fault {
  return new Fault(
    'bad-setting',
    'Slack is half set',
    `${missing} is missing`,
    'set it too, or unset the others',
  );
}
