// A request that Discord signed: the signature is checked over the very bytes before anything of it is read.
// https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint
import type { IncomingMessage, ServerResponse } from 'node:http';
import { verifyKey } from 'discord-interactions';
import type { Door } from '../adapter.js';
import { type Fields, isFields } from '../fields.js';
import { BODY_MAX, TIMESTAMP_AGE_MAX_S } from './limits.js';

export interface Signing {
  readonly publicKey: string;
  readonly now: () => number;
}

/** The payload; null where the request is at its end: unsigned (401), no JSON (400), or turned away at the door. */
export async function takeSigned(
  request: IncomingMessage,
  response: ServerResponse,
  door: Door,
  signing: Signing,
): Promise<Fields | null> {
  if (request.method !== 'POST') return refuse(response, 405, 'POST only');
  const body = await door.body(BODY_MAX);
  if (body === null) return null;
  if (!(await isSigned(signing, request, body))) return refuse(response, 401, 'invalid request signature');
  if (!door.admit()) return null;
  return parse(body) ?? refuse(response, 400, 'not JSON');
}

export function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

function refuse(response: ServerResponse, status: number, text: string): null {
  end(response, status, text);
  return null;
}

// Discord itself sends wrong signatures and old timestamps now and then, to see that they are refused.
async function isSigned(
  { publicKey, now }: Signing,
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

function parse(body: Buffer): Fields | null {
  try {
    const payload: unknown = JSON.parse(body.toString('utf8'));
    return isFields(payload) ? payload : null;
  } catch {
    return null;
  }
}
