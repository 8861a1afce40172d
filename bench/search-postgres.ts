// `npm run bench:search-postgres -- DIR [--sets a,b] [--mix N]`: search in PostgreSQL beside search in memory, on collections and
// on a large mix of them: quality, agreement, time a question, time to load. Printed; a server of its own, gone at the end.
import { parseArgs } from 'node:util';
import { loadLibrary } from '../adapters/search/load-library.js';
import { createPostgresSearch } from '../adapters/search/postgres-search.js';
import { openDatabase, usual } from '../adapters/store/database.js';
import {
  collectionPack,
  createLibrary,
  createLibraryRanking,
  indexLibrary,
  type Library,
  type LibraryFound,
} from '../src/index.js';
import { findPostgres } from '../test/support/postgres-binaries.js';
import { PostgresServer } from '../test/support/postgres-server.js';
import { quiet } from '../test/support/postgres-store.js';
import { type Collection, collectionFolders, type Doc, readCollection } from './retrieval/collection.js';
import { mean, ndcg, quantile } from './retrieval/measures.js';
import { mixPassages, mixQueries } from './retrieval/mix.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sets: { type: 'string' }, mix: { type: 'string', default: '100000' } },
});
const [dir] = positionals;
if (dir === undefined) throw new Error('name the folder of the collections');
const binaries = findPostgres();
if (binaries === null) throw new Error('no PostgreSQL server was found');

const limit = 10;
const every = collectionFolders(dir).map(readCollection);
const collections = every.filter(({ name }) => values.sets?.split(',').includes(name) ?? true);
const server = await PostgresServer.create(binaries);
try {
  process.stdout.write(
    'collection | passages | nDCG@10 in memory | in PostgreSQL | same first | shared of 10 | p50 ms | p99 ms | in memory p50 | load s\n',
  );
  for (const one of collections) await compare(one);
  if (Number(values.mix) > 0) {
    const docs = mixPassages(every, Number(values.mix));
    await compare({ name: 'mix', docs, queries: mixQueries(every, 300), judgements: new Map() });
  }
} finally {
  await server.remove();
}

async function compare({ name, docs, queries, judgements }: Collection): Promise<void> {
  const library = libraryOf(name, docs);
  const url = await server.database();
  const database = await openDatabase({ url, log: quiet(), timing: { ...usual, callMs: 60_000 } });
  try {
    const from = performance.now();
    await loadLibrary({ url, library, progress: () => {} });
    const loadMs = performance.now() - from;
    const far = createPostgresSearch({ query: database.query, library: null });
    const near = createLibraryRanking(library, indexLibrary(library));
    for (const { text } of queries.slice(0, 50)) await far.search(text, { limit });
    const [farMs, nearMs]: number[][] = [[], []];
    const figures: { near: number; far: number; first: boolean; shared: number }[] = [];
    for (const { id, text } of queries) {
      const there = await timed(farMs ?? [], () => far.search(text, { limit }));
      const here = await timed(nearMs ?? [], async () => near.search(text, { limit }));
      const [a, b] = [idsOf(here), idsOf(there)];
      const grades = judgements.get(id) ?? new Map();
      const shared = a.length === 0 ? 1 : a.filter((one) => b.includes(one)).length / a.length;
      figures.push({ near: ndcg(a, grades, 10), far: ndcg(b, grades, 10), first: a[0] === b[0], shared });
    }
    const over = (of: (one: (typeof figures)[number]) => number): number => mean(figures.map(of));
    const ms = (some: readonly number[] | undefined, share: number): string =>
      quantile(some ?? [], share).toFixed(1);
    const cells = [
      name,
      docs.length,
      over((one) => one.near).toFixed(4),
      over((one) => one.far).toFixed(4),
      over((one) => Number(one.first)).toFixed(4),
      over((one) => one.shared).toFixed(4),
      ms(farMs, 0.5),
      ms(farMs, 0.99),
      ms(nearMs, 0.5),
      (loadMs / 1000).toFixed(1),
    ];
    process.stdout.write(`${cells.join(' | ')}\n`);
  } finally {
    await database.close();
  }
}

function libraryOf(name: string, docs: readonly Doc[]): Library {
  const lines = docs.map((doc) => JSON.stringify(doc));
  const made = collectionPack(name, { file: name, lines, edition: () => 'bench' });
  if (!('pack' in made)) throw new Error(made.problems[0].what);
  return createLibrary([made.pack]);
}

function idsOf({ hits }: LibraryFound): string[] {
  return hits.map(({ passage }) => passage.id);
}

async function timed<T>(times: number[], act: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const result = await act();
  times.push(performance.now() - from);
  return result;
}
