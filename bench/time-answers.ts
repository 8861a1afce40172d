// Time of an answer in this process, beside one bare MiniSearch search of the same text over the same passages.
import MiniSearch from 'minisearch';
import type { Bot } from '../src/index.js';

export interface Times {
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Median over the questions of (answer / bare search), each timed in the same round. */
  readonly ratio: number;
  readonly samples: number;
}

const rounds = 10;

export function timeAnswers(bot: Bot, texts: readonly string[]): Times {
  const bare = new MiniSearch({ fields: ['text'] });
  bare.addAll(bot.library.packs.flatMap(({ passages }) => passages.map(({ id, text }) => ({ id, text }))));
  const times: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (const text of texts) {
      const answer = clock(() => bot.respond(text));
      const search = clock(() => bare.search(text));
      if (round === 0) continue;
      times.push(answer);
      ratios.push(answer / search);
    }
  }
  return {
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    ratio: quantile(ratios, 0.5),
    samples: times.length,
  };
}

function clock(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
