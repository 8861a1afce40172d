// Calls to Slack: the Web API and response_url, each with a bound on its time, and never a rejection.
import { EventEmitter } from 'node:events';
import type { webApi } from '@slack/bolt';
import { Agent, request } from 'undici';
import type { Fields } from '../fields.js';
import { type Failure, failureOf, statusFailure } from './failure.js';
import { fields } from './fields.js';
import { patiently } from './patience.js';
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

/** What a method answers; null where the call failed. */
export async function ask(
  client: webApi.WebClient,
  method: SlackMethod,
  args: Arguments,
): Promise<Fields | null> {
  return await client.apiCall(method, { ...args }).then(fields, () => null);
}

/** Bytes of an answer to an answer: a word or a line. */
const saidMax = 64 * 1024;

// The bound on time is patience.ts's.
const direct = new Agent({ headersTimeout: 0, bodyTimeout: 0, maxResponseSize: saidMax });
const jsonHeaders = { 'content-type': 'application/json; charset=utf-8' };

/**
 * https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 * By undici itself, which fetch is built on: nearly every answer goes this way, and fetch would be half of its cost.
 */
export async function respond(responseUrl: string, body: Arguments): Promise<Failure | null> {
  const signal = new EventEmitter();
  try {
    const { status, said, after } = await patiently(
      () => signal.emit('abort'),
      async () => {
        const response = await request(responseUrl, {
          method: 'POST',
          headers: jsonHeaders,
          body: JSON.stringify(body),
          dispatcher: direct,
          signal,
        });
        const said = (await response.body.text()).slice(0, 500);
        return { status: response.statusCode, said, after: response.headers['retry-after'] };
      },
    );
    if (status >= 200 && status < 300) return saysNo(said);
    return statusFailure(status, said, typeof after === 'string' ? after : null);
  } catch (error) {
    return failureOf(error);
  }
}

// Some refusals come with status 200 and `{"ok":false,"error":"…"}`.
function saysNo(said: string): Failure | null {
  const code = /"ok"\s*:\s*false[\s\S]*?"error"\s*:\s*"([a-z_]+)"/.exec(said)?.[1];
  return code === undefined ? null : statusFailure(400, code);
}
