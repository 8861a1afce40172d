// Sessions of the gateway: a token that greets it 1000 times in a day is reset by Discord, and a session that is forgotten loses the
// events that Discord queued for it. https://discord.com/developers/docs/events/gateway#session-start-limit-object
import { setTimeout as sleep } from 'node:timers/promises';
import { type IIdentifyThrottler, SimpleIdentifyThrottler, type SimpleShardingStrategy } from 'discord.js';
import { asFields, fields, numberOrZero } from '../../chat/fields.js';
import type { Log } from '../../log/log.js';
import { described } from '../send/faults.js';

/** Below this share of the day's greetings, the rest is spread over the time that is left. */
const scarce = 0.1;
/** Nobody waits longer than this for one greeting while some are left, ms. */
const spreadMaxMs = 15 * 60_000;
/** Where none is left and no time is given, ms. */
const shortestMs = 1000;

interface Limit {
  readonly total: number;
  readonly remaining: number;
  readonly resetAfter: number;
}

/** Milliseconds until there are greetings enough for all shards, from what `/gateway/bot` says; mostly 0. */
export function exhaustedPause(gateway: unknown): number {
  const limit = limitOf(gateway);
  if (limit === null || limit.remaining >= Math.max(numberOrZero(asFields(gateway), 'shards'), 1)) return 0;
  return Math.max(limit.resetAfter, shortestMs);
}

/** Milliseconds before one more greeting: the fewer are left, the slower, so that restarting in a loop cannot use them up. */
export function greetingPause(gateway: unknown): number {
  const limit = limitOf(gateway);
  if (limit === null) return 0;
  if (limit.remaining < 1) return Math.max(limit.resetAfter, shortestMs);
  if (limit.remaining > limit.total * scarce) return 0;
  return Math.min(Math.round(limit.resetAfter / limit.remaining), spreadMaxMs);
}

function limitOf(gateway: unknown): Limit | null {
  const limit = fields(asFields(gateway), 'session_start_limit');
  if (limit['remaining'] === undefined) return null;
  const [total, remaining] = [numberOrZero(limit, 'total'), numberOrZero(limit, 'remaining')];
  return { total, remaining, resetAfter: numberOrZero(limit, 'reset_after') };
}

/** Lets a shard greet when Discord's day still has greetings for it; the library alone checks that at the first start only. */
export function createThrottle(
  maxConcurrency: number,
  gateway: () => Promise<unknown>,
  log: Log,
): IIdentifyThrottler {
  const inOrder = new SimpleIdentifyThrottler(maxConcurrency);
  // When each shard may go: kept over a connection that is closed meanwhile, else a long pause would begin again each time.
  const due = new Map<number, number>();
  return {
    async waitForIdentify(shard, signal) {
      const when = due.get(shard) ?? Date.now() + greetingPause(await gateway().catch(() => null));
      due.set(shard, when);
      const pause = when - Date.now();
      if (pause > 0) {
        const seconds = Math.ceil(pause / 1000);
        log.warn({ shard, seconds }, 'few sessions are left for today: waiting before the next');
        await sleep(pause, undefined, { signal });
      }
      await inOrder.waitForIdentify(shard, signal);
      due.delete(shard);
    },
  };
}

/** The library's manager of all shards. */
type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/** A socket that ended without a closing handshake: https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1 */
const abnormal = 1006;
/** After this long the address to resume at may itself be what is gone, and a new session is the way back, ms. */
const patienceMs = 60_000;

/**
 * Keeps a session over an outage. After a refused or broken connection the library starts a new session and loses the queued
 * events (@discordjs/ws 1.2.3, WebSocketShard.onClose: `failedToConnectDueToNetworkError`); kept, the session is resumed, and
 * Discord says (op 9) when it is too late.
 */
export function keepSession(manager: Manager): void {
  /** When the outage of a shard began. */
  const outages = new Map<number, number>();
  manager.on('closed', ({ code, shardId }) => {
    if (code !== abnormal) outages.delete(shardId);
    else if (!outages.has(shardId)) outages.set(shardId, Date.now());
  });
  manager.on('hello', ({ shardId }) => outages.delete(shardId));
  const update = manager.options.updateSessionInfo;
  manager.options.updateSessionInfo = (shard, session) => {
    const since = outages.get(shard);
    if (session === null && since !== undefined && Date.now() - since < patienceMs) return;
    return update(shard, session);
  };
}

interface Emitter {
  emit: (...args: never[]) => boolean;
}

/**
 * Keeps an event that discord.js cannot handle from ending the process: its handlers run inside a promise that nobody awaits, so
 * that what they throw (on a payload of a shape that is new to the library, say) would be an unhandled rejection.
 */
export function guardEvents(emitter: Emitter, log: Log): void {
  const emit = emitter.emit;
  emitter.emit = (...args: unknown[]): boolean => {
    try {
      return Reflect.apply(emit, emitter, args);
    } catch (error) {
      log.error({ error: described(error) }, 'the Discord client could not handle an event');
      return true;
    }
  };
}
