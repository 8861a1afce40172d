// Loads a library into the database, one pack at a time: whoever searches sees the old edition of a pack until the new one is whole.
import pg from 'pg';
import type { Library } from '../../src/index.js';
import { loadPack, removePack } from './load-pack.js';
import type { Progress } from './load-progress.js';
import { tablesVersion } from './packed.js';

export interface LoadParts {
  readonly url: string;
  readonly library: Library;
  readonly progress: Progress;
}

/** Any number of ours; one library is loaded at a time. */
const lock = 7_155_284_017;

/** What a load changed: ids of packs. */
export interface Loaded {
  readonly loaded: readonly string[];
  readonly removed: readonly string[];
}

interface Stored {
  readonly number: number;
  readonly id: string;
  readonly edition: string;
  readonly version: number;
}

/** The tables must be there (adapters/store/migrations.ts). A pack that is there in the same edition is left as it is. */
export async function loadLibrary({ url, library, progress }: LoadParts): Promise<Loaded> {
  const client = new pg.Client({ connectionString: url, application_name: 'glutamate-bot index' });
  // A connection that breaks between two statements is told by the next one.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    return await bring(client, library, progress);
  } finally {
    await client.end().catch(() => {});
  }
}

async function bring(client: pg.Client, { packs }: Library, progress: Progress): Promise<Loaded> {
  const { rows } = await client.query<Stored>('select number, id, edition, version from glutamate_pack');
  const stored = new Map(rows.map((row) => [row.id, row]));
  const wanted = new Set(packs.map(({ id }) => id));
  const removed = rows.filter(({ id }) => !wanted.has(id));
  const loaded: string[] = [];
  for (const [place, pack] of packs.entries()) {
    const old = stored.get(pack.id);
    if (old?.edition === pack.edition && old.version === tablesVersion) continue;
    await inOne(client, async () => {
      if (old !== undefined) await removePack(client, old.number);
      await loadPack({ client, pack, place, progress });
    });
    loaded.push(pack.id);
  }
  const ids = packs.map(({ id }) => id);
  await inOne(client, async () => {
    for (const { number } of removed) await removePack(client, number);
    await client.query(
      `update glutamate_pack set place = wanted.place - 1
       from unnest($1::text[]) with ordinality as wanted (id, place)
       where glutamate_pack.id = wanted.id and glutamate_pack.place <> wanted.place - 1`,
      [ids],
    );
  });
  // So that the planner knows how many rows there are now.
  progress('statistics', 0, 0);
  await client.query('analyze glutamate_word, glutamate_pack_word, glutamate_document, glutamate_passage');
  return { loaded, removed: removed.map(({ id }) => id) };
}

async function inOne(client: pg.Client, act: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await act();
    await client.query('update glutamate_library set generation = generation + 1');
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}
