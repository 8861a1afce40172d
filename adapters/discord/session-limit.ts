// How long to wait before the gateway is greeted again: a token that greets it 1000 times in a day is reset by Discord.
// https://discord.com/developers/docs/events/gateway#session-start-limit-object
import { fields, isFields, number } from '../fields.js';

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
  if (limit === null) return 0;
  const shards = isFields(gateway) ? Math.max(number(gateway, 'shards'), 1) : 1;
  return limit.remaining >= shards ? 0 : Math.max(limit.resetAfter, shortestMs);
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
  if (!isFields(gateway)) return null;
  const limit = fields(gateway, 'session_start_limit');
  if (limit['remaining'] === undefined) return null;
  return {
    total: number(limit, 'total'),
    remaining: number(limit, 'remaining'),
    resetAfter: number(limit, 'reset_after'),
  };
}
