// Interactions over HTTP: the signature is checked over the very bytes, then the one path of interactions answers.
// https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint
import type { IncomingMessage, ServerResponse } from 'node:http';
import { verifyKey } from 'discord-interactions';
import type { HttpHandler } from '../adapter.js';
import { isFields } from '../fields.js';
import type { InFlight } from './in-flight.js';
import type { Deliver, Interactions } from './interactions.js';
import { BODY_MAX, TIMESTAMP_AGE_MAX_S } from './limits.js';

export interface EndpointParts {
  readonly publicKey: string;
  readonly interactions: Interactions;
  readonly inFlight: InFlight;
  /** For responses that a plain JSON body cannot carry: files, and what follows a response. */
  readonly deliver: Deliver;
  readonly now: () => number;
}

export function createEndpoint(parts: EndpointParts): HttpHandler {
  return async (request, response, door) => {
    if (request.method !== 'POST') return end(response, 405, 'POST only');
    const body = await door.body(BODY_MAX);
    if (body === null) return;
    if (!(await signed(parts, request, body))) return end(response, 401, 'invalid request signature');
    if (!door.admit()) return;
    const payload = parse(body);
    if (payload === null) return end(response, 400, 'not JSON');
    if (payload['type'] === 1) return json(response, { type: 1 });
    const taken = parts.inFlight.take(async () => {
      try {
        await handle(parts, payload, response);
      } finally {
        if (!response.writableEnded) end(response, 500, 'no answer');
      }
    });
    if (!taken) end(response, 503, 'stopping, or too much in hand');
  };
}

async function handle(
  parts: EndpointParts,
  payload: Readonly<Record<string, unknown>>,
  response: ServerResponse,
): Promise<void> {
  await parts.interactions(payload, async (origin, answer) => {
    if (answer.files.length === 0 && !answer.removes) return json(response, answer.body);
    // 202 and the callback: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback
    response.writeHead(202).end();
    await parts.deliver(origin, answer);
  });
  if (!response.writableEnded) end(response, 400, 'not an interaction of this bot');
}

// Discord itself sends wrong signatures and old timestamps now and then, to see that they are refused.
async function signed(
  { publicKey, now }: EndpointParts,
  request: IncomingMessage,
  body: Buffer,
): Promise<boolean> {
  const signature = request.headers['x-signature-ed25519'];
  const timestamp = request.headers['x-signature-timestamp'];
  if (typeof signature !== 'string' || typeof timestamp !== 'string') return false;
  if (!/^[0-9a-f]{128}$/i.test(signature) || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now() / 1000 - Number(timestamp)) > TIMESTAMP_AGE_MAX_S) return false;
  return await verifyKey(body, signature, timestamp, publicKey).catch(() => false);
}

function parse(body: Buffer): Readonly<Record<string, unknown>> | null {
  try {
    const payload: unknown = JSON.parse(body.toString('utf8'));
    return isFields(payload) ? payload : null;
  } catch {
    return null;
  }
}

function json(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}
