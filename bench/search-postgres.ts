// `npm run bench:search-postgres`: search in PostgreSQL beside search in memory, on generated passages, and with `-- DIR` on the
// collections of a folder too: the same passages, time a question, time to load, room. Writes bench/results/search-postgres.md.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadLibrary } from '../adapters/search/load-library.js';
import { createPostgresSearch } from '../adapters/search/postgres-search.js';
import { openDatabase, usual } from '../adapters/store/database.js';
import { createLibrary, type Library } from '../src/index.js';
import { collectionPack } from '../src/ingest/index.js';
import {
  createLibraryRanking,
  indexLibrary,
  type LibraryFound,
  serialiseIndex,
} from '../src/retrieval/index.js';
import { root } from '../test/support/imports.js';
import { findPostgres } from '../test/support/postgres-binaries.js';
import { PostgresServer } from '../test/support/postgres-server.js';
import { quiet } from '../test/support/postgres-store.js';
import { type Collection, collectionFolders, readCollection } from './retrieval/collection.js';
import { mean, ndcg, quantile } from './retrieval/measures.js';
import { generated, oneMore } from './search-postgres/generated.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '100000,300000' },
    questions: { type: 'string', default: '300' },
  },
});
const binaries = findPostgres();
if (binaries === null) throw new Error('no PostgreSQL server was found');

const limit = 10;
/** Questions before any is measured. */
const warm = 50;
/** What follows from the figures for other sizes; reasoned, not measured. */
const beyond = [
  '## Beyond what was measured',
  '',
  '- A question reads some thousand documents, however many there are (the bounds of src/retrieval/bounded-terms.ts). What grows with',
  '  the library is the share of them that the database has to fetch from its disk: with `shared_buffers` as large as the documents and',
  '  their index a question stays near the figures above. So its memory tells how many passages one server carries.',
  '- A process of the chat holds the texts in any case (which article a question names is told by the words of all of them), and without',
  '  PostgreSQL the index, too: the two last columns, and about as much again for what JavaScript keeps beside a text.',
  '- Partitions bring nothing: a question looks rows up by their keys, in all packs. Replicas bring as many more questions a second as they',
  '  have processors; `glutamate search` may read from one.',
  '- A search cluster is worth its upkeep where one server no longer holds the documents in memory, or where loads never pause.',
  '',
];

const server = await PostgresServer.create(binaries);
const rows: string[] = [];
const load = loadavg()[0] ?? Number.NaN;
try {
  for (const folder of positionals.flatMap(collectionFolders))
    rows.push(await compare(readCollection(folder)));
  for (const size of values.sizes.split(',').map(Number))
    await add(generated(size, Number(values.questions)));
} finally {
  await server.remove();
}

// After each, so that a run that is stopped has its figures so far.
async function add(collection: Collection): Promise<void> {
  rows.push(await compare(collection));
  write();
}

function write(): void {
  writeFileSync(
    join(root, 'bench/results/search-postgres.md'),
    [
      '# Search in PostgreSQL, measured',
      '',
      `Written by \`npm run bench:search-postgres\` (Node ${process.version}; the server and the bench on the same ${cpus().length} cores, whose load was`,
      `${load.toFixed(1)} when it began: times are upper bounds). "Same": questions to which the database gives the passages of memory in its order.`,
      'A passage more is a pack of its own, loaded beside the others. Wanted at 100,000 passages: p50 at most 15 ms, p99 at most 60 ms.',
      '',
      '| collection | passages | questions | same | nDCG@10 | p50 | p99 | p50 in memory | loaded in | a passage more | room in the database | texts in memory | index in memory |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
      ...rows,
      '',
      ...beyond,
    ].join('\n'),
  );
}

async function compare({ name, docs, queries, judgements }: Collection): Promise<string> {
  const library = libraryOf({ [name]: docs });
  const url = await server.database();
  const database = await openDatabase({ url, log: quiet(), timing: { ...usual, callMs: 60_000 } });
  const loads: number[] = [];
  const fill = (all: Library): Promise<unknown> =>
    timed(loads, () => loadLibrary({ url, library: all, progress: () => {} }));
  try {
    await fill(library);
    const far = createPostgresSearch({ query: database.query, library: null });
    const index = indexLibrary(library);
    const near = createLibraryRanking(library, index);
    for (const { text } of queries.slice(0, warm)) await far.search(text, { limit });
    const [farMs, nearMs, gains]: [number[], number[], number[]] = [[], [], []];
    let same = 0;
    for (const { id, text } of queries) {
      const there = await timed(farMs, async () => idsOf(await far.search(text, { limit })));
      const here = await timed(nearMs, async () => idsOf(near.search(text, { limit })));
      if (here.join(' ') === there.join(' ')) same++;
      gains.push(ndcg(there, judgements.get(id) ?? new Map(), limit));
    }
    await fill(libraryOf({ [name]: docs, more: [oneMore] }));
    const [{ bytes } = {}] = await server.ask(url, 'select pg_database_size(current_database()) as bytes');
    const cells = [
      name,
      docs.length.toLocaleString('en'),
      queries.length,
      `${((same / queries.length) * 100).toFixed(1)} %`,
      judgements.size === 0 ? '' : mean(gains).toFixed(4),
      `${quantile(farMs, 0.5).toFixed(1)} ms`,
      `${quantile(farMs, 0.99).toFixed(1)} ms`,
      `${quantile(nearMs, 0.5).toFixed(1)} ms`,
      ...loads.map((ms) => `${(ms / 1000).toFixed(1)} s`),
      mebibytes(Number(bytes)),
      mebibytes(docs.reduce((sum, { title, text }) => sum + title.length + text.length, 0)),
      mebibytes(serialiseIndex({ edition: '', index }).length),
    ];
    const row = `| ${cells.join(' | ')} |`;
    process.stdout.write(`${row}\n`);
    return row;
  } finally {
    await database.close();
  }
}

function libraryOf(packs: Readonly<Record<string, readonly object[]>>): Library {
  const [first, ...others] = Object.entries(packs).map(([name, docs]) => {
    const lines = docs.map((doc) => JSON.stringify(doc));
    const made = collectionPack(name, { file: name, lines, edition: () => `${lines.length}` });
    if (!('pack' in made)) throw new Error(made.problems[0].what);
    return made.pack;
  });
  if (first === undefined) throw new Error('no collection');
  return createLibrary([first, ...others]);
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MiB`;
}

function idsOf({ hits }: LibraryFound): string[] {
  return hits.map(({ passage }) => passage.id);
}

async function timed<T>(times: number[], act: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const made = await act();
  times.push(performance.now() - from);
  return made;
}
