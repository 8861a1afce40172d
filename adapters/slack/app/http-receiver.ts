// Bolt's Receiver over our own server: checks the signature, hands the delivery to Bolt, and acknowledges it when the answer is out.
import { createSecretKey } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App, Receiver } from '@slack/bolt';
import type { Door, HttpHandler } from '../../adapter.js';
import { type Fields, isFields, stringOrEmpty } from '../../chat/fields.js';
import type { Tasks } from '../../chat/tasks.js';
import type { Log } from '../../log/log.js';
import { type Acknowledgement, acknowledgementOf } from '../send/acknowledgement.js';
import { type AcknowledgementWaits, acknowledgementTime } from './acknowledge-when.js';
import { createQuiet } from './log.js';
import { type Verdict, verdictCures, verifySignature } from './verify.js';

export interface HttpReceiver extends Receiver {
  readonly handler: HttpHandler;
  ready(): boolean;
}

export interface HttpReceiverParts {
  readonly signingSecret: string;
  readonly log: Log;
  readonly take: Tasks['take'];
  readonly waits: AcknowledgementWaits;
  /** Takes commands past Bolt, which would ask for nothing that is not known; null where it must find out whose token to use. */
  readonly command: ((body: unknown, acknowledgement: Acknowledgement) => Promise<void>) | null;
}

/** Bytes. Slack's largest payloads (a message shortcut on a long message with many blocks) stay well below. */
const bodyMax = 512 * 1024;

export function createHttpReceiver(parts: HttpReceiverParts): HttpReceiver {
  const { signingSecret, log, take, waits, command } = parts;
  // As a key it is made ready once.
  const secret = createSecretKey(signingSecret, 'utf8');
  let app: App | null = null;
  const quiet = createQuiet<Verdict>();

  function complain(verdict: Exclude<Verdict, 'slack'>): void {
    if (quiet(verdict))
      log.error({ code: verdict, cure: verdictCures[verdict] }, 'a request to /slack/events was turned away');
  }

  async function handle(request: IncomingMessage, response: ServerResponse, door: Door): Promise<void> {
    if (request.method !== 'POST') return end(response, 405);
    const body = await door.body(bodyMax);
    if (body === null) return;
    const timestamp = header(request, 'x-slack-request-timestamp');
    const signature = header(request, 'x-slack-signature');
    const verdict = verifySignature({ timestamp, signature, body }, secret, Date.now());
    if (verdict !== 'slack') {
      complain(verdict);
      return end(response, 401);
    }
    if (!door.admit()) return;
    const payload = parseBody(body, request.headers['content-type']);
    if (payload === null) return end(response, 400);
    if (payload['ssl_check'] === '1') return end(response, 200);
    if (payload['type'] === 'url_verification') {
      const challenge = stringOrEmpty(payload, 'challenge');
      return challenge === '' ? end(response, 400) : end(response, 200, challenge);
    }
    await acknowledge(payload, response);
  }

  // A command may be answered in its acknowledgement. While stopping, Slack is asked to come back.
  async function acknowledge(payload: Fields, response: ServerResponse): Promise<void> {
    const acknowledgement = stringOrEmpty(payload, 'command') === '' ? null : acknowledgementOf(response);
    const answered = take(async () => {
      if (acknowledgement !== null && command !== null) return await command(payload, acknowledgement);
      const customProperties = { acknowledgement };
      await app?.processEvent({ body: { ...payload }, ack: async () => {}, customProperties });
    });
    if (answered === null) return end(response, 503);
    await acknowledgementTime(payload, answered, waits);
    end(response, 200);
  }

  return {
    handler: handle,
    init(bolt) {
      app = bolt;
    },
    ready: () => true,
    start: async () => {},
    stop: async () => {},
  };
}

/** JSON for events; a form with the field `payload` for presses; a plain form for commands. Null for anything else. */
function parseBody(body: Buffer, type: string | undefined): Fields | null {
  try {
    const text = body.toString('utf8');
    const form = type?.startsWith('application/json') ? null : new URLSearchParams(text);
    const json = form === null ? text : form.get('payload');
    const payload: unknown = json === null ? Object.fromEntries(form ?? []) : JSON.parse(json);
    return isFields(payload) ? payload : null;
  } catch {
    return null;
  }
}

function header({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function end(response: ServerResponse, status: number, text = ''): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}
