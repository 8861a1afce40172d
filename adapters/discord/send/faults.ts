// Discord's numbers as Faults with their cures, and those that only mean "too late" or "not here".
import { Fault } from '../../../src/index.js';

const tokenRefused = [
  'Discord refuses the token',
  'DISCORD_TOKEN',
  'copy it again: developer portal, page "Bot", "Reset Token"',
] as const;

/**
 * Close codes of the gateway after which no reconnecting helps, what is wrong and the cure:
 * https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway
 */
const fatalCloses: Readonly<Record<number, readonly [what: string, cure: string]>> = {
  4010: ['Discord refuses the shard', 'restart; if it stays so, report it'],
  4011: ['Discord wants more shards', 'restart: the number of shards is asked at every start'],
  4012: ['Discord refuses the version of its API', 'update discord.js'],
  4013: ['Discord does not know an intent', 'update discord.js'],
  4014: [
    'Discord refuses an intent',
    'this bot asks for none that is privileged: check that the token is of the right application',
  ],
};

export function fatalClose(code: number): Fault {
  if (code === 4004) return new Fault('refused', ...tokenRefused);
  const [what, cure] = fatalCloses[code] ?? ['Discord closed the connection for good', 'start again'];
  return new Fault('refused', what, `gateway close code ${code}`, cure);
}

export function badToken(cause: unknown): Fault {
  return new Fault('refused', ...tokenRefused, { cause });
}

export function unreachable(what: string, address: string, cause: unknown): Fault {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Fault(
    'unreachable',
    what,
    `${address}: ${why}`,
    'check the network and DISCORD_API_URL, and start again',
    { cause },
  );
}

/** JSON error codes after which trying again is pointless: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const settled: Readonly<Record<number, string>> = {
  10003: 'the channel is gone',
  10008: 'the message is gone',
  10015: 'the webhook is gone: the 15 minutes of the interaction are over',
  10062: 'unknown interaction: it was answered elsewhere, or the 3 seconds were over',
  40060: 'already acknowledged: an earlier attempt arrived',
  50001: 'no access to the channel: give the bot "View Channel" there',
  50007: 'the person takes no direct messages from the bot',
  50083: 'the thread is archived',
  160005: 'the thread is locked',
  50013:
    'a permission is missing: give the bot "Send Messages" (in threads: "Send Messages in Threads") and "Attach Files" there',
};

export function settledBecause(code: number | null): string | null {
  return code === null ? null : (settled[code] ?? null);
}

/** An error for the log: the library's own would bring the address with the interaction's token, and the whole body. */
export function described(error: unknown): {
  readonly name: string;
  readonly message: string;
  readonly code?: string | number;
  readonly status?: number;
} {
  if (!(error instanceof Error)) return { name: typeof error, message: 'not an error' };
  const code =
    'code' in error && (typeof error.code === 'string' || typeof error.code === 'number')
      ? { code: error.code }
      : {};
  const status = 'status' in error && typeof error.status === 'number' ? { status: error.status } : {};
  return { name: error.name, message: error.message, ...code, ...status };
}
