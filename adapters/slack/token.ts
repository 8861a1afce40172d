// Checks the bot token at start, so that a wrong one is told there and then, with its cure.
import { setTimeout as sleep } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import { Fault } from '../../src/index.js';
import type { Log } from '../log.js';
import { failureOf } from './failure.js';
import { lossOf, scopesNeeded } from './surface.js';

/** Who we are in the workspace of the token. */
export interface Self {
  readonly botUser: string;
  readonly bot: string | null;
  readonly team: string | null;
}

/** Rejects with a Fault; warns of scopes that the token lacks, with what will not work without them. */
export async function checkToken(client: webApi.WebClient, log: Log): Promise<Self> {
  const result = await authTest(client);
  if (!result.user_id) {
    throw new Fault(
      'refused',
      'Slack does not know this as the token of a bot',
      'SLACK_BOT_TOKEN',
      'set it to the "Bot User OAuth Token"',
    );
  }
  warnOfScopes(result.response_metadata?.scopes, log);
  return { botUser: result.user_id, bot: result.bot_id ?? null, team: result.team_id ?? null };
}

const cure = 'set it to the "Bot User OAuth Token" (xoxb-…) under "OAuth & Permissions" of the app';
/** A blip of the network at start is no reason to fail: tried again after these milliseconds. */
const waitsMs = [250, 1000, null] as const;

async function authTest(client: webApi.WebClient): Promise<webApi.AuthTestResponse> {
  let last: unknown = null;
  for (const wait of waitsMs) {
    try {
      return await client.auth.test();
    } catch (error) {
      last = error;
      if (wait === null || failureOf(error).kind === 'refused') break;
      await sleep(wait);
    }
  }
  throw tokenFault(last, 'SLACK_BOT_TOKEN', cure);
}

/** "They said no" apart from "we could not reach them". */
export function tokenFault(error: unknown, name: string, cure: string): Fault {
  const failure = failureOf(error);
  if (failure.kind === 'refused') {
    return new Fault('refused', `Slack refuses the token: ${failure.code}`, name, cure, { cause: error });
  }
  const check = 'check the network, SLACK_API_URL and https://slack-status.com, then start again';
  return new Fault('unreachable', `Slack could not be asked: ${failure.code}`, 'SLACK_API_URL', check, {
    cause: error,
  });
}

function warnOfScopes(granted: readonly string[] | undefined, log: Log): void {
  if (granted === undefined) return;
  for (const scope of scopesNeeded().filter((needed) => !granted.includes(needed))) {
    const cure = 'update the app with `glutamate manifest slack …` and reinstall it';
    log.warn(
      { platform: 'slack', code: 'missing_scope', scope, without: lossOf(scope), cure },
      'the token lacks a scope',
    );
  }
}
