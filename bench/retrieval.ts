// `npm run bench:retrieval -- DIR`: how well and how fast passages are found, beside other engines; writes bench/results/retrieval.md and its plots.
// Without DIR: our own small collection, printed. `--sets a,b`, `--engines x,y`, `--quick`: part of it, printed. `--rounds N`: 3 unless told. `--out FOLDER` writes there.
// `--keep FILE` keeps the figures, `--from FILE` writes from those kept without measuring again.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../test/support/imports.js';
import { askWithAndWithout, type Judged, ofOneSourceEach, riskAtCoverage } from './retrieval/abstaining.js';
import { collectionFolders, readCollection } from './retrieval/collection.js';
import { confident } from './retrieval/engines/ours.js';
import { engineNames, engines, lucene } from './retrieval/engines.js';
import { findLucene } from './retrieval/lucene.js';
import { mixPassages, mixQueries } from './retrieval/mix.js';
import { page, tables } from './retrieval/page.js';
import { qualityAgainstTime, riskAgainstCoverage, timeAgainstSize } from './retrieval/plots.js';
import { childOf, compileChild, type Runner } from './retrieval/processes.js';
import type { Results } from './retrieval/report.js';
import { measureRounds } from './retrieval/rounds.js';
import { layOut, layOutMix, type Task } from './retrieval/task.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sets: { type: 'string' },
    engines: { type: 'string' },
    quick: { type: 'boolean' },
    rounds: { type: 'string' },
    out: { type: 'string' },
    keep: { type: 'string' },
    from: { type: 'string' },
  },
});
const [dir] = positionals;
const chosen = (given: string | undefined, all: readonly string[]): string[] => {
  const names = given?.split(',') ?? [...all];
  for (const name of names)
    if (!all.includes(name)) throw new Error(`${name} is not one of ${all.join(', ')}`);
  return names;
};
const say = (text: string): void => void process.stderr.write(`${text}\n`);

const folders = dir === undefined ? [join(root, 'bench', 'collection')] : collectionFolders(dir);
const every = folders.map(readCollection);
const sets = chosen(
  values.sets,
  every.map(({ name }) => name),
);
const collections = every.filter(({ name }) => sets.includes(name));
const names = chosen(values.engines, engineNames);
const sizes = dir === undefined ? [] : values.quick ? [1_000, 10_000] : [1_000, 10_000, 100_000];
const rounds = Number(values.rounds ?? (values.quick ? 1 : 3));

const results =
  values.from === undefined ? await measureAll() : (JSON.parse(readFileSync(values.from, 'utf8')) as Results);
if (values.keep !== undefined) writeFileSync(values.keep, JSON.stringify(results));
const whole = dir !== undefined && !values.quick && values.sets === undefined && values.engines === undefined;
if (whole || values.from !== undefined || values.out !== undefined)
  write(values.out ?? join(root, 'bench', 'results'), results);
process.stdout.write(`${tables(results)}\n`);

function measureAll(): Promise<Results> {
  say('compiling');
  const compiled = compileChild();
  const found = findLucene();
  const work = mkdtempSync(join(tmpdir(), 'bench-retrieval-'));
  process.once('exit', () => {
    found?.close();
    for (const folder of [work, compiled]) rmSync(folder, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  const child = childOf(compiled);
  return measure(work, (engine) => (engine === lucene ? found : child));
}

async function measure(work: string, runnerOf: (engine: string) => Runner | null): Promise<Results> {
  const busy = loadavg()[0] ?? 0;
  const tasks: Task[] = collections.map((collection) => layOut(work, collection));
  const questions = mixQueries(collections, 400);
  // Few passages may not make a larger mix.
  const mixed = new Map(
    sizes.map((size) => mixPassages(collections, size)).map((docs) => [docs.length, docs]),
  );
  const mixes = [...mixed.values()].map((docs) => layOutMix(work, docs, questions));
  const measured = await measureRounds([...tasks, ...mixes], names, runnerOf, rounds);
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores (${process.arch}, ${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB`,
    busy,
    node: process.versions.node,
    rounds,
    sets: collections.map(({ name, docs, queries }) => ({
      name,
      passages: docs.length,
      queries: queries.length,
    })),
    mixes: mixes.map(({ name }) => name),
    measured,
    abstaining: abstaining(),
    versions: Object.fromEntries(
      Object.values(engines).flatMap(({ from }) => (from === null ? [] : [[from, versionOf(from)]])),
    ),
  };
}

function abstaining(): Record<string, Judged[]> {
  return Object.fromEntries(
    collections.filter(ofOneSourceEach).map((collection) => {
      say(`${collection.name}: with and without the right passages`);
      return [collection.name, askWithAndWithout(collection, confident)];
    }),
  );
}

function write(folder: string, results: Results): void {
  mkdirSync(folder, { recursive: true });
  const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const setNames = results.sets.map(({ name }) => name);
  const curves = Object.entries(results.abstaining).map(
    ([name, judged]) => [name, riskAtCoverage(judged)] as const,
  );
  put('retrieval.md', page(results));
  put('retrieval-quality.svg', qualityAgainstTime(results.measured, setNames));
  if (results.mixes.length > 0) put('retrieval-size.svg', timeAgainstSize(results.measured, results.mixes));
  if (curves.length > 0) put('retrieval-risk-coverage.svg', riskAgainstCoverage(new Map(curves)));
  say(`written to ${folder}`);
}

function versionOf(name: string): string {
  const folder = ['bench/node_modules', 'node_modules'].map((at) => join(root, at, name)).find(existsSync);
  const file = readFileSync(join(folder ?? name, 'package.json'), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}
