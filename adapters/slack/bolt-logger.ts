// Bolt's log lines in ours: warnings and errors only, shortened. Its debug lines hold payloads, and so the words of people.
import { LogLevel, type webApi } from '@slack/bolt';
import type { Log } from '../log.js';

/** Tokens, and the addresses of sockets, which carry a ticket. */
const secrets = /\b(?:xox[a-z]-|xapp-|xwfp-|wss?:\/\/)\S+/g;

export function boltLogger(log: Log): webApi.Logger {
  const said = (parts: readonly unknown[]): string =>
    parts
      .map((part) => (part instanceof Error ? part.name : String(part)))
      .join(' ')
      .replace(secrets, '[cut]')
      .slice(0, 200);
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts) => log.warn({ platform: 'slack', library: said(parts) }, 'the Slack library warns'),
    error: (...parts) =>
      log.error({ platform: 'slack', library: said(parts) }, 'the Slack library reports an error'),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
