// A seeded stream of malformed requests to the whole service: bytes, shapes, signatures, encodings; and what came back of each.
import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import { slash } from './discord-events.js';
import type { Signer } from './discord-signing.js';
import { mutations } from './mutations.js';
import { type Random, seeded } from './random.js';
import { commandForm, directMessage, mention, press, shortcut } from './slack-payloads.js';
import { signingSecret } from './slack-sender.js';

interface Bad {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const slackBodies = [
  mention('therapy ketamine'),
  directMessage('help'),
  shortcut('therapy ketamine'),
  press({ action_id: 'press', value: '1;help' }, 'ephemeral'),
].flatMap((payload) => mutations(payload));
const forms = mutations(commandForm('therapy ketamine'));
const interactions = mutations({ ...slash('therapy', { name: 'ketamine' }), id: '1', token: 't' });
const types = [
  'application/json',
  'application/x-www-form-urlencoded',
  'text/plain',
  'multipart/form-data',
  '',
];
const paths = [
  '/slack/events',
  '/discord/interactions',
  '/slack/install',
  '/',
  '//',
  '/healthz',
  '/%',
  '/\u00ff',
];

const pick = <T>(random: Random, some: readonly T[], or: T): T =>
  some[Math.floor(random() * some.length)] ?? or;

function bytes(random: Random, max: number): Buffer {
  return Buffer.from(Array.from({ length: Math.floor(random() * max) }, () => Math.floor(random() * 256)));
}

function slackSigned(body: Buffer, type: string): Bad {
  const at = Math.floor(Date.now() / 1000);
  const base = Buffer.concat([Buffer.from(`v0:${at}:`), body]);
  const signature = `v0=${createHmac('sha256', signingSecret).update(base).digest('hex')}`;
  const headers = {
    'content-type': type,
    'x-slack-request-timestamp': String(at),
    'x-slack-signature': signature,
  };
  return { path: '/slack/events', method: 'POST', headers, body };
}

function bad(random: Random, signer: Signer): Bad {
  const json = JSON.stringify(pick(random, slackBodies, {}));
  const type = pick(random, types, '');
  switch (Math.floor(random() * 8)) {
    case 0:
      return {
        path: pick(random, paths, '/'),
        method: 'POST',
        headers: { 'content-type': type },
        body: bytes(random, 2000),
      };
    case 1:
      return slackSigned(bytes(random, 2000), type);
    case 2:
      return slackSigned(Buffer.from(json.slice(0, Math.floor(random() * json.length))), 'application/json');
    case 3:
      return slackSigned(Buffer.from(json), random() < 0.8 ? 'application/json' : type);
    case 4: {
      const form = Object.entries(pick(random, forms, {})).map(([name, value]): [string, string] => [
        name,
        String(value),
      ]);
      return slackSigned(
        Buffer.from(new URLSearchParams(form).toString()),
        'application/x-www-form-urlencoded',
      );
    }
    case 5: {
      const { headers, ...rest } = slackSigned(Buffer.from(json), 'application/json');
      const broken = pick(random, ['', 'v0=', 'v0=zz', 'v1=00', 'a'.repeat(5000)], '');
      return { ...rest, headers: { ...headers, [pick(random, Object.keys(headers), 'x')]: broken } };
    }
    case 6: {
      const body = JSON.stringify(pick(random, interactions, {}));
      return {
        path: '/discord/interactions',
        method: 'POST',
        headers: signer.headers(body),
        body: Buffer.from(body),
      };
    }
    default: {
      const method = pick(random, ['GET', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'], 'GET');
      return { path: pick(random, paths, '/'), method, headers: {}, body: Buffer.alloc(0) };
    }
  }
}

/** How often each status came; `broken`: the connection ended without one. */
export async function sendBadInput(
  port: number,
  signer: Signer,
  count: number,
  seed: number,
): Promise<ReadonlyMap<number | 'broken', number>> {
  const random = seeded(seed);
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const tally = new Map<number | 'broken', number>();
  let left = count;
  const worker = async (): Promise<void> => {
    while (left-- > 0) {
      const status = await send(port, agent, bad(random, signer));
      tally.set(status, (tally.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  agent.destroy();
  return tally;
}

function send(port: number, agent: Agent, { path, method, headers, body }: Bad): Promise<number | 'broken'> {
  return new Promise((resolve) => {
    const sent = request({ host: '127.0.0.1', port, agent, path, method, headers }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 'broken'));
    });
    sent.once('error', () => resolve('broken'));
    sent.end(body);
  });
}
