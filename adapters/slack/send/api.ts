// Calls to Slack: the Web API and response_url, each with a bound on its time, and never a rejection.
import { EventEmitter } from 'node:events';
import type { webApi } from '@slack/bolt';
import { Agent, request } from 'undici';
import type { AdapterParts } from '../../adapter.js';
import { asFields, type Fields } from '../../chat/fields.js';
import type { SlackMethod } from '../register/surface.js';
import { withDeadline } from './deadline.js';
import { type Failure, failureOf, statusFailure } from './failure.js';

export type Arguments = Readonly<Record<string, unknown>>;

/** Calls at one time with one token; more wait their turn, outside of the time that a call is given. */
const callsAtOnce = 20;

export type ClientOptions = webApi.WebClientOptions & { readonly slackApiUrl: string };

/** What the parts of Slack's adapter are made from. */
export interface SlackParts extends AdapterParts {
  readonly clientOptions: ClientOptions;
  /** For Slack's library. */
  readonly logger: webApi.Logger;
}

/** Bounds that Bolt's clients lack by default (no time-out, and retries for half an hour): trying again is deliver.ts's. */
export function clientOptions(slackApiUrl: string, logger: webApi.Logger): ClientOptions {
  const url = slackApiUrl.endsWith('/') ? slackApiUrl : `${slackApiUrl}/`;
  return {
    slackApiUrl: url,
    logger,
    fetch: fetchInTime,
    maxRequestConcurrency: callsAtOnce,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
}

// Answers with the whole body read, so that the bound holds for it as well.
async function fetchInTime(url: string | URL | Request, init?: RequestInit): Promise<Response> {
  const slow = new AbortController();
  return await withDeadline(
    () => slow.abort(),
    async () => {
      const response = await fetch(url, { ...init, signal: slow.signal });
      const body = await response.arrayBuffer();
      return new Response(body.byteLength === 0 ? null : body, response);
    },
  );
}

/** Only methods of surface.ts, so that the scopes of the manifest are those that the code uses. */
export async function call(
  client: webApi.WebClient,
  method: SlackMethod,
  args: Arguments,
): Promise<Failure | null> {
  return await client.apiCall(method, { ...args }).then(() => null, failureOf);
}

/** What a method answers; null where the call failed. */
export async function ask(
  client: webApi.WebClient,
  method: SlackMethod,
  args: Arguments,
): Promise<Fields | null> {
  return await client.apiCall(method, { ...args }).then(asFields, () => null);
}

/** Bytes of an answer to an answer: a word or a line. */
const replyMax = 64 * 1024;

// The bound on time is deadline.ts's.
const direct = new Agent({ headersTimeout: 0, bodyTimeout: 0, maxResponseSize: replyMax });

/**
 * https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 * By undici itself, which fetch is built on: nearly every answer goes this way, and fetch would be half of its cost.
 */
export async function respond(responseUrl: string, body: Arguments): Promise<Failure | null> {
  const signal = new EventEmitter();
  const post = async (): Promise<Failure | null> => {
    const response = await request(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      dispatcher: direct,
      signal,
    });
    const reply = (await response.body.text()).slice(0, 500);
    const { statusCode: status, headers } = response;
    const retryAfter = headers['retry-after'];
    if (status < 200 || status >= 300)
      return statusFailure(status, reply, typeof retryAfter === 'string' ? retryAfter : null);
    // Some refusals come with status 200 and `{"ok":false,"error":"…"}`.
    const code = /"ok"\s*:\s*false[\s\S]*?"error"\s*:\s*"([a-z_]+)"/.exec(reply)?.[1];
    return code === undefined ? null : statusFailure(400, code);
  };
  return await withDeadline(() => signal.emit('abort'), post).catch(failureOf);
}
