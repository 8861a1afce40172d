// `npm run bench:service`: our service against Bolt alone, in fresh processes by turns, and the command against Node alone; writes docs/service.md.
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { root } from '../support/imports.js';
import { AnswerSink, fixed, full, type Load, quantile } from './service-load.js';
import { type Figures, writeServicePage } from './service-page.js';
import { startMeasured, type Which } from './service-process.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    count: { type: 'string', default: '4000' },
    soak: { type: 'string', default: '200000' },
    starts: { type: 'string', default: '7' },
  },
});
const [rounds, count, soak, starts] = [values.rounds, values.count, values.soak, values.starts].map(
  Number,
) as [number, number, number, number];
const atOnce = 32;
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const median = (numbers: readonly number[]): number =>
  quantile(
    numbers.toSorted((a, b) => a - b),
    0.5,
  );
const whiches: readonly Which[] = ['glutamate', 'bare-respond', 'bare-ack'];

const sink = await AnswerSink.start();
const api = `${sink.origin}/api/`;
const loadOf = (which: Which, ...urls: string[]): Load => ({ urls, sink, inline: which === 'bare-ack' });

// Throughput, p50 and p99: the order is reversed each round.
const perSecond: Record<Which, number[]> = { glutamate: [], 'bare-respond': [], 'bare-ack': [] };
const half: Record<Which, { p50: number; p99: number }[]> = {
  glutamate: [],
  'bare-respond': [],
  'bare-ack': [],
};
for (let round = 0; round < rounds; round++) {
  for (const which of round % 2 === 0 ? whiches : whiches.toReversed()) {
    const server = await startMeasured(which, api);
    const load = loadOf(which, server.url);
    await full(load, count / 2, atOnce);
    const rate = await full(load, count, atOnce);
    const times = await fixed(load, Math.round(rate), rate / 2);
    perSecond[which].push(rate);
    half[which].push({ p50: quantile(times, 0.5), p99: quantile(times, 0.99) });
    say(
      `round ${round + 1} ${which}: ${Math.round(rate)}/s, p99 at half ${quantile(times, 0.99).toFixed(1)} ms`,
    );
    await server.stop();
  }
}

// Two processes beside each other, asked by turns.
const pair = await Promise.all([startMeasured('glutamate', api), startMeasured('glutamate', api)]);
const pairLoad = loadOf('glutamate', ...pair.map(({ url }) => url));
await full(pairLoad, count / 2, atOnce);
const two = await full(pairLoad, count * 2, atOnce);
for (const server of pair) await server.stop();
say(`two processes: ${Math.round(two)}/s`);

// Start: time and memory to ready.
const start: Record<'glutamate' | 'bare', { ms: number[]; bytes: number[] }> = {
  glutamate: { ms: [], bytes: [] },
  bare: { ms: [], bytes: [] },
};
for (let n = 0; n < starts; n++) {
  for (const which of n % 2 === 0 ? (['glutamate', 'bare'] as const) : (['bare', 'glutamate'] as const)) {
    const server = await startMeasured(which === 'bare' ? 'bare-respond' : which, api);
    start[which].ms.push(server.startMs);
    start[which].bytes.push(server.resident());
    await server.stop();
  }
}

// The command against Node that imports MiniSearch and does nothing.
const time = (...args: string[]): number => {
  const from = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return performance.now() - from;
};
const command: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
for (let n = 0; n < starts * 2; n++) {
  command.ours.push(time('dist/adapters/cli.js', 'ask', 'therapy', 'ketamine'));
  command.bare.push(time('--input-type=module', '--eval', "import 'minisearch'"));
}

// Soak: memory after a tenth and at the end, in one process.
let soaked: Figures['soak'] = null;
if (soak > 0) {
  const server = await startMeasured('glutamate', api);
  const load = loadOf('glutamate', server.url);
  await full(load, soak / 10, atOnce);
  const early = server.resident();
  await full(load, (soak / 10) * 9, atOnce);
  soaked = { turns: soak, early, late: server.resident() };
  await server.stop();
}
sink.stop();

const of = (which: Which) => ({
  perSecond: median(perSecond[which]),
  p50: median(half[which].map(({ p50 }) => p50)),
  p99: median(half[which].map(({ p99 }) => p99)),
});
writeServicePage({
  node: process.version,
  cores: cpus().length,
  rounds,
  count,
  ours: of('glutamate'),
  bare: of('bare-respond'),
  bareAck: of('bare-ack'),
  two,
  start: {
    ours: { ms: median(start.glutamate.ms), bytes: median(start.glutamate.bytes) },
    bare: { ms: median(start.bare.ms), bytes: median(start.bare.bytes) },
  },
  command: { ours: median(command.ours), bare: median(command.bare) },
  soak: soaked,
});
say('docs/service.md is written');
