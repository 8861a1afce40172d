// The gateway of the Discord peer: hello, identify, resume, heartbeats, sequence numbers, sessions that outlive their socket.
// https://discord.com/developers/docs/events/gateway and https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';

type Fields = Readonly<Record<string, unknown>>;

interface Event {
  readonly op: 0;
  readonly s: number;
  readonly t: string;
  readonly d: unknown;
}

interface Session {
  readonly id: string;
  readonly shard: number;
  readonly events: Event[];
  socket: WebSocket | null;
}

export interface GatewayOptions {
  readonly token: string;
  readonly heartbeatMs: number;
  /** What READY says beside the session: user and application. */
  readonly ready: Fields;
  readonly url: () => string;
  /** A client greets: counts against the day's sessions; a number is the close code that refuses it. */
  readonly identified: (shard: number) => number | null;
  /** Something happened that a test may wait for. */
  readonly changed: () => void;
}

export interface PeerGateway {
  /** Events sent so far that a session holds, whether or not its socket is up; false where there is no session to hold it. */
  dispatch(type: string, payload: unknown, shard?: number): boolean;
  /** Sends an event again that was sent before, as at-least-once delivery may. */
  repeatLast(shard?: number): void;
  /** Cuts the sockets without a word. */
  drop(): void;
  close(code: number): void;
  /** Op 7: reconnect and resume. */
  reconnect(): void;
  /** Op 9: with `resumable`, the client may resume; without, its session is gone. */
  invalidate(resumable: boolean): void;
  /** Heartbeats are no longer answered on the sockets of now: a zombie connection. */
  silence(): void;
  /** New connections are refused while `refuse` holds. */
  refuse: boolean;
  /** The code that answers the next IDENTIFY instead of READY; null for none. */
  refuseIdentify: number | null;
  /** How many sockets are up with a session. */
  online(): number;
  readonly counts: {
    identifies: number;
    resumes: number;
    replayed: number;
    heartbeats: number;
    refused: number;
    closed: number[];
    intents: number[];
  };
  /** Whatever a client did that Discord does not allow. */
  readonly complaints: string[];
  stop(): void;
}

/** GUILD_MEMBERS, GUILD_PRESENCES, MESSAGE_CONTENT. */
const privileged = (1 << 1) | (1 << 8) | (1 << 15);
const allIntents = (1 << 26) - 1;

