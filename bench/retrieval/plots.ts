// The three plots of the retrieval page, from the figures.
import type { Point } from '../risk-coverage.js';
import { type Axis, drawChart, type Series } from './chart.js';
import { engineNames, lucene, titleOf } from './engines.js';
import { mean } from './measures.js';
import type { Measured } from './rounds.js';

const role = (engine: string): Series['role'] =>
  engine.startsWith('ours') ? 'ours' : engine === lucene ? 'yardstick' : 'other';

/** Powers of ten that hold all the values. */
function decades(values: readonly number[]): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => Math.log10(value));
  const first = Math.floor(low ?? 0);
  const last = Math.max(first + 1, Math.ceil(high ?? 1));
  return Array.from({ length: last - first + 1 }, (_, step) => 10 ** (first + step));
}

function steps(values: readonly number[], step: number): number[] {
  const first = Math.floor(Math.min(...values) / step);
  const last = Math.max(first + 1, Math.ceil(Math.max(...values) / step));
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

const time = (label: string, values: readonly number[]): Axis => ({
  label,
  log: true,
  ticks: decades(values),
  show: (tick) => (tick < 1 ? String(Number(tick.toPrecision(1))) : tick.toLocaleString('en')),
});

/** Mean nDCG@10 against the mean of the medians of time, over the collections; only engines that answered on all. */
export function qualityAgainstTime(measured: readonly Measured[], sets: readonly string[]): string {
  const series = engineNames.flatMap((engine): Series[] => {
    const own = sets.flatMap((set) => measured.filter((one) => one.engine === engine && one.task === set));
    const qualities = own.flatMap(({ quality }) => quality?.ndcg10 ?? []);
    if (qualities.length < sets.length) return [];
    const point = [mean(own.map(({ p50 }) => p50)), mean(qualities)] as const;
    return [{ name: titleOf(engine), role: role(engine), points: [point] }];
  });
  const points = series.flatMap((one) => one.points);
  return drawChart({
    title: 'Quality against time',
    description: `Mean nDCG@10 and mean time of a question over ${sets.length} collections. ${points.length} engines; up is better, left is faster.`,
    x: time(
      'median milliseconds a question, mean over the collections (logarithmic)',
      points.map(([x]) => x),
    ),
    y: {
      label: 'nDCG@10, mean over the collections',
      log: false,
      ticks: steps(
        points.map(([, y]) => y),
        0.05,
      ),
      show: (tick) => tick.toFixed(2),
    },
    form: 'points',
    series,
  });
}

export function timeAgainstSize(measured: readonly Measured[], tasks: readonly string[]): string {
  const series = engineNames.flatMap((engine): Series[] => {
    const own = measured.filter((one) => one.engine === engine && tasks.includes(one.task));
    if (own.length === 0) return [];
    const points = own.map(({ passages, p50 }) => [passages, p50] as const).sort(([a], [b]) => a - b);
    return [{ name: titleOf(engine), role: role(engine), points }];
  });
  const points = series.flatMap((one) => one.points);
  return drawChart({
    title: 'Time of a question against size',
    description: `Median time of a question at ${tasks.join(', ')}, for ${series.length} engines; lower is faster. A line that ends early belongs to an engine that was not asked at the larger sizes.`,
    x: {
      label: 'passages (logarithmic)',
      log: true,
      ticks: decades(points.map(([x]) => x)),
      show: (tick) => tick.toLocaleString('en'),
    },
    y: time(
      'median milliseconds a question (logarithmic)',
      points.map(([, y]) => y),
    ),
    form: 'lines',
    series,
  });
}

export function riskAgainstCoverage(curves: ReadonlyMap<string, readonly Point[]>): string {
  const series = [...curves].map(
    ([name, points]): Series => ({
      name: `${titleOf('ours')}, ${name}`,
      role: 'ours',
      points: points.map(({ coverage, risk }) => [coverage, risk] as const),
    }),
  );
  const share = (label: string, ticks: readonly number[]): Axis => ({
    label,
    log: false,
    ticks,
    show: (tick) => `${Math.round(tick * 100)} %`,
  });
  return drawChart({
    title: 'Risk against coverage',
    description:
      'Share of wrong first passages among the most confident answers, against the share of questions answered. Half of the questions were asked without their passages in the index; any answer to those is wrong.',
    x: share('questions answered, the most confident first', [0, 0.25, 0.5, 0.75, 1]),
    y: share('wrong first passages among them', [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]),
    form: 'lines',
    series,
  });
}
