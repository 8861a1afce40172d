// Socket Mode of the test peer: opens connections, says hello, sends envelopes and waits for their acknowledgement.
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';
import type { SlackWorld } from './slack-world.js';

export class SlackSockets {
  /** Tokens that may open a connection. */
  readonly appTokens = new Set(['xapp-good']);
  readonly acknowledged = new Set<string>();
  readonly connections: WebSocket[] = [];
  /** How many of the next connections are refused. */
  refuses = 0;
  readonly #sockets: WebSocketServer;
  readonly #world: SlackWorld;

  constructor(server: Server, world: SlackWorld) {
    this.#world = world;
    this.#sockets = new WebSocketServer({ server, path: '/link', verifyClient: () => this.refuses-- <= 0 });
    this.#sockets.on('connection', (socket) => this.#connected(socket));
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

  /** Sends to the newest connection; resolves with the milliseconds to the acknowledgement, or null after `ms` without one. */
  async envelope(
    type: string,
    payload: unknown,
    retry: { attempt: number; reason: string } | null = null,
    ms = 3_000,
  ): Promise<number | null> {
    const id = randomUUID();
    const socket = this.live.at(-1);
    if (socket === undefined) throw new Error('no connection');
    const retried = retry === null ? {} : { retry_attempt: retry.attempt, retry_reason: retry.reason };
    const started = performance.now();
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

  raw(text: string): void {
    this.live.at(-1)?.send(text);
  }

  close(): void {
    for (const socket of this.connections) socket.terminate();
    this.#sockets.close();
  }

  #connected(socket: WebSocket): void {
    this.connections.push(socket);
    socket.on('message', (text) => {
      const { envelope_id: id } = JSON.parse(String(text)) as { envelope_id?: string };
      if (id !== undefined) this.acknowledged.add(id);
      this.#world.changed();
    });
    socket.on('close', () => this.#world.changed());
    socket.on('error', () => {});
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0APP' } }));
    this.#world.changed();
  }
}