export function attachGateway(server: Server, options: GatewayOptions): PeerGateway {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const current = new Map<number, Session>();
  const silent = new WeakSet<WebSocket>();
  const connections = new Map<Duplex, true>();
  let made = 0;

  const peer: PeerGateway = {
    refuse: false,
    refuseIdentify: null,
    counts: { identifies: 0, resumes: 0, replayed: 0, heartbeats: 0, refused: 0, closed: [], intents: [] },
    complaints: [],
    dispatch(type, payload, shard = 0) {
      const session = current.get(shard);
      if (session === undefined) return false;
      const event: Event = { op: 0, s: (session.events.at(-1)?.s ?? 0) + 1, t: type, d: payload };
      session.events.push(event);
      send(session.socket, event);
      return true;
    },
    repeatLast(shard = 0) {
      const session = current.get(shard);
      const last = session?.events.at(-1);
      if (session && last) peer.dispatch(last.t, last.d, shard);
    },
    drop: () => each((socket) => socket.terminate()),
    close: (code) => each((socket) => socket.close(code)),
    reconnect: () => each((socket) => send(socket, { op: 7, d: null })),
    invalidate(resumable) {
      for (const [shard, session] of current) {
        const { socket } = session;
        if (!resumable) forget(session, shard);
        else session.socket = null;
        send(socket, { op: 9, d: resumable });
      }
    },
    silence: () => each((socket) => silent.add(socket)),
    online: () => [...current.values()].filter(({ socket }) => socket !== null).length,
    stop() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };

  function each(act: (socket: WebSocket) => void): void {
    for (const { socket } of current.values()) if (socket !== null) act(socket);
  }

  function forget(session: Session, shard: number): void {
    sessions.delete(session.id);
    current.delete(shard);
  }

  server.on('upgrade', (request, socket, head) => {
    if (peer.refuse) {
      peer.counts.refused += 1;
      socket.destroy();
      return;
    }
    connections.set(socket, true);
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
    if (query.get('v') !== '10' || query.get('encoding') !== 'json')
      peer.complaints.push(`gateway address ${request.url}`);
    sockets.handleUpgrade(request, socket, head, accept);
  });

  function accept(socket: WebSocket): void {
    let session: Session | null = null;
    let lastBeat = Date.now();
    send(socket, { op: 10, d: { heartbeat_interval: options.heartbeatMs } });
    // A client that stops beating is cut, as Discord does it.
    const watch = setInterval(() => {
      if (Date.now() - lastBeat > options.heartbeatMs * 3) {
        peer.complaints.push('a client stopped its heartbeat');
        socket.terminate();
      }
    }, options.heartbeatMs);
    socket.on('close', (code) => {
      clearInterval(watch);
      peer.counts.closed.push(code);
      if (session !== null && session.socket === socket) {
        session.socket = null;
        // A clean close by the client ends its session.
        if (code === 1000 || code === 1001) forget(session, session.shard);
      }
      options.changed();
    });
    socket.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw)) as { op: number; d: unknown };
      if (op === 1) {
        lastBeat = Date.now();
        peer.counts.heartbeats += 1;
        const last = session?.events.at(-1)?.s ?? null;
        if (d !== null && (last === null || Number(d) > last))
          peer.complaints.push(`a heartbeat with sequence ${String(d)} of ${String(last)}`);
        if (!silent.has(socket)) send(socket, { op: 11 });
      } else if (op === 2) {
        const refused = identify(d as Fields);
        if (typeof refused === 'number') socket.close(refused);
        else {
          session = refused;
          session.socket = socket;
          ready(session);
        }
      } else if (op === 6) {
        session = resume(d as Fields, socket);
      } else if (session === null) {
        socket.close(4003);
      }
      options.changed();
    });
  }

  function identify(d: Fields): Session | number {
    peer.counts.identifies += 1;
    const intents = Number(d['intents']);
    peer.counts.intents.push(intents);
    const [shard = 0] = Array.isArray(d['shard']) ? (d['shard'] as number[]) : [0];
    const limited = options.identified(shard);
    if (peer.refuseIdentify !== null) return peer.refuseIdentify;
    if (d['token'] !== options.token) return 4004;
    if ((intents & ~allIntents) !== 0) return 4013;
    if ((intents & privileged) !== 0) return 4014;
    if (limited !== null) return limited;
    made += 1;
    const session: Session = { id: `session-${made}`, shard, events: [], socket: null };
    const old = current.get(shard);
    if (old !== undefined) forget(old, shard);
    sessions.set(session.id, session);
    current.set(shard, session);
    return session;
  }

  function ready({ id, shard }: Session): void {
    peer.dispatch(
      'READY',
      {
        v: 10,
        session_id: id,
        resume_gateway_url: options.url(),
        guilds: [],
        shard: [shard, 1],
        ...options.ready,
      },
      shard,
    );
  }

  function resume(d: Fields, socket: WebSocket): Session | null {
    const session = sessions.get(String(d['session_id']));
    const seq = Number(d['seq']);
    if (session === undefined || d['token'] !== options.token) {
      send(socket, { op: 9, d: false });
      return null;
    }
    if (seq > (session.events.at(-1)?.s ?? 0)) {
      socket.close(4007);
      return null;
    }
    peer.counts.resumes += 1;
    const missed = session.events.filter(({ s }) => s > seq);
    peer.counts.replayed += missed.length;
    for (const event of missed) send(socket, event);
    session.socket = socket;
    peer.dispatch('RESUMED', {}, session.shard);
    return session;
  }

  return peer;
}

function send(socket: WebSocket | null, payload: object): void {
  if (socket !== null && socket.readyState === socket.OPEN) socket.send(JSON.stringify(payload));
}
