// On one PostgreSQL: what one process does, and what two do; and turns that are delivered to both. The sender gives each command to
// the next process, as a router does: one of ours in between would take the same processors, and be measured along.
import { findPostgres } from '../../test/support/postgres-binaries.js';
import { PostgresServer } from '../../test/support/postgres-server.js';
import { storeKey } from '../../test/support/postgres-store.js';
import { type AnswerSink, full } from './load.js';
import { type Measured, startMeasured } from './measured.js';
import { median } from './median.js';

const atOnce = 32;
const rounds = 6;

export interface Rate {
  readonly perSecond: number;
  /** Milliseconds of processor for an answer: of all processes of ours together, and of the sender with the Slack that it plays. */
  readonly ours: number;
  readonly sender: number;
}

export interface Routed {
  readonly one: Rate;
  readonly two: Rate;
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
  const seen: Record<'one' | 'two', Rate[]> = { one: [], two: [] };
  const measure = async (servers: readonly Measured[]): Promise<Rate> => {
    const [ours, sender] = [processor(pair), process.cpuUsage()];
    const perSecond = await full({ urls: servers.map(({ url }) => url), sink }, count, atOnce);
    const { user, system } = process.cpuUsage(sender);
    return { perSecond, ours: (processor(pair) - ours) / count, sender: (user + system) / 1000 / count };
  };
  try {
    await full({ urls: pair.map(({ url }) => url), sink }, 2 * count, atOnce);
    for (let round = 0; round < rounds; round++) {
      for (const name of round % 2 === 0 ? (['one', 'two'] as const) : (['two', 'one'] as const))
        seen[name].push(await measure(name === 'one' ? pair.slice(0, 1) : pair));
    }
    const [one, two] = [middle(seen.one), middle(seen.two)];
    say(`${Math.round(one.perSecond)}/s with one process, ${Math.round(two.perSecond)}/s with two`);
    return { one, two, ...(await toBoth(pair, sink)) };
  } finally {
    for (const server of pair) await server.stop();
    await postgres.remove();
  }
}

function processor(servers: readonly Measured[]): number {
  return servers.reduce((sum, server) => sum + server.cpuMs(), 0);
}

function middle(rates: readonly Rate[]): Rate {
  const of = (one: (rate: Rate) => number): number => median(rates.map(one));
  return {
    perSecond: of((rate) => rate.perSecond),
    ours: of((rate) => rate.ours),
    sender: of((rate) => rate.sender),
  };
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
