// What a failed call to Slack means: whether to try again, and when; whether another way may work; and the cure to log.
import { webApi } from '@slack/bolt';

export type Failure =
  /**
   * `passing`: Slack could not be reached, was slow, or failed itself: worth another try. `blocks`: Slack rejected the blocks: the
   * text alone may be taken. `refused`: Slack said no: another way may work, this one will not.
   */
  | { readonly kind: 'passing' | 'blocks' | 'refused'; readonly code: string; readonly cure: string }
  /** Too many calls: worth another try after that time. */
  | { readonly kind: 'limited'; readonly code: string; readonly afterMs: number; readonly cure: string };

const cures: Readonly<Record<string, string>> = {
  channel_not_found:
    'invite the app to the channel, or ask with the slash command, which works outside of threads',
  not_in_channel:
    'invite the app to the channel, or ask with the slash command, which works outside of threads',
  user_not_in_channel: 'nothing to do: the person left the channel',
  is_archived: 'nothing to do: the channel is archived',
  restricted_action: 'a workspace setting keeps the app from posting there; an admin can allow it',
  missing_scope: 'reinstall the app with the manifest of `glutamate manifest slack`, which lists the scopes',
  invalid_auth:
    'set SLACK_BOT_TOKEN to the token under "OAuth & Permissions" of the app, or reinstall the app',
  not_authed: 'set SLACK_BOT_TOKEN to the token under "OAuth & Permissions" of the app',
  account_inactive: 'the app was removed from the workspace: install it again',
  token_revoked: 'the app was removed from the workspace: install it again',
  token_expired:
    'the token was to be rotated: check SLACK_CLIENT_ID and SLACK_CLIENT_SECRET, or reinstall the app',
  expired_url: 'nothing to do: Slack takes answers to a command or a press for 30 minutes',
  used_url: 'nothing to do: Slack takes five answers to a command or a press',
  expired_trigger_id: 'nothing to do: Slack opens a modal within 3 s of the press',
};
const someCure = 'look the code up in the reference of the method on docs.slack.dev';
const passingCure = 'check the network and https://slack-status.com; it was tried more than once';

/** Answers that Slack itself calls temporary (https://docs.slack.dev/reference/methods/chat.postMessage#errors). */
const passing = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
]);
const tooMany = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded']);
const aboutBlocks = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
  'cannot_parse_attachment',
]);

/** Milliseconds waited when Slack names none. */
const politeMs = 1000;

/** Of an `error` that a call threw; of anything at all. */
export function failureOf(error: unknown): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError) return limited(error.retryAfter * 1000);
  if (error instanceof webApi.WebAPIPlatformError) return codeFailure(error.data.error);
  if (error instanceof webApi.WebAPIHTTPError) return statusFailure(error.statusCode, null);
  if (error instanceof webApi.WebAPIRequestError) return unreached(error.original);
  return unreached(error);
}

/** Of an answer of a response_url: it says its errors in words, with a status of 4xx. */
export function statusFailure(
  status: number,
  body: string | null,
  retryAfter: string | null = null,
): Failure {
  if (status === 429) return limited(retryAfter === null ? politeMs : Number(retryAfter) * 1000);
  if (status >= 500 || status === 408) return { kind: 'passing', code: `http_${status}`, cure: passingCure };
  const code = /^[a-z][a-z_]{2,40}$/.exec(body?.trim() ?? '')?.[0];
  return code === undefined ? { kind: 'refused', code: `http_${status}`, cure: someCure } : codeFailure(code);
}

/** Of the `error` of a Web API answer. Text that is not a code (the page of a proxy) is a passing fault. */
function codeFailure(code: string): Failure {
  if (!/^[a-z0-9_]{2,60}$/.test(code)) return { kind: 'passing', code: 'no_json', cure: passingCure };
  if (tooMany.has(code)) return limited(politeMs);
  if (passing.has(code)) return { kind: 'passing', code, cure: passingCure };
  return { kind: aboutBlocks.has(code) ? 'blocks' : 'refused', code, cure: cures[code] ?? someCure };
}

function limited(afterMs: number): Failure {
  const safe = Number.isFinite(afterMs) && afterMs > 0 ? Math.max(afterMs, politeMs / 2) : politeMs;
  return {
    kind: 'limited',
    code: 'ratelimited',
    afterMs: safe,
    cure: 'nothing to do if it is rare; else spread the load',
  };
}

// Node names the cause (ECONNREFUSED, UND_ERR_SOCKET, TimeoutError …) on the error or on its cause.
function unreached(error: unknown): Failure {
  const named = error instanceof Error ? error : new Error('unknown');
  const cause = named.cause instanceof Error ? named.cause : named;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
  return { kind: 'passing', code, cure: passingCure };
}
