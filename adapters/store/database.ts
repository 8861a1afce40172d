// The connection to PostgreSQL: every call bounded, an outage told once, nobody kept waiting during it, and the way back found alone.
import pg from 'pg';
import type { Log } from '../log/log.js';
import { askWithin, type Row } from './ask-within.js';
import { codeOf, cureOf, faultOf, isOutage, isRefusal, TOO_SLOW, unreachable } from './database-fault.js';
import { migrate } from './migrate.js';

export interface Database {
  /** Rejects with a Fault: within `callMs`, and at once while the database is known to be away. */
  query(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Called each time that the database is found again. */
  onFound(listener: () => void): void;
  close(): Promise<void>;
}

export interface Timing {
  /** Longest wait of any call, milliseconds: an answer is held up by no more than this. */
  readonly callMs: number;
  /** How long a start waits for the database before it goes on without it. */
  readonly startMs: number;
  /** Between two looks for a database that is away. */
  readonly retryMs: number;
}

export const usual: Timing = { callMs: 500, startMs: 5_000, retryMs: 1_000 };

/** Connections of one process: turns are short, and small databases allow some twenty in all. */
const connections = 5;

/** A server that answers and refuses is looked for again after this many of `retryMs`; twice as many each time, up to the most. */
const refusalRetries = { least: 4, most: 64 };
/** Refusals that are further apart than so many of `retryMs` are not one and the same. */
const apartRetries = 256;

export interface DatabaseParts {
  readonly url: string;
  readonly log: Log;
  readonly timing: Timing;
}

/** Resolves when the database was found and its tables are up to date, or after `startMs` without it. */
export async function openDatabase({ url, log, timing }: DatabaseParts): Promise<Database> {
  const { callMs, startMs, retryMs } = timing;
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    // Attempts that nobody waits for any more end too; the waiting is bounded in ask-within.ts.
    connectionTimeoutMillis: 4 * callMs,
    statement_timeout: callMs,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: 'glutamate-bot',
  });
  // An idle connection that the server closes is no outage yet: the next call makes another.
  pool.on('error', () => {});
  // One that breaks while it is in use fails the statement as well; without a listener it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  const listeners: (() => void)[] = [];
  const ask = (sql: string, values: readonly unknown[]) => askWithin(pool, sql, values, callMs);
  let state: 'starting' | 'up' | 'away' | 'closed' = 'starting';
  let away = 'starting';
  let since = performance.now();
  let upToDate = false;
  let patience = refusalRetries.least;
  let refused = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;

  function lost(code: string): void {
    if (state === 'closed') return;
    if (code === '42P01' || code === '42703') upToDate = false;
    if (state !== 'away') {
      if (state === 'up') since = performance.now();
      log.error({ code, cure: cureOf(code) }, 'the database is away: answers go on, without what it keeps');
    }
    state = 'away';
    away = code;
  }

  async function look(): Promise<void> {
    const code = await reach();
    if (state === 'closed') return;
    if (code !== null) {
      lost(code);
      timer = setTimeout(() => void look(), retryMs).unref();
      return;
    }
    if (state === 'away') log.info({ ms: Math.round(performance.now() - since) }, 'the database is back');
    state = 'up';
    for (const listener of listeners) listener();
  }

  // Whether it takes writes again is seen when there is something to write: not at once and again and again.
  function lookLater(): void {
    const same = performance.now() - refused < apartRetries * retryMs;
    patience = same ? Math.min(2 * patience, refusalRetries.most) : refusalRetries.least;
    refused = performance.now();
    timer = setTimeout(() => void look(), patience * retryMs).unref();
  }

  async function reach(): Promise<string | null> {
    try {
      if (!upToDate) {
        const made = await migrate(url);
        if (made.length > 0) log.info({ migrations: made }, 'the tables were brought up to date');
        upToDate = true;
      }
      await ask('select 1', []);
      return null;
    } catch (error) {
      return codeOf(error);
    }
  }

  await Promise.race([look(), after(startMs)]);
  if (state === 'starting') lost(TOO_SLOW);

  return {
    async query(sql, values = []) {
      if (state !== 'up') throw unreachable(away);
      try {
        return await ask(sql, values);
      } catch (error) {
        const code = codeOf(error);
        if (isOutage(code) && state === 'up') {
          lost(code);
          if (isRefusal(code)) lookLater();
          else void look();
        }
        throw faultOf(code);
      }
    },
    onFound: (listener) => void listeners.push(listener),
    async close() {
      if (state === 'closed') return;
      state = 'closed';
      away = 'closed';
      clearTimeout(timer);
      await Promise.race([pool.end(), after(callMs)]);
    },
  };
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
