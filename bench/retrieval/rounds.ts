// Every engine on every collection, in fresh processes, the order of engines reversed each round; medians over the rounds.
import { engines } from './engines.js';
import type { Asked, Built, Pace } from './figures.js';
import { mean, median, ndcg, quantile, recall, successAtOne } from './measures.js';
import type { Runner } from './processes.js';
import type { Task } from './task.js';

export interface Quality {
  readonly ndcg10: number;
  readonly recall10: number;
  readonly recall100: number;
  readonly success1: number;
}
export interface Measured {
  readonly engine: string;
  readonly task: string;
  readonly passages: number;
  /** Null where there are no judgements, or the questions were not all asked in time. */
  readonly quality: Quality | null;
  readonly p50: number;
  /** Null where too few questions could be asked. */
  readonly p99: number | null;
  readonly buildMs: number;
  readonly loadMs: number;
  readonly bytes: number;
  readonly residentBytes: number;
  readonly afterBytes: number;
  readonly version: string | null;
}

/** An index that took longer is built once, not once a round. */
const longBuildMs = 12_000;
/** The first round asks every question of a collection with judgements, within these bounds. */
const whole: Pace = { warmUp: 1_000, most: 120_000 };
const again: Pace = { warmUp: 1_000, most: 2_000 };
const mixed: Pace = { warmUp: 2_000, most: 4_000 };
/** Below so many questions a 99th percentile says nothing. */
const enoughForP99 = 100;

interface Kept {
  readonly built: Built[];
  readonly asked: Asked[];
}

export async function measureRounds(
  tasks: readonly Task[],
  names: readonly string[],
  runnerOf: (engine: string) => Runner | null,
  rounds: number,
): Promise<Measured[]> {
  const kept = new Map<string, Kept>();
  for (let round = 0; round < rounds; round++)
    for (const task of tasks)
      for (const name of round % 2 === 0 ? names : names.toReversed()) {
        if (task.passages > (engines[name]?.most ?? Number.POSITIVE_INFINITY)) continue;
        const runner = runnerOf(name);
        if (runner === null) continue;
        const key = `${task.name}\t${name}`;
        if (round > 0 && !kept.has(key)) continue;
        const own = kept.get(key) ?? { built: [], asked: [] };
        process.stderr.write(`round ${round + 1} of ${rounds}, ${task.name}: ${name}\n`);
        if (await once(task, name, runner, round, own)) kept.set(key, own);
        else kept.delete(key);
      }
  return tasks.flatMap((task) =>
    names.flatMap((name) => {
      const own = kept.get(`${task.name}\t${name}`);
      return own === undefined ? [] : [summary(task, name, own)];
    }),
  );
}

/** Whether the engine kept within its time. */
async function once(task: Task, name: string, runner: Runner, round: number, own: Kept): Promise<boolean> {
  const before = own.built[0];
  // The times of building are told of the mixes alone.
  if (before === undefined || (task.collection === null && before.buildMs < longBuildMs)) {
    const built = await runner.build(name, task.folder);
    if (built === null) return false;
    own.built.push(built);
  }
  const pace = task.collection === null ? mixed : round === 0 ? whole : again;
  const asked = await runner.ask(name, task.folder, pace);
  if (asked === null) return false;
  own.asked.push(asked);
  return true;
}

function summary(task: Task, engine: string, { built, asked }: Kept): Measured {
  const over = (figure: (one: Asked) => number): number => median(asked.map(figure));
  const times = timesOf(asked);
  return {
    engine,
    task: task.name,
    passages: task.passages,
    quality: task.collection === null ? null : qualityOf(task.collection, asked[0]?.run ?? []),
    p50: quantile(times, 0.5),
    p99: times.length < enoughForP99 ? null : quantile(times, 0.99),
    buildMs: median(built.map(({ buildMs }) => buildMs)),
    loadMs: over(({ loadMs }) => loadMs),
    bytes: median(built.map(({ bytes }) => bytes)),
    residentBytes: over(({ residentBytes }) => residentBytes),
    afterBytes: over(({ afterBytes }) => afterBytes),
    version: asked[0]?.version ?? null,
  };
}

/** The time of each question: the median of the rounds that asked it, so that what else the machine did falls out. */
function timesOf(asked: readonly Asked[]): number[] {
  const times = new Map<string, number[]>();
  for (const { run, queryMs } of asked)
    run.forEach(([id], index) => {
      times.set(id, [...(times.get(id) ?? []), queryMs[index] ?? 0]);
    });
  return [...times.values()].map(median);
}

/** Means over all questions that have a right passage; null if some were not asked. */
export function qualityOf(
  { queries, judgements }: NonNullable<Task['collection']>,
  run: Asked['run'],
): Quality | null {
  const found = new Map(run);
  if (queries.some(({ id }) => !found.has(id))) return null;
  const over = (
    measure: (ranked: readonly string[], grades: ReadonlyMap<string, number>) => number,
  ): number => mean(queries.map(({ id }) => measure(found.get(id) ?? [], judgements.get(id) ?? new Map())));
  return {
    ndcg10: over((ranked, grades) => ndcg(ranked, grades, 10)),
    recall10: over((ranked, grades) => recall(ranked, grades, 10)),
    recall100: over((ranked, grades) => recall(ranked, grades, 100)),
    success1: over(successAtOne),
  };
}
