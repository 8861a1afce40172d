// What Discord sends over HTTP: the signature is checked over the very bytes before anything of it is read, then interactions are
// answered by their one path. https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint
import type { IncomingMessage, ServerResponse } from 'node:http';
import { verifyKey } from 'discord-interactions';
import type { Door, HttpHandler } from '../../adapter.js';
import { type Fields, isFields } from '../../chat/fields.js';
import type { Tasks } from '../../chat/tasks.js';
import { answer } from '../../http/door.js';
import { BODY_MAX, TIMESTAMP_AGE_MAX_S } from '../limits.js';
import type { Deliver, Interactions } from './interactions.js';

export interface EndpointParts {
  readonly publicKey: string;
  readonly interactions: Interactions;
  readonly tasks: Tasks;
  /** For responses that a plain JSON body cannot carry: files, and what follows a response. */
  readonly deliver: Deliver;
}

export function createEndpoint({ publicKey, interactions, tasks, deliver }: EndpointParts): HttpHandler {
  async function handle(payload: Fields, response: ServerResponse): Promise<void> {
    try {
      await interactions(payload, async (origin, reply) => {
        if (reply.files.length === 0 && !reply.removes) return json(response, reply.body);
        // 202 and the callback: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback
        response.writeHead(202).end();
        await deliver(origin, reply);
      });
      answer(response, 400, 'not an interaction of this bot');
    } finally {
      answer(response, 500, 'no answer');
    }
  }

  return async (request, response, door) => {
    const payload = await takeSigned(request, response, door, publicKey);
    if (payload === null) return;
    if (payload['type'] === 1) return json(response, { type: 1 });
    if (!tasks.take(() => handle(payload, response))) answer(response, 503, 'stopping, or too much in hand');
  };
}

/** The payload; null where the request is at its end: unsigned (401), no JSON (400), or turned away at the door. */
export async function takeSigned(
  request: IncomingMessage,
  response: ServerResponse,
  door: Door,
  publicKey: string,
): Promise<Fields | null> {
  const refuse = (status: number, text: string): null => {
    answer(response, status, text);
    return null;
  };
  if (request.method !== 'POST') return refuse(405, 'POST only');
  const body = await door.body(BODY_MAX);
  if (body === null) return null;
  if (!(await isSigned(request, body, publicKey))) return refuse(401, 'invalid request signature');
  if (!door.admit()) return null;
  return parse(body) ?? refuse(400, 'not JSON');
}

// Discord itself sends wrong signatures and old timestamps now and then, to see that they are refused.
async function isSigned({ headers }: IncomingMessage, body: Buffer, publicKey: string): Promise<boolean> {
  const signature = headers['x-signature-ed25519'];
  const timestamp = headers['x-signature-timestamp'];
  if (typeof signature !== 'string' || typeof timestamp !== 'string') return false;
  if (!/^[0-9a-f]{128}$/i.test(signature) || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > TIMESTAMP_AGE_MAX_S) return false;
  return await verifyKey(body, signature, timestamp, publicKey).catch(() => false);
}

function parse(body: Buffer): Fields | null {
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
