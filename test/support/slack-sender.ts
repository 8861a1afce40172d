// Sends as Slack does: signed HTTP requests, forms for commands and presses, JSON for events, with the headers of a retry.
import { createHmac } from 'node:crypto';

type Json = Readonly<Record<string, unknown>>;

export interface Sent {
  readonly status: number;
  readonly body: string;
  /** Milliseconds until the acknowledgement. */
  readonly ms: number;
}

export interface SendOptions {
  readonly secret?: string;
  /** Seconds added to the time that is signed. */
  readonly skew?: number;
  readonly retry?: { readonly attempt: number; readonly reason: string };
  /** Aborted when the sender gives up. */
  readonly signal?: AbortSignal;
}

export function sendForm(url: string, form: Json, options: SendOptions = {}): Promise<Sent> {
  const fields = Object.entries(form).map(([name, value]): [string, string] => [name, String(value)]);
  return send(url, new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded', options);
}

export function sendPayload(url: string, payload: Json, options: SendOptions = {}): Promise<Sent> {
  return sendForm(url, { payload: JSON.stringify(payload) }, options);
}

export function sendEvent(url: string, body: unknown, options: SendOptions = {}): Promise<Sent> {
  return send(url, JSON.stringify(body), 'application/json', options);
}

export const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5';

export async function send(
  url: string,
  body: string,
  type: string,
  { secret = signingSecret, skew = 0, retry, signal }: SendOptions = {},
): Promise<Sent> {
  const timestamp = Math.floor(Date.now() / 1000) + skew;
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const retried =
    retry === undefined
      ? {}
      : { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason };
  const started = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': signature,
      ...retried,
    },
    body,
    ...(signal === undefined ? {} : { signal }),
  });
  const text = await response.text();
  return { status: response.status, body: text, ms: performance.now() - started };
}
