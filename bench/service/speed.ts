// How fast: our service and Bolt alone run side by side and are loaded by turns, a short batch each, so that what else the
// machine does falls on all of them alike; then each under a fixed load of half of what it can.
import { type AnswerSink, fixed, full, type Load, quantile, questionTexts, topicTexts } from './load.js';
import { type Measured, startMeasured, type Which } from './measured.js';
import { median } from './median.js';

const atOnce = 32;

/** Ours with all kinds of commands, with one kind alone, and Bolt alone. */
export type Row = 'glutamate' | 'topics' | 'questions' | 'bare-respond' | 'bare-ack';

export interface Speed {
  readonly perSecond: number;
  /** Answers a second by those of Bolt's constant in the acknowledgement, batch by batch. */
  readonly ratio: number;
  /** Milliseconds of processor for an answer. */
  readonly cpu: number;
  /** Milliseconds under half of the maximum. */
  readonly p50: number;
  readonly p99: number;
}

interface Runner {
  readonly row: Row;
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

export async function measureSpeed(options: SpeedOptions): Promise<Readonly<Record<Row, Speed>>> {
  const { sink, warm, batches, size, say } = options;
  const start = async (which: Which): Promise<Measured> => {
    const server = await startMeasured(which, `${sink.origin}/api/`);
    await full({ urls: [server.url], sink }, warm, atOnce);
    say(`${which}: warm after ${warm} commands`);
    return server;
  };
  const runner = (row: Row, server: Measured, asked: Pick<Load, 'texts'> = {}): Runner => ({
    row,
    server,
    load: { urls: [server.url], sink, ...asked },
    rates: [],
    cpu: [],
  });
  const servers = [await start('glutamate'), await start('bare-respond'), await start('bare-ack')] as const;
  const [ours, respond, acknowledgement] = servers;
  const constant = runner('bare-ack', acknowledgement);
  const runners = [
    runner('glutamate', ours),
    runner('topics', ours, { texts: topicTexts }),
    runner('questions', ours, { texts: questionTexts }),
    runner('bare-respond', respond),
    constant,
  ];
  for (let batch = 0; batch < batches; batch++) {
    for (const { load, server, rates, cpu } of batch % 2 === 0 ? runners : runners.toReversed()) {
      const before = server.cpuMs();
      rates.push(await full(load, size, atOnce));
      cpu.push((server.cpuMs() - before) / size);
    }
    if (batch % 5 === 4)
      say(`${batch + 1} of ${batches} batches: ${runners.map((one) => rateOf(one)).join(', ')}`);
  }
  const speeds: [Row, Speed][] = [];
  for (const { row, load, rates, cpu } of runners) {
    const perSecond = median(rates);
    const times = await fixed(load, Math.round(perSecond * 2), perSecond / 2);
    const ratio = median(rates.map((rate, index) => rate / (constant.rates[index] ?? Number.NaN)));
    speeds.push([
      row,
      { perSecond, ratio, cpu: median(cpu), p50: quantile(times, 0.5), p99: quantile(times, 0.99) },
    ]);
    say(`${row}: p99 ${quantile(times, 0.99).toFixed(1)} ms at ${Math.round(perSecond / 2)} a second`);
  }
  for (const server of servers) await server.stop();
  return Object.fromEntries(speeds) as Record<Row, Speed>;
}

const rateOf = ({ row, rates }: Runner): string => `${row} ${Math.round(median(rates))}/s`;
