// What Slack's parts write to the log: the lines of its library, and complaints about requests, of which a flood must not fill it.
import { LogLevel, type webApi } from '@slack/bolt';
import type { Log } from '../../log/log.js';

/** Tokens, and the addresses of sockets, which carry a ticket. */
const secrets = /\b(?:xox[a-z]-|xapp-|xwfp-|wss?:\/\/)\S+/g;

/** Warnings and errors only, shortened: Bolt's debug lines hold payloads, and so the words of people. */
export function boltLogger(log: Log): webApi.Logger {
  const line = (parts: readonly unknown[]): string =>
    parts
      .map((part) => (part instanceof Error ? part.name : String(part)))
      .join(' ')
      .replace(secrets, '[cut]')
      .slice(0, 200);
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts) => log.warn({ library: line(parts) }, 'the Slack library warns'),
    error: (...parts) => log.error({ library: line(parts) }, 'the Slack library reports an error'),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}

/** Milliseconds. */
const quietMs = 60_000;

/** True where this kind was not told in the last minute. Kinds are of a closed set: all are kept. */
export type Quiet<Kind> = (kind: Kind) => boolean;

export function createQuiet<Kind>(): Quiet<Kind> {
  const toldAt = new Map<Kind, number>();
  return (kind) => {
    const now = performance.now();
    if (now - (toldAt.get(kind) ?? Number.NEGATIVE_INFINITY) < quietMs) return false;
    toldAt.set(kind, now);
    return true;
  };
}
