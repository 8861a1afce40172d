// How fast: our service and Bolt alone run side by side and are loaded by turns, a short batch each, so that what else the
// machine does falls on all of them alike; then each under a fixed load of half of what it can.
import { type AnswerSink, fixed, full, type Load, quantile } from './load.js';
import { type Measured, startMeasured, type Which } from './measured.js';
import { median } from './median.js';

const atOnce = 32;

export interface Speed {
  readonly perSecond: number;
  /** Answers a second of ours by those of the other, batch by batch. */
  readonly ratio: number;
  /** Milliseconds of processor for an answer. */
  readonly cpu: number;
  /** Milliseconds under half of the maximum. */
  readonly p50: number;
  readonly p99: number;
}

interface Runner {
  readonly which: Which;
  readonly server: Measured;
  readonly load: Load;
  readonly rates: number[];
  readonly cpu: number[];
}

export interface SpeedOptions {
  readonly sink: AnswerSink;
  readonly warm: number;
  readonly batches: number;
  readonly size: number;
  readonly say: (line: string) => void;
}

export async function measureSpeed(options: SpeedOptions): Promise<Readonly<Record<Which, Speed>>> {
  const { sink, warm, batches, size, say } = options;
  const start = async (which: Which): Promise<Runner> => {
    const server = await startMeasured(which, `${sink.origin}/api/`);
    return {
      which,
      server,
      load: { urls: [server.url], sink },
      rates: [],
      cpu: [],
    };
  };
  const ours = await start('glutamate');
  const runners = [ours, await start('bare-respond'), await start('bare-ack')];
  for (const { load, which } of runners) {
    await full(load, warm, atOnce);
    say(`${which}: warm after ${warm} commands`);
  }
  for (let batch = 0; batch < batches; batch++) {
    for (const { load, server, rates, cpu } of batch % 2 === 0 ? runners : runners.toReversed()) {
      const before = server.cpuMs();
      rates.push(await full(load, size, atOnce));
      cpu.push((server.cpuMs() - before) / size);
    }
    if (batch % 5 === 4)
      say(`${batch + 1} of ${batches} batches: ${runners.map((one) => rateOf(one)).join(', ')}`);
  }
  const speeds: [Which, Speed][] = [];
  for (const { which, load, server, rates, cpu } of runners) {
    const perSecond = median(rates);
    const times = await fixed(load, Math.round(perSecond * 2), perSecond / 2);
    const ratio = median(rates.map((rate, index) => (ours.rates[index] ?? Number.NaN) / rate));
    speeds.push([
      which,
      { perSecond, ratio, cpu: median(cpu), p50: quantile(times, 0.5), p99: quantile(times, 0.99) },
    ]);
    say(`${which}: p99 ${quantile(times, 0.99).toFixed(1)} ms at ${Math.round(perSecond / 2)} a second`);
    await server.stop();
  }
  return Object.fromEntries(speeds) as Record<Which, Speed>;
}

const rateOf = ({ which, rates }: Runner): string => `${which} ${Math.round(median(rates))}/s`;
