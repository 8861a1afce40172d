// A Slack on loopback: Web API, response_url, and Socket Mode, over real sockets. What goes wrong is said beforehand, in its world.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerOAuth } from './slack-oauth.js';
import type { Sent } from './slack-sender.js';
import { SlackSockets } from './slack-sockets.js';
import { messageViolations } from './slack-violations.js';
import { answerCall, readArguments, tokenOf } from './slack-web-api.js';
import { type Fault, SlackWorld } from './slack-world.js';

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
const responsesMax = 5;

interface ResponseUrl {
  readonly channel: string;
  readonly user: string;
  uses: number;
  expired: boolean;
}

export class SlackPeer {
  readonly world: SlackWorld;
  readonly sockets: SlackSockets;
  readonly #server: Server;
  readonly #responseUrls = new Map<string, ResponseUrl>();

  private constructor(world: SlackWorld) {
    this.world = world;
    this.#server = createServer((request, response) => void this.#handle(request, response));
    this.sockets = new SlackSockets(this.#server, world);
  }

  static async start(scopes: readonly string[]): Promise<SlackPeer> {
    const peer = new SlackPeer(new SlackWorld(scopes));
    await new Promise<void>((resolve) => peer.#server.listen(0, '127.0.0.1', resolve));
    return peer;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get apiUrl(): string {
    return `${this.origin}/api/`;
  }

  /** An address of Slack's that takes answers to one command or press. */
  responseUrl(channel: string, user: string, expired = false): string {
    const id = `r${this.#responseUrls.size + 1}`;
    this.#responseUrls.set(id, { channel, user, uses: 0, expired });
    return `${this.origin}/response/${id}`;
  }

  async stop(): Promise<void> {
    this.sockets.close();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const [, root, name = ''] = path.split('/');
    if (root === 'api') this.#api(name, body, request, response);
    else if (root === 'response') this.#respond(name, body, response);
    else response.writeHead(404).end();
    this.world.changed();
  }

  #api(method: string, body: string, request: IncomingMessage, response: ServerResponse): void {
    const token = tokenOf(request);
    const args = readArguments(body, request.headers['content-type']);
    const fault = this.world.nextFault(method);
    if (fault !== null) {
      this.world.calls.push({ method, args: args ?? {}, token, answer: fault.kind });
      fail(fault, request, response);
      return;
    }
    const answer =
      args === null
        ? { ok: false, error: 'invalid_form_data' }
        : method === 'apps.connections.open'
          ? this.sockets.open(token, this.origin)
          : method === 'oauth.v2.access'
            ? answerOAuth(this.world, args, request)
            : answerCall(this.world, method, args, token);
    this.world.calls.push({
      method,
      args: args ?? {},
      token,
      answer: answer.ok ? 'ok' : String(answer['error']),
    });
    const granted = token === null ? undefined : this.world.grants.get(token);
    if (granted !== undefined) response.setHeader('x-oauth-scopes', granted.scopes.join(','));
    if (answer['error'] === 'ratelimited') fail({ kind: 'limited', seconds: 1 }, request, response);
    else json(response, 200, answer);
  }

  /** Shows what the acknowledgement of a command holds, as Slack does; what it would not take is an error. */
  acknowledged(form: Readonly<Record<string, unknown>>, { status, body }: Sent): void {
    if (status !== 200 || body === '') return;
    const message = parsed(body);
    const [broken] = messageViolations(message);
    if (broken !== undefined) throw new Error(`an acknowledgement that Slack does not take: ${broken.error}`);
    this.world.posts.push({
      via: 'acknowledgement',
      channel: String(form['channel_id']),
      thread: null,
      onlyFor: message['response_type'] === 'in_channel' ? null : String(form['user_id']),
      replaces: false,
      message,
      at: Date.now(),
    });
    this.world.changed();
  }

  #respond(id: string, body: string, response: ServerResponse): void {
    const fault = this.world.nextFault('response_url');
    this.world.calls.push({
      method: 'response_url',
      args: parsed(body),
      token: null,
      answer: fault?.kind ?? 'taken',
    });
    if (fault !== null) {
      fail(fault, response.req, response);
      return;
    }
    const known = this.#responseUrls.get(id);
    if (known === undefined || known.expired) return void response.writeHead(404).end('expired_url');
    if (known.uses >= responsesMax) return void response.writeHead(404).end('used_url');
    known.uses++;
    const message = parsed(body);
    const broken =
      message['blocks'] === undefined && typeof message['text'] === 'string'
        ? undefined
        : messageViolations(message)[0];
    if (broken !== undefined) return void response.writeHead(400).end(broken.error);
    const onlyFor = message['response_type'] === 'in_channel' ? null : known.user;
    const thread = typeof message['thread_ts'] === 'string' ? message['thread_ts'] : null;
    const replaces = message['replace_original'] === true;
    this.world.posts.push({
      via: 'response_url',
      channel: known.channel,
      thread,
      onlyFor,
      replaces,
      message,
      at: Date.now(),
    });
    response.writeHead(200).end('ok');
  }
}

function fail(fault: Fault, request: IncomingMessage, response: ServerResponse): void {
  if (fault.kind === 'error') json(response, 200, { ok: false, error: fault.error });
  else if (fault.kind === 'status')
    response.writeHead(fault.status, { 'content-type': 'text/html' }).end('<html>proxy</html>');
  else if (fault.kind === 'limited') {
    response
      .writeHead(429, { 'retry-after': String(fault.seconds) })
      .end('{"ok":false,"error":"ratelimited"}');
  } else if (fault.kind === 'reset') request.socket.destroy();
  else if (fault.kind === 'half') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
    response.write('{"ok":');
    setImmediate(() => request.socket.end());
  }
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify(value));
}

function parsed(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
