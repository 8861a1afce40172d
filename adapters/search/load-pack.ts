// One pack into the tables, or out of them, within a transaction of the caller's; the counts of the library's words follow.
import type { Client } from 'pg';
import { analysedDocuments, LEVELS, textsOf } from '../../src/retrieval/index.js';
import type { Pack } from '../../src/vocabulary.js';
import { type Cell, copyRows } from './copy-rows.js';
import { countWords, impactLevels, type WordCount } from './count-words.js';
import type { Progress } from './load-progress.js';
import { packHeader } from './pack-header.js';
import { packDocument, tablesVersion } from './packed.js';

export interface PackParts {
  readonly client: Client;
  readonly pack: Pack;
  readonly place: number;
  readonly progress: Progress;
}

/**
 * Memory for a load. New rows wait in a list before the index of keys (https://www.postgresql.org/docs/current/gin.html), which is
 * four times as fast as one by one; searches look through the list meanwhile, so that it is kept short.
 */
const memory = `
  select set_config('gin_pending_list_limit', '16MB', true), set_config('work_mem', '64MB', true),
    set_config('maintenance_work_mem', '256MB', true)`;

/** The pack is read twice, document by document: to count its words, and to write its rows. */
export async function loadPack({ client, pack, place, progress }: PackParts): Promise<void> {
  const { id, edition, passages } = pack;
  const told = (what: string): string => `${id}, ${what}`;
  const documents = () => analysedDocuments(textsOf(pack));
  await client.query(memory);
  const { words, sizes } = countWords(counted(documents(), told('documents read'), 0, progress));
  const { rows } = await client.query<{ number: number }>(
    `insert into glutamate_pack (place, id, edition, version, documents, passages, title_terms, body_terms, content)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning number`,
    [
      place,
      id,
      edition,
      tablesVersion,
      sizes.documents,
      sizes.passages,
      sizes.title,
      sizes.body,
      JSON.stringify(packHeader(pack)),
    ],
  );
  const number = rows[0]?.number ?? 0;
  const fill = async (
    table: string,
    what: string,
    of: number,
    all: Iterable<readonly Cell[]>,
  ): Promise<void> => await copyRows(client, table, counted(all, told(what), of, progress));
  const numbers = await numberWords(client, number, async () => {
    await fill('incoming_word', 'words', words.size, wordRows(words));
  });
  await fill('glutamate_passage', 'passages', passages.length, passageRows(number, pack));
  await fill('glutamate_document', 'documents', sizes.documents, documentRows(number, documents(), numbers));
  await client.query("select gin_clean_pending_list('glutamate_document_keys')");
}

/** Fills the words of a pack; returns the number of each. */
async function numberWords(
  client: Client,
  pack: number,
  fill: () => Promise<void>,
): Promise<ReadonlyMap<string, number>> {
  await client.query(
    `create temporary table incoming_word
       (word text, documents integer, passages integer, levels integer[]) on commit drop`,
  );
  await fill();
  await client.query('analyze incoming_word');
  await client.query(
    `insert into glutamate_word (word, levels)
     select word, array_fill(0, array[${LEVELS}]) from incoming_word
     where not exists (select from glutamate_word where glutamate_word.word = incoming_word.word)`,
  );
  await client.query(
    `insert into glutamate_pack_word (number, pack, documents, passages, levels)
     select number, $1, incoming_word.documents, incoming_word.passages, incoming_word.levels
     from incoming_word join glutamate_word using (word)`,
    [pack],
  );
  await count(client, pack, 1);
  const { rows } = await client.query<{ word: string; number: number }>(
    'select word, number from incoming_word join glutamate_word using (word)',
  );
  await client.query('drop table incoming_word');
  return new Map(rows.map(({ word, number }) => [word, number]));
}

/** Adds a pack's counts to those of the library, or takes them away (-1). */
async function count(client: Client, pack: number, sign: 1 | -1): Promise<void> {
  await client.query(
    `update glutamate_word as word set
       documents = word.documents + $2 * own.documents,
       passages = word.passages + $2 * own.passages,
       levels = (select array_agg(a + $2 * b order by level)
                 from unnest(word.levels, own.levels) with ordinality as both_levels (a, b, level))
     from glutamate_pack_word as own where own.pack = $1 and own.number = word.number`,
    [pack, sign],
  );
}

/** A pack with its rows; words that no pack has any more go, too. */
export async function removePack(client: Client, number: number): Promise<void> {
  await count(client, number, -1);
  for (const table of ['pack_word', 'document', 'passage'])
    await client.query(`delete from glutamate_${table} where pack = $1`, [number]);
  await client.query('delete from glutamate_pack where number = $1', [number]);
  await client.query('delete from glutamate_word where documents = 0');
}

function* wordRows(words: ReadonlyMap<string, WordCount>): Generator<readonly Cell[]> {
  for (const [word, { levels, passages }] of words)
    yield [word, levels.reduce((sum, documents) => sum + documents, 0), passages, levels];
}

function* passageRows(pack: number, { passages }: Pack): Generator<readonly Cell[]> {
  for (const [at, passage] of passages.entries()) yield [pack, at, JSON.stringify(passage)];
}

function* documentRows(
  pack: number,
  documents: ReturnType<typeof analysedDocuments>,
  numbers: ReadonlyMap<string, number>,
): Generator<readonly Cell[]> {
  const numberOf = (word: string): number => numbers.get(word) ?? 0;
  let [at, first] = [0, 0];
  for (const document of documents) {
    const { title, passages } = document;
    const content = packDocument(
      first,
      title.map(numberOf),
      passages.map((words) => words.map(numberOf)),
    );
    const keys = [...impactLevels(document)].map(([word, level]) => numberOf(word) * LEVELS + level);
    yield [pack, at++, Buffer.from(content), keys];
    first += passages.length;
  }
}

/** Rows between two calls of progress. */
const toldEach = 1_000;

function* counted<T>(rows: Iterable<T>, what: string, of: number, progress: Progress): Generator<T> {
  let done = 0;
  for (const row of rows) {
    yield row;
    if (++done % toldEach === 0) progress(what, done, of);
  }
  progress(what, done, of);
}
