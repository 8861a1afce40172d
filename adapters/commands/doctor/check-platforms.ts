// Each platform's credentials by their shape, without asking anybody: what would run, and what is missing or looks wrong.
import { Fault } from '../../../src/index.js';
import type { Only } from '../../adapter.js';
import { discordConfig } from '../../discord/config.js';
import { applicationIn } from '../../discord/register/application.js';
import type { Settings } from '../../settings/env.js';
import { slackConfig } from '../../slack/config.js';
import { planWeb } from '../../web/plan.js';
import { type CheckResult, checkResult, faultResult } from './check-result.js';

export function checkPlatforms(settings: Settings, only: Only): readonly CheckResult[] {
  const results = [
    ...checked('slack', () => slack(settings, only)),
    ...checked('discord', () => discord(settings, only)),
    ...checked('page', () => page(settings, only)),
  ];
  if (results.some(({ state }) => state !== 'off')) return results;
  const stops = only !== 'all' || settings.NODE_ENV === 'production';
  const cure = 'set the credentials of a platform as .env.example says, or PREVIEW=1 for the page alone';
  return [...results, checkResult('service', stops ? 'stops' : 'warning', 'nothing to run', cure)];
}

function checked(what: string, check: () => readonly CheckResult[]): readonly CheckResult[] {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return [faultResult(what, 'stops', error)];
  }
}

const slackWays = {
  http: 'runs over HTTP at /slack/events',
  socket: 'runs over Socket Mode',
  pages: 'serves the pages that install it; Socket Mode is left to another process',
} as const;

function slack(settings: Settings, only: Only): readonly CheckResult[] {
  const config = slackConfig(settings, only);
  if (config.kind === 'off') return [checkResult('slack', 'off', config.why)];
  const { oauth } = config.app;
  // Slack documents no form of these; all that were seen have it, so another is most often a paste gone wrong.
  const oddities: readonly Oddity[] = [
    [
      config.kind === 'http' && !/^[0-9a-f]{32}$/.test(config.signingSecret),
      'SLACK_SIGNING_SECRET is not 32 hexadecimal digits',
      'copy the "Signing Secret" from "Basic Information" again',
    ],
    [
      oauth !== null && !/^\d+\.\d+$/.test(oauth.clientId),
      'SLACK_CLIENT_ID is not two numbers with a dot between them',
      'copy the "Client ID" from "Basic Information" again',
    ],
    [
      oauth !== null && oauth.stateSecret.length < stateSecretMin,
      'SLACK_STATE_SECRET is short enough to be guessed',
      'set it to a long random text, such as openssl rand -hex 32 prints',
    ],
    [
      oauth !== null && settings.DATABASE_URL === undefined,
      'installations are kept in memory, and forgotten when the process ends',
      'set DATABASE_URL and STORE_KEY',
    ],
  ];
  const runs = `${slackWays[config.kind]}${oauth === null ? '' : ', in many workspaces'}`;
  return [checkResult('slack', 'ok', runs), ...warnings('slack', oddities)];
}

/** Characters; 16 random ones cannot be tried out. */
const stateSecretMin = 16;

function discord(settings: Settings, only: Only): readonly CheckResult[] {
  const config = discordConfig(settings, only);
  if (config.kind === 'off') return [checkResult('discord', 'off', config.why)];
  const ways = [config.gateway ? 'the gateway' : [], config.publicKey === null ? [] : 'HTTP'].flat();
  const noId: Oddity = [
    applicationIn(config.token) === null,
    'DISCORD_TOKEN does not begin with the id of a bot',
    'copy it again: developer portal, page "Bot", "Reset Token"',
  ];
  return [checkResult('discord', 'ok', `runs over ${ways.join(' and ')}`), ...warnings('discord', [noId])];
}

function page(settings: Settings, only: Only): readonly CheckResult[] {
  const plan = planWeb(settings, only);
  return [
    plan.kind === 'on' ? checkResult('page', 'ok', 'is served at /') : checkResult('page', 'off', plan.why),
  ];
}

/** Whether it is so, what is odd, and the cure. */
type Oddity = readonly [is: boolean, said: string, cure: string];

function warnings(what: string, oddities: readonly Oddity[]): readonly CheckResult[] {
  return oddities.flatMap(([is, said, cure]) => (is ? [checkResult(what, 'warning', said, cure)] : []));
}
