// The goals against Lucene, reckoned from the figures: what was aimed at, what was had.
import { lucene, ours, oursWithFeedback } from './engines.js';
import { mean } from './measures.js';
import type { Measured } from './rounds.js';

export interface Goal {
  readonly what: string;
  readonly goal: string;
  readonly had: string;
  readonly met: boolean;
}

const most = (what: string, had: number, bound: number, unit: string, digits: number): Goal => ({
  what,
  goal: `at most ${bound.toFixed(digits)}${unit}`,
  had: `${had.toFixed(digits)}${unit}`,
  met: had <= bound,
});
const least = (what: string, had: number, bound: number): Goal => ({
  what,
  goal: `at least ${bound.toFixed(2)}`,
  had: had.toFixed(3),
  met: had >= bound,
});

/** Those that the figures can tell; `largest` is the name of the largest mix. */
export function goalsOf(measured: readonly Measured[], sets: readonly string[], largest: string): Goal[] {
  const at = (engine: string, task: string): Measured | undefined =>
    measured.find((one) => one.engine === engine && one.task === task);
  const ratios = (engine: string): number[] =>
    sets.flatMap((set) => {
      const [own, theirs] = [at(engine, set)?.quality, at(lucene, set)?.quality];
      return own && theirs ? [own.ndcg10 / theirs.ndcg10] : [];
    });
  const average = (engine: string): number => mean(sets.map((set) => at(engine, set)?.quality?.ndcg10 ?? 0));
  const goals: Goal[] = [];
  for (const [engine, name, bound] of [
    [ours, 'without feedback', 1.02],
    [oursWithFeedback, 'with feedback', 1.05],
  ] as const) {
    const own = ratios(engine);
    if (own.length === 0 || own.length < sets.length) continue;
    const ofMeans = average(engine) / average(lucene);
    goals.push(
      least(`mean nDCG@10 as a share of Lucene's, ${name}`, ofMeans, bound),
      least(`the lowest of these shares on one collection, ${name}`, Math.min(...own), 1),
    );
  }
  const [plain, fed, theirs] = [ours, oursWithFeedback, lucene].map((engine) => at(engine, largest));
  if (plain === undefined) return goals;
  const big = `at ${largest}`;
  if (theirs !== undefined) {
    const against = (name: string, own: Measured | undefined, times: number): Goal[] =>
      (['p50', 'p99'] as const).flatMap((share) => {
        const [had, bound] = [own?.[share] ?? null, theirs[share]];
        if (had === null || bound === null) return [];
        return [most(`${share} of a question${name} ${big}`, had, times * bound, ' ms', 2)];
      });
    goals.push(
      ...against('', plain, 1),
      ...against(' with feedback', fed, 3),
      most(`build ${big}`, plain.buildMs / 1000, (2 * theirs.buildMs) / 1000, ' s', 1),
    );
  }
  goals.push(
    most(`load ${big}`, plain.loadMs / 1000, 0.3, ' s', 2),
    most(`resident after load ${big}`, plain.residentBytes / 1e6, 200, ' MB', 0),
  );
  return goals;
}
