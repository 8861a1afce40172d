// One engine in a process of its own: `build ENGINE DOCS INDEX OUT` or `ask ENGINE INDEX QUERIES OUT WARM-UP MOST`.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Doc, Query } from './collection.js';
import { engines } from './engines.js';
import { type Asked, type Built, limit, type Pace } from './figures.js';

// Engines come by import() later: until then this is a bare process.
const bare = process.memoryUsage().rss;

const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

async function build(name: string, docsFile: string, indexFile: string): Promise<Built> {
  const docs = lines<Doc>(docsFile);
  const engine = await engineOf(name);
  const from = performance.now();
  const index = await engine.build(docs);
  writeFileSync(indexFile, index);
  return { buildMs: performance.now() - from, bytes: index.byteLength };
}

async function ask(name: string, indexFile: string, queriesFile: string, pace: Pace): Promise<Asked> {
  const engine = await engineOf(name);
  const from = performance.now();
  const search = await engine.load(readFileSync(indexFile));
  const loadMs = performance.now() - from;
  const residentBytes = process.memoryUsage().rss - bare;

  const queries = lines<Query>(queriesFile);
  const warm = performance.now();
  while (performance.now() - warm < pace.warmUp)
    for (const { text } of queries) {
      search(text, limit);
      if (performance.now() - warm > pace.warmUp) break;
    }
  const queryMs: number[] = [];
  const run: [string, readonly string[]][] = [];
  const start = performance.now();
  for (const { id, text } of queries) {
    const asked = performance.now();
    const found = search(text, limit);
    queryMs.push(performance.now() - asked);
    run.push([id, found]);
    if (performance.now() - start > pace.most) break;
  }
  return { loadMs, residentBytes, afterBytes: process.memoryUsage().rss, queryMs, run };
}

function engineOf(name: string) {
  const entry = engines[name];
  if (entry === undefined) throw new Error(`no engine is called ${name}`);
  return entry.engine();
}

const [job, name = '', input = '', second = '', out = '', warmUp, most] = process.argv.slice(2);
const figures =
  job === 'build'
    ? await build(name, input, second)
    : await ask(name, input, second, { warmUp: Number(warmUp), most: Number(most) });
writeFileSync(out, JSON.stringify(figures));
