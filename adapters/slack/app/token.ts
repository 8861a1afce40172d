// Checks the bot token at start, so that a wrong one fails the start with its cure.
import type { webApi } from '@slack/bolt';
import { Fault } from '../../../src/index.js';
import { retry } from '../../chat/retry.js';
import type { Log } from '../../log/log.js';
import { lossOf, scopesNeeded } from '../register/surface.js';
import { failureOf } from '../send/failure.js';

/** Who we are in the workspace of the token. */
export interface Self {
  readonly botUser: string;
  readonly bot: string | null;
  readonly team: string | null;
}

const cure = 'set it to the "Bot User OAuth Token" (xoxb-…) under "OAuth & Permissions" of the app';
/** Milliseconds before the second and the third try: a short fault of the network does not fail the start. */
const pausesMs = [250, 1000];

/** Rejects with a Fault; warns of scopes that the token lacks, with what will not work without them. */
export async function checkToken(client: webApi.WebClient, log: Log): Promise<Self> {
  const self = await retry(
    () => client.auth.test(),
    pausesMs,
    (error) => failureOf(error).kind !== 'refused',
  ).catch((error: unknown) => {
    throw tokenFault(error, 'SLACK_BOT_TOKEN', cure);
  });
  if (!self.user_id) {
    const what = 'Slack does not know this as the token of a bot';
    throw new Fault('refused', what, 'SLACK_BOT_TOKEN', 'set it to the "Bot User OAuth Token"');
  }
  warnOfScopes(self.response_metadata?.scopes, log);
  return { botUser: self.user_id, bot: self.bot_id ?? null, team: self.team_id ?? null };
}

/** "They said no" apart from "we could not reach them". */
export function tokenFault(error: unknown, name: string, cure: string): Fault {
  const { kind, code } = failureOf(error);
  if (kind === 'refused')
    return new Fault('refused', `Slack refuses the token: ${code}`, name, cure, { cause: error });
  const check = 'check the network, SLACK_API_URL and https://slack-status.com, then start again';
  const what = `Slack could not be asked: ${code}`;
  return new Fault('unreachable', what, 'SLACK_API_URL', check, { cause: error });
}

function warnOfScopes(granted: readonly string[] | undefined, log: Log): void {
  if (granted === undefined) return;
  const cure = 'update the app with `glutamate manifest slack …` and reinstall it';
  for (const scope of scopesNeeded().filter((needed) => !granted.includes(needed)))
    log.warn({ code: 'missing_scope', scope, without: lossOf(scope), cure }, 'the token lacks a scope');
}
