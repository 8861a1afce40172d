// Behind a router, on one PostgreSQL: what one process does, and what two do; and turns that are delivered to both.

import { findPostgres } from '../../test/support/postgres-binaries.js';
import { PostgresServer } from '../../test/support/postgres-server.js';
import { storeKey } from '../../test/support/postgres-store.js';
import { Router } from '../../test/support/router.js';
import { type AnswerSink, full } from './load.js';
import { type Measured, startMeasured } from './measured.js';
import { median } from './median.js';

const atOnce = 32;
const rounds = 6;

export interface Routed {
  /** Answers a second through the router. */
  readonly one: number;
  readonly two: number;
  /** Turns sent to both processes at once, and the answers that came. */
  readonly toBoth: number;
  readonly answers: number;
}

/** Null where no PostgreSQL server can be had. */
export async function measureRouted(
  sink: AnswerSink,
  count: number,
  say: (line: string) => void,
): Promise<Routed | null> {
  const binaries = findPostgres();
  if (binaries === null) return null;
  const postgres = await PostgresServer.create(binaries);
  const env = { DATABASE_URL: await postgres.database(), STORE_KEY: storeKey('one') };
  const api = `${sink.origin}/api/`;
  const pair = [await startMeasured('glutamate', api, env), await startMeasured('glutamate', api, env)];
  let ports = pair.map(({ port }) => port);
  const router = await Router.start(() => ports);
  const load = { urls: [router.url], sink };
  const rates: Record<'one' | 'two', number[]> = { one: [], two: [] };
  try {
    await full(load, count, atOnce);
    for (let round = 0; round < rounds; round++) {
      for (const name of round % 2 === 0 ? (['one', 'two'] as const) : (['two', 'one'] as const)) {
        ports = pair.slice(0, name === 'one' ? 1 : 2).map(({ port }) => port);
        rates[name].push(await full(load, count, atOnce));
      }
    }
    const [one, two] = [median(rates.one), median(rates.two)];
    say(`behind a router: ${Math.round(one)}/s with one process, ${Math.round(two)}/s with two`);
    return { one, two, ...(await toBoth(pair, sink)) };
  } finally {
    router.stop();
    for (const server of pair) await server.stop();
    await postgres.remove();
  }
}

const turnsToBoth = 200;

async function toBoth(
  pair: readonly Measured[],
  sink: AnswerSink,
): Promise<Pick<Routed, 'toBoth' | 'answers'>> {
  const before = sink.answers;
  const load = { urls: pair.map(({ url }) => url), sink, everywhere: true };
  await full(load, turnsToBoth, 8);
  return { toBoth: turnsToBoth, answers: sink.answers - before };
}
