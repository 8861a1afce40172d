// Calls to Slack: the Web API and response_url, each with a bound on its time, and never a rejection.
import type { webApi } from '@slack/bolt';
import { type Failure, failureOf, statusFailure } from './failure.js';
import { patientFetch } from './patient-fetch.js';
import type { SlackMethod } from './surface.js';

export type Arguments = Readonly<Record<string, unknown>>;

/** Calls at one time with one token; more wait their turn, outside of the time that a call is given. */
const callsAtOnce = 20;

/** Bounds that Bolt's clients lack by default (no time-out, and retries for half an hour): trying again is deliver.ts's. */
export function clientOptions(slackApiUrl: string, logger: webApi.Logger): webApi.WebClientOptions {
  const url = slackApiUrl.endsWith('/') ? slackApiUrl : `${slackApiUrl}/`;
  return {
    slackApiUrl: url,
    logger,
    fetch: patientFetch,
    maxRequestConcurrency: callsAtOnce,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
}

/** Only methods of surface.ts, so that the scopes of the manifest are those that the code uses. */
export async function call(
  client: webApi.WebClient,
  method: SlackMethod,
  args: Arguments,
): Promise<Failure | null> {
  try {
    await client.apiCall(method, { ...args });
    return null;
  } catch (error) {
    return failureOf(error);
  }
}

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
export async function respond(responseUrl: string, body: Arguments): Promise<Failure | null> {
  try {
    const response = await patientFetch(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'error',
    });
    const said = (await response.text()).slice(0, 500);
    if (response.ok) return saysNo(said);
    return statusFailure(response.status, said, response.headers.get('retry-after'));
  } catch (error) {
    return failureOf(error);
  }
}

// Some refusals come with status 200 and `{"ok":false,"error":"…"}`.
function saysNo(said: string): Failure | null {
  const code = /"ok"\s*:\s*false[\s\S]*?"error"\s*:\s*"([a-z_]+)"/.exec(said)?.[1];
  return code === undefined ? null : statusFailure(400, code);
}
