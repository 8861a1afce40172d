// The page on retrieval as Markdown: tables, goals and method, every figure from the measurement.
import { areaUnderRoc, type Judged } from './abstaining.js';
import { engineNames, engines, lucene, titleOf } from './engines.js';
import type { Goal } from './goals.js';
import { mean } from './measures.js';
import type { Measured } from './rounds.js';

export interface Results {
  readonly date: string;
  readonly machine: string;
  /** Processes that wanted the machine when it began, on average of a minute; unknown of figures kept before. */
  readonly busy?: number;
  readonly node: string;
  readonly rounds: number;
  /** Names of the collections with judgements, and of the mixes, small to large. */
  readonly sets: readonly { readonly name: string; readonly passages: number; readonly queries: number }[];
  readonly mixes: readonly string[];
  readonly measured: readonly Measured[];
  /** By collection. */
  readonly abstaining: Readonly<Record<string, readonly Judged[]>>;
  /** By package. */
  readonly versions: Readonly<Record<string, string>>;
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');
const ms = (value: number | null): string =>
  value === null ? none : value < 1 ? value.toFixed(2) : value < 10 ? value.toFixed(1) : value.toFixed(0);
const seconds = (value: number): string => (value / 1000).toFixed(value < 1000 ? 2 : 1);
const mega = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
const none = '–';

function of(results: Results, engine: string, task: string): Measured | undefined {
  return results.measured.find((one) => one.engine === engine && one.task === task);
}

/** Engines that have a figure at any of the tasks, and Lucene always: where it is missing the table says so. */
function shown(results: Results, tasks: readonly string[]): string[] {
  return engineNames.filter(
    (engine) => engine === lucene || tasks.some((task) => of(results, engine, task) !== undefined),
  );
}

export function qualityTable(results: Results): string {
  const names = results.sets.map(({ name }) => name);
  const rows = shown(results, names).map((engine) => {
    const own = names.map((name) => of(results, engine, name));
    if (own.every((one) => one === undefined)) return notMeasured(engine, names.length + 2);
    const qualities = own.flatMap((one) => one?.quality ?? []);
    const over = (figure: (quality: (typeof qualities)[number]) => number): string =>
      qualities.length < names.length ? none : mean(qualities.map(figure)).toFixed(3);
    return [
      titleOf(engine),
      ...own.map((one) => one?.quality?.ndcg10.toFixed(3) ?? none),
      over(({ ndcg10 }) => ndcg10),
      [
        over(({ recall10 }) => recall10),
        over(({ recall100 }) => recall100),
        over(({ success1 }) => success1),
      ].join(' / '),
    ];
  });
  return table(['nDCG@10', ...names, 'mean', 'mean recall@10 / recall@100 / success@1'], rows);
}

const notMeasured = (engine: string, columns: number): string[] => [
  titleOf(engine),
  'not measured here',
  ...Array.from({ length: columns - 1 }, () => none),
];

export function timeTable(results: Results): string {
  const names = results.sets.map(({ name }) => name);
  const rows = shown(results, names).map((engine) => {
    const own = names.map((name) => of(results, engine, name));
    if (own.every((one) => one === undefined)) return notMeasured(engine, names.length);
    return [titleOf(engine), ...own.map((one) => (one ? `${ms(one.p50)} / ${ms(one.p99)}` : none))];
  });
  return table(['p50 / p99, ms', ...names], rows);
}

export function costTable(results: Results, task: string): string {
  const rows = shown(results, [task]).map((engine) => {
    const one = of(results, engine, task);
    if (one === undefined) return notMeasured(engine, 7);
    const resident = [mega(one.residentBytes), mega(one.afterBytes)];
    return [
      titleOf(engine),
      ...[ms(one.p50), ms(one.p99), seconds(one.buildMs), seconds(one.loadMs), mega(one.bytes), ...resident],
    ];
  });
  const head = [task, 'p50, ms', 'p99, ms', 'build, s', 'load, s', 'index, MB', 'resident after load, MB'];
  return table([...head, 'process after the questions, MB'], rows);
}

export function goalTable(goals: readonly Goal[]): string {
  const rows = goals.map(({ what, goal, had, met }) => [what, goal, had, met ? 'yes' : '**no**']);
  return table(['in one run', 'goal', 'here', 'met'], rows);
}

/** The greatest share of questions that can be answered with at most so many wrong. */
function coverageAt(judged: readonly Judged[], risk: number): number {
  let [wrong, best] = [0, 0];
  judged
    .toSorted((a, b) => b.confidence - a.confidence)
    .forEach(({ right }, index) => {
      if (!right) wrong++;
      if (wrong / (index + 1) <= risk) best = (index + 1) / judged.length;
    });
  return best;
}

export function abstainingTable(results: Results): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const rows = Object.entries(results.abstaining).map(([name, judged]) => [
    name,
    `${judged.length / 2}`,
    areaUnderRoc(judged).toFixed(3),
    ...[0.02, 0.05, 0.1].map((risk) => percent(coverageAt(judged, risk))),
    percent(mean(judged.map(({ right }) => (right ? 1 : 0)))),
  ]);
  const head = [
    'collection',
    'questions',
    'area under the ROC curve',
    'answered at 2 % wrong',
    'at 5 %',
    'at 10 %',
  ];
  return table([...head, 'most that could be'], rows);
}

export function versionsLine({ versions, measured, node }: Results): string {
  const theirs = measured.find(({ engine }) => engine === lucene)?.version;
  const npm = [...new Set(Object.values(engines).flatMap(({ from }) => from ?? []))];
  const all = npm.map((name) => `${name} ${versions[name] ?? 'of unknown version'}`);
  return [...all, theirs ? `Lucene ${theirs}` : 'Lucene not installed', `Node ${node}`].join(', ');
}
