// The gateway: discord.js keeps the sockets, shards, heartbeats and resumes; we take its raw events and mind what it leaves to us.
// The states of a shard:
//   connecting → connected   READY (a new session) or RESUMED (nothing was lost)
//   connected → out          its socket broke; the library reconnects, and the log says so once
//   out → connected          READY or RESUMED
//   any → closed for good    Discord refuses it (faults.ts): the process ends, or the start fails
import { setTimeout as sleep } from 'node:timers/promises';
import {
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  LimitedCollection,
  SimpleShardingStrategy,
} from 'discord.js';
import type { Fault } from '../../../src/index.js';
import { asFields, fields, id } from '../../chat/fields.js';
import { retry } from '../../chat/retry.js';
import type { Log } from '../../log/log.js';
import { badToken, described, fatalClose, unreachable } from '../send/faults.js';
import { type RestClient, statusOf } from '../send/rest-client.js';
import { createThrottle, exhaustedPause, guardEvents, keepSession } from './session.js';

/** Least there is: messages that mention the bot, and direct messages; both come without the privileged content intent. */
const intents = [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

const closeMs = 3000;

/** Who we are at Discord, as READY tells it. */
interface Identity {
  readonly user: string;
  readonly application: string;
}

export interface GatewayParts {
  readonly token: string;
  readonly address: string;
  readonly rest: RestClient;
  readonly log: Log;
  /** Between attempts to reach Discord at start, ms; then the start fails. */
  readonly startPauses: readonly number[];
  readonly onInteraction: (payload: unknown) => void;
  readonly onMessage: (payload: unknown, self: string) => void;
  readonly fail: (fault: Fault) => void;
}

export interface Gateway {
  /** Resolves when all shards are connected; rejects with a Fault. */
  start(): Promise<Identity>;
  ready(): boolean;
  stop(): Promise<void>;
}

export function createGateway(parts: GatewayParts): Gateway {
  const { token, address, rest, log, startPauses } = parts;
  const stopping = new AbortController();
  const connected = new Set<number>();
  /** Shards whose outage is in the log already: it is logged once, not with every attempt. */
  const out = new Set<number>();
  let current: Client | null = null;
  let identity: Identity | null = null;
  let fatal: Fault | null = null;

  function up(shard: number): void {
    connected.add(shard);
    out.delete(shard);
  }

  function connect(): Client {
    const client = new Client({
      intents,
      shards: 'auto',
      // We read raw events, and remember nobody: no people, messages, channels or servers.
      makeCache: () => new LimitedCollection({ maxSize: 0 }),
      rest: { api: address, version: '10', timeout: 5000 },
      ws: {
        buildStrategy: (manager) => {
          guardEvents(manager, log);
          keepSession(manager);
          return new SimpleShardingStrategy(manager);
        },
        buildIdentifyThrottler: async (manager) => {
          const { session_start_limit: limit } = await manager.fetchGatewayInformation();
          return createThrottle(limit.max_concurrency, () => rest.gateway(), log);
        },
      },
    });
    client.ws.on(GatewayDispatchEvents.Ready, (payload: unknown, shard) => {
      identity ??= identityOf(payload);
      up(shard);
      log.info({ shard }, 'the gateway is connected');
    });
    client.ws.on(GatewayDispatchEvents.Resumed, (_: unknown, shard) => {
      up(shard);
      log.info({ shard }, 'the gateway is resumed: nothing was lost');
    });
    client.ws.on(GatewayDispatchEvents.InteractionCreate, (payload: unknown) => parts.onInteraction(payload));
    client.ws.on(GatewayDispatchEvents.MessageCreate, (payload: unknown) => {
      if (identity !== null) parts.onMessage(payload, identity.user);
    });
    client.on(Events.ShardReconnecting, (shard) => {
      connected.delete(shard);
      if (!stopping.signal.aborted && !out.has(shard)) {
        log.info({ shard }, 'the gateway is not connected: reconnecting');
      }
      out.add(shard);
    });
    client.on(Events.ShardDisconnect, ({ code }, shard) => {
      connected.delete(shard);
      fatal = fatalClose(code);
      // Before the first READY, start() rejects with it.
      if (identity !== null) parts.fail(fatal);
    });
    // Without listeners these would end the process.
    client.on(Events.ShardError, (error, shard) =>
      log.warn({ shard, error: described(error) }, 'an error of the gateway'),
    );
    client.on(Events.Error, (error) =>
      log.error({ error: described(error) }, 'an error in the Discord client'),
    );
    client.on(Events.Warn, (message) => log.warn({ message }, 'a warning of the Discord client'));
    return client;
  }

  // The library gives up where the day's sessions are used up; Discord says when there are new ones.
  async function untilSessionsAreLeft(): Promise<void> {
    for (;;) {
      const pause = exhaustedPause(await rest.gateway());
      if (pause === 0) return;
      const seconds = Math.ceil(pause / 1000);
      log.warn({ seconds }, 'no session is left for today: waiting until Discord gives new ones');
      await sleep(pause, undefined, { signal: stopping.signal });
    }
  }

  async function attempt(): Promise<Identity> {
    await untilSessionsAreLeft();
    current = connect();
    await current.login(token);
    if (identity === null) throw new Error('READY told no application');
    return identity;
  }

  return {
    async start() {
      const again = (error: unknown, ms: number): boolean => {
        if (fatal !== null || isBadToken(error) || stopping.signal.aborted) return false;
        log.warn({ error: described(error), ms }, 'Discord cannot be reached: trying again');
        return true;
      };
      return await retry(attempt, startPauses, again).catch((error: unknown) => {
        if (fatal !== null) throw fatal;
        if (isBadToken(error)) throw badToken(error);
        throw unreachable('Discord cannot be reached', address, error);
      });
    },
    ready: () => current !== null && connected.size > 0 && connected.size === current.ws.shards.size,
    async stop() {
      stopping.abort();
      connected.clear();
      await Promise.race([current?.destroy(), sleep(closeMs, undefined, { ref: false })]);
    },
  };
}

function identityOf(payload: unknown): Identity | null {
  const ready = asFields(payload);
  const user = id(fields(ready, 'user'), 'id');
  return user === null ? null : { user, application: id(fields(ready, 'application'), 'id') ?? user };
}

// The library tells a refused token by a code of its own.
function isBadToken(error: unknown): boolean {
  return (
    statusOf(error) === 401 || (error instanceof Error && 'code' in error && error.code === 'TokenInvalid')
  );
}
