// Loads a library into the database in one transaction: who searches sees the old one until the new one is whole.
import pg from 'pg';
import {
  analysedDocuments,
  countTerms,
  editionOf,
  indexVersion,
  type Library,
  type LibraryPassage,
  passagesOf,
  type TermCounts,
  textsOf,
} from '../../src/index.js';
import { type Cell, copyRows } from './copy-rows.js';
import { documentRows } from './document-rows.js';
import { shelved } from './shelved.js';
import { createPartitions, dropLibrary, finishPartitions, partitionOf } from './tables.js';

export interface LoadParts {
  readonly url: string;
  readonly library: Library;
  /** Called now and then with how many rows of which table are in. */
  readonly progress: (table: string, rows: number, of: number) => void;
}

/** Any number of ours; one library is loaded at a time. */
const lock = 7_155_284_017;
/**
 * How long the readers of the old library are waited for before it is left to the next load. Who comes meanwhile waits behind,
 * so it is shorter than a search may take.
 */
const dropWait = '1s';
/** Memory for building the index of terms; a larger one is built faster. */
const buildMemory = '256MB';

/** The tables must be there (adapters/store/migrations.ts). Resolves with the number of the library. */
export async function loadLibrary({ url, library, progress }: LoadParts): Promise<number> {
  const client = new pg.Client({ connectionString: url, application_name: 'glutamate-bot index' });
  // A connection that breaks between two statements is told by the next one.
  client.on('error', () => {});
  await client.connect();
  try {
    const number = await insert(client, library, progress);
    await dropOthers(client, number);
    return number;
  } finally {
    await client.end().catch(() => {});
  }
}

async function insert(client: pg.Client, library: Library, progress: LoadParts['progress']): Promise<number> {
  const passages = passagesOf(library);
  const documents = () => analysedDocuments(textsOf(passages));
  const counts = countTerms(counted(documents(), 'documents read', 0, progress));
  await client.query('begin');
  await client.query(`select pg_advisory_xact_lock($1), set_config('maintenance_work_mem', $2, true)`, [
    lock,
    buildMemory,
  ]);
  const number = await insertHead(client, library, counts);
  await createPartitions(client, number);
  const fill = async (
    table: Parameters<typeof partitionOf>[0],
    of: number,
    rows: Iterable<readonly Cell[]>,
  ): Promise<void> => await copyRows(client, partitionOf(table, number), counted(rows, table, of, progress));
  const places = new Map(library.packs.map((pack, place) => [pack, place]));
  const placeOf = (passage: number): number => {
    const pack = passages[passage]?.pack;
    return (pack === undefined ? undefined : places.get(pack)) ?? 0;
  };
  await fill('glutamate_passage', passages.length, passageRows(number, passages, placeOf));
  const { rows, heaviest, ofPack } = documentRows(number, counts, placeOf);
  await fill('glutamate_document', counts.sizes.documents, rows(documents()));
  await fill('glutamate_term', counts.sizes.terms, termRows(number, counts, heaviest.of));
  await copyRows(client, 'glutamate_library_pack', packRows(number, library, ofPack));
  progress('indexes', 0, 0);
  await finishPartitions(client, number);
  await client.query('commit');
  return number;
}

/** Returns the number of the library, which no other had or will have. */
async function insertHead(client: pg.Client, library: Library, { sizes }: TermCounts): Promise<number> {
  const { terms, documents, passages, averageDocument, averagePassage } = sizes;
  const { rows } = await client.query<{ number: number }>(
    `insert into glutamate_library (version, edition, terms, documents, passages, average_document, average_passage)
     values ($1, $2, $3, $4, $5, $6, $7) returning number`,
    [indexVersion, editionOf(library), terms, documents, passages, averageDocument, averagePassage],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a row was inserted and not returned');
  return row.number;
}

function* passageRows(
  library: number,
  passages: readonly LibraryPassage[],
  placeOf: (passage: number) => number,
): Generator<readonly Cell[]> {
  for (const [at, { passage }] of passages.entries())
    yield [library, at, placeOf(at), JSON.stringify(passage)];
}

function* packRows(
  library: number,
  { packs }: Library,
  documents: ReadonlyMap<number, number>,
): Generator<readonly Cell[]> {
  for (const [place, pack] of packs.entries())
    yield [library, place, pack.id, JSON.stringify(shelved(pack)), documents.get(place) ?? 0];
}

function* termRows(
  library: number,
  { words, documentFrequency, passageFrequency }: TermCounts,
  heaviest: (term: number) => readonly number[],
): Generator<readonly Cell[]> {
  for (const [term, word] of words.entries())
    yield [library, term, word, documentFrequency[term] ?? 0, passageFrequency[term] ?? 0, heaviest(term)];
}

function* counted<T>(
  rows: Iterable<T>,
  what: string,
  of: number,
  progress: LoadParts['progress'],
): Generator<T> {
  let done = 0;
  for (const row of rows) {
    yield row;
    if (++done % told === 0) progress(what, done, of);
  }
  progress(what, done, of);
}

/** Rows between two calls of progress. */
const told = 1_000;

// Readers that are at a statement over the old partitions are waited for; where that takes too long the next load does it.
async function dropOthers(client: pg.Client, number: number): Promise<void> {
  const { rows } = await client.query<{ number: number }>(
    'select number from glutamate_library where number < $1',
    [number],
  );
  for (const old of rows) {
    try {
      await client.query('begin');
      await client.query(`select set_config('lock_timeout', $1, true)`, [dropWait]);
      await dropLibrary(client, old.number);
      await client.query('commit');
    } catch {
      await client.query('rollback');
    }
  }
}
