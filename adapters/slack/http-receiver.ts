// Bolt's Receiver over our own server: checks the signature, hands the delivery to Bolt, and acknowledges when it is answered.
import { createSecretKey } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import type { Door, HttpHandler } from '../adapter.js';
import type { Log } from '../log.js';
import { type AcknowledgementWaits, answeredWithin, patienceWith, pending } from './acknowledge-when.js';
import { type Acknowledgement, acknowledgementOf } from './acknowledgement.js';
import { text } from './fields.js';
import { bodyMax, parseBody } from './http-body.js';
import { createQuiet } from './quiet.js';
import { type Verdict, verdictCures, verifySignature } from './verify.js';

export interface HttpReceiver extends Receiver {
  readonly handler: HttpHandler;
  ready(): boolean;
}

export interface HttpReceiverParts {
  readonly signingSecret: string;
  readonly log: Log;
  /** Runs the work that goes on after the acknowledgement, so that a stop can wait for it. False: no more is taken. */
  readonly take: (work: () => Promise<void>) => boolean;
  readonly waits: AcknowledgementWaits;
  /** Takes commands past Bolt, which would ask for nothing that is not known; null where it must find out whose token to use. */
  readonly command: ((body: unknown, acknowledgement: Acknowledgement) => Promise<void>) | null;
  readonly now?: () => number;
}

export function createHttpReceiver({
  signingSecret,
  log,
  take,
  waits,
  command,
  now = Date.now,
}: HttpReceiverParts): HttpReceiver {
  // As a key it is made ready once.
  const secret = createSecretKey(signingSecret, 'utf8');
  let app: App | null = null;
  const quiet = createQuiet<Verdict>();

  function complain(verdict: Exclude<Verdict, 'slack'>): void {
    if (!quiet(verdict)) return;
    log.error(
      { platform: 'slack', code: verdict, cure: verdictCures[verdict] },
      'a request to /slack/events was turned away',
    );
  }

  async function handle(request: IncomingMessage, response: ServerResponse, door: Door): Promise<void> {
    if (request.method !== 'POST') return end(response, 405);
    const body = await door.body(bodyMax);
    if (body === null) return;
    const timestamp = one(request.headers['x-slack-request-timestamp']);
    const signature = one(request.headers['x-slack-signature']);
    const verdict = verifySignature({ timestamp, signature, body }, secret, now());
    if (verdict !== 'slack') {
      complain(verdict);
      return end(response, 401);
    }
    if (!door.admit()) return;
    const payload = parseBody(body, request.headers['content-type']);
    if (payload === null) return end(response, 400);
    if (payload['ssl_check'] === '1') return end(response, 200);
    if (payload['type'] === 'url_verification') {
      const challenge = text(payload['challenge']);
      return challenge === null ? end(response, 400) : end(response, 200, challenge);
    }
    // A command may be answered in its acknowledgement. While stopping, Slack is asked to come back.
    const acknowledgement = text(payload['command']) === null ? null : acknowledgementOf(response);
    const work = async (): Promise<void> =>
      acknowledgement !== null && command !== null
        ? await command(payload, acknowledgement)
        : await app?.processEvent(receiverEvent(payload, request, acknowledgement));
    const { promise: answered, done } = pending();
    if (!take(() => work().finally(done))) return end(response, 503);
    await answeredWithin(patienceWith(payload, waits), answered);
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

function receiverEvent(
  body: Readonly<Record<string, unknown>>,
  request: IncomingMessage,
  acknowledgement: Acknowledgement | null,
): ReceiverEvent {
  const retryNum = Number(one(request.headers['x-slack-retry-num']));
  const retryReason = one(request.headers['x-slack-retry-reason']);
  return {
    body: { ...body },
    ack: async () => {},
    customProperties: { acknowledgement },
    ...(Number.isInteger(retryNum) ? { retryNum } : {}),
    ...(retryReason === undefined ? {} : { retryReason }),
  };
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

function end(response: ServerResponse, status: number, said = ''): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(said);
}
