// Socket Mode of the test peer: opens connections, says hello, sends envelopes and waits for their acknowledgement. As Slack does, it
// answers a closing frame with one and keeps TCP open, and answers no ping after that.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';
import type { SlackWorld } from './slack-world.js';

export class SlackSockets {
  /** Tokens that may open a connection. */
  readonly appTokens = new Set(['xapp-good']);
  readonly acknowledged = new Set<string>();
  readonly connections: WebSocket[] = [];
  /** How many of the next connections are refused. */
  refuses = 0;
  #turn = 0;
  /** Envelopes that are not acknowledged yet, with the connection that they went to. */
  readonly #sent = new Map<string, WebSocket>();
  readonly #sockets: WebSocketServer;
  readonly #world: SlackWorld;

  constructor(server: Server, world: SlackWorld) {
    this.#world = world;
    this.#sockets = new WebSocketServer({ server, path: '/link', verifyClient: () => this.refuses-- <= 0 });
    this.#sockets.on('connection', (socket, request) => this.#connected(socket, request));
  }

  open(token: string | null, origin: string): { ok: boolean; error?: string; url?: string } {
    if (token === null) return { ok: false, error: 'not_authed' };
    if (token.startsWith('xapp-scopeless')) return { ok: false, error: 'missing_scope' };
    if (!this.appTokens.has(token)) return { ok: false, error: 'invalid_auth' };
    return { ok: true, url: `${origin.replace('http', 'ws')}/link?ticket=${randomUUID()}` };
  }

  get live(): WebSocket[] {
    return this.connections.filter(({ readyState }) => readyState === WebSocket.OPEN);
  }

  /** Sends to the open connections in turn; resolves with the milliseconds to the acknowledgement, or null after `ms` without one. */
  async envelope(
    type: string,
    payload: unknown,
    retry: { attempt: number; reason: string } | null = null,
    ms = 3_000,
  ): Promise<number | null> {
    const id = randomUUID();
    // Slack sends to any of the connections that are open.
    const socket = this.live[this.#turn++ % this.live.length];
    if (socket === undefined) throw new Error('no connection');
    const retried = retry === null ? {} : { retry_attempt: retry.attempt, retry_reason: retry.reason };
    const started = performance.now();
    this.#sent.set(id, socket);
    socket.send(
      JSON.stringify({
        type,
        envelope_id: id,
        payload,
        accepts_response_payload: type !== 'events_api',
        ...retried,
      }),
    );
    try {
      return await this.#world.until(
        'an acknowledgement',
        () => this.acknowledged.has(id) && performance.now() - started,
        ms,
      );
    } catch {
      return null;
    }
  }

  /**
   * What Slack does with each connection every few hours: it says that it will close the newest one, goes on sending to those that are
   * open until there is another, and closes it then, or after `ms`.
   */
  async recycle(ms = 10_000): Promise<void> {
    const [old, before] = [this.live.at(-1), this.connections.length];
    if (old === undefined) throw new Error('no connection');
    old.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'x' } }));
    const succeeded = () => this.live.some((socket) => this.connections.indexOf(socket) >= before);
    await this.#world.until('the next connection', succeeded, ms).catch(() => {});
    const drained = () => [...this.#sent.values()].every((socket) => socket !== old);
    await this.#world.until('its acknowledgements', drained, 3_000).catch(() => {});
    old.close(1000);
    this.#world.changed();
  }

  raw(text: string): void {
    this.live.at(-1)?.send(text);
  }

  close(): void {
    for (const socket of this.connections) socket.terminate();
    this.#sockets.close();
  }

  #connected(socket: WebSocket, { socket: tcp }: IncomingMessage): void {
    this.connections.push(socket);
    tcp.end = () => tcp;
    tcp.once('end', () => tcp.destroy());
    socket.on('message', (text) => {
      const { envelope_id: id } = JSON.parse(String(text)) as { envelope_id?: string };
      if (id !== undefined) {
        this.acknowledged.add(id);
        this.#sent.delete(id);
      }
      this.#world.changed();
    });
    socket.on('close', () => this.#world.changed());
    socket.on('error', () => {});
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0APP' } }));
    this.#world.changed();
  }
}
