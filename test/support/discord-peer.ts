// Discord for tests, on one loopback port: REST and gateway with the rules of the real one, and faults on demand.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { APPLICATION, BOT_USER, type Fields } from './discord-events.js';
import { attachGateway, type PeerGateway } from './discord-gateway.js';
import { readBody } from './discord-multipart.js';
import { type Asked, answerRest, type RestState, respond, type Sent } from './discord-rest.js';

/** A fault for the next `times` requests whose method and path match. `hang`: never answered; `after`: done, but the answer is lost. */
export interface PeerFault {
  readonly match: RegExp;
  times: number;
  readonly kind: 'status' | 'hang' | 'after';
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface PeerOptions {
  readonly token?: string;
  readonly heartbeatMs?: number;
  readonly shards?: number;
  readonly sessions?: { total: number; remaining: number; reset_after: number; max_concurrency: number };
  readonly publicKey?: string | null;
}

export interface DiscordPeer {
  /** Ends in `/api`. */
  readonly url: string;
  readonly token: string;
  readonly gateway: PeerGateway;
  readonly rest: RestState;
  readonly faults: PeerFault[];
  readonly requests: { readonly method: string; readonly path: string; readonly at: number }[];
  readonly sessions: { total: number; remaining: number; reset_after: number; max_concurrency: number };
  /** Sends an interaction over the gateway; null where no session takes it (people then read "did not respond"). */
  interact(payload: Fields, shard?: number): Asked | null;
  /** The same with an id and a token but sent by no one: for HTTP delivery. */
  prepare(payload: Fields): { readonly asked: Asked; readonly payload: Fields };
  /** Takes the answer of an HTTP delivery. */
  takeInline(asked: Asked, body: unknown): number;
  /** Sends a message over the gateway; its id, or null. */
  say(payload: Fields, shard?: number): string | null;
  answered(asked: Asked | null): Promise<NonNullable<Asked['answer']>>;
  replyTo(message: string | null): Promise<Sent>;
  /** Waits for a condition, asked again whenever something happened; bounded. */
  until(what: string, condition: () => boolean, boundMs?: number): Promise<void>;
  stop(): Promise<void>;
}

export async function startDiscordPeer(options: PeerOptions = {}): Promise<DiscordPeer> {
  const token = options.token ?? 'MTEwMDAwMDAwMDAwMDAwMDAwMg.peer-token.abcdefghijklmnopqrstuvwxyz';
  const sessions = options.sessions ?? {
    total: 1000,
    remaining: 1000,
    reset_after: 86_400_000,
    max_concurrency: 16,
  };
  const faults: PeerFault[] = [];
  const requests: { method: string; path: string; at: number }[] = [];
  const waiters = new Set<() => void>();
  const changed = (): void => {
    for (const waiter of waiters) waiter();
  };
  let id = 2_000_000_000_000_000_000n;
  let origin = '';
  const nextId = (): string => {
    id += 1n;
    return String(id);
  };
  const rest: RestState = {
    token,
    application: APPLICATION,
    publicKey: options.publicKey ?? null,
    asked: new Map(),
    sent: [],
    directs: new Map(),
    closed: new Set(),
    commands: new Map(),
    overwrites: [],
    complaints: [],
    gatewayInfo: () => ({
      url: origin.replace('http', 'ws'),
      shards: options.shards ?? 1,
      session_start_limit: { ...sessions },
    }),
    nextId,
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [method, path] = [request.method ?? 'GET', decodeURIComponent(pathname).replace(/^\/api\/v10/, '')];
    requests.push({ method, path, at: performance.now() });
    const body = await readBody(request);
    const fault = faults.find(({ match, times }) => times > 0 && match.test(`${method} ${path}`));
    if (fault !== undefined) fault.times -= 1;
    if (fault?.kind === 'hang') return changed();
    if (fault?.kind === 'status') {
      send(response, fault.status ?? 500, fault.body ?? { code: 0, message: 'a fault' }, fault.headers);
      return changed();
    }
    const said = answerRest(rest, method, path, request.headers.authorization, body);
    if (fault?.kind === 'after') response.destroy();
    else send(response, said.status, said.body);
    changed();
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      rest.complaints.push(`the peer failed: ${error instanceof Error ? error.message : String(error)}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const gateway = attachGateway(server, {
    token,
    heartbeatMs: options.heartbeatMs ?? 41_250,
    ready: {
      user: { id: BOT_USER, username: 'glutamate', discriminator: '0', bot: true, avatar: null },
      application: { id: APPLICATION, flags: 0 },
    },
    url: () => origin.replace('http', 'ws'),
    identified() {
      if (sessions.remaining < 1)
        rest.complaints.push('an IDENTIFY after the last session of the day: the token is reset');
      sessions.remaining -= 1;
      return null;
    },
    changed,
  });

  const until: DiscordPeer['until'] = (what, condition, boundMs = 45_000) =>
    new Promise((resolve, reject) => {
      const bound = setTimeout(
        () => finish(() => reject(new Error(`waited ${boundMs} ms for ${what}`))),
        boundMs,
      );
      // Some conditions are the bot's own and change without a request to us.
      const look = setInterval(() => check(), 20);
      const finish = (end: () => void): void => {
        waiters.delete(check);
        clearTimeout(bound);
        clearInterval(look);
        end();
      };
      const check = (): void => {
        if (condition()) finish(resolve);
      };
      waiters.add(check);
      check();
    });

  function prepare(payload: Fields): { asked: Asked; payload: Fields } {
    const asked: Asked = {
      id: nextId(),
      token: `aW50ZXJhY3Rpb24.${nextId()}`,
      type: Number(payload['type']),
      sentAt: performance.now(),
      answer: null,
      deleted: false,
    };
    rest.asked.set(asked.id, asked);
    return { asked, payload: { ...payload, id: asked.id, token: asked.token } };
  }

  return {
    url: `${origin}/api`,
    token,
    gateway,
    rest,
    faults,
    requests,
    sessions,
    prepare,
    takeInline: (asked, body) => respond(rest, asked, { json: body, files: [] }).status,
    interact(payload, shard = 0) {
      const ready = prepare(payload);
      return gateway.dispatch('INTERACTION_CREATE', ready.payload, shard) ? ready.asked : null;
    },
    say(payload, shard = 0) {
      const message = { ...payload, id: nextId() };
      return gateway.dispatch('MESSAGE_CREATE', message, shard) ? message.id : null;
    },
    async answered(asked) {
      await until('an answer to an interaction', () => asked === null || asked.answer !== null);
      if (asked?.answer == null) throw new Error('no session took the interaction');
      return asked.answer;
    },
    async replyTo(message) {
      await until('a reply', () => rest.sent.some(({ replyTo }) => replyTo === message));
      const sent = rest.sent.find(({ replyTo }) => replyTo === message);
      if (sent === undefined) throw new Error('no reply');
      return sent;
    },
    until,
    async stop() {
      gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (status === 204) response.writeHead(204, headers).end();
  else
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
