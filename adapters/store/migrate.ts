// Brings the tables up to date: each numbered change once, whichever of several processes comes first.
import pg from 'pg';
import { type Migration, migrations } from './migrations.js';

/** Any number of ours; the same in every release. Held for the transaction, so it also works behind a pooler. */
const lock = 7_155_284_016;
/** Milliseconds. A change waits for another process's, but not for ever; a connection is made or it is not. */
const connectMs = 5_000;
const waitMs = 60_000;

/** Numbers of the changes that were made now. All of them are made, or none. */
export async function migrate(
  url: string,
  wanted: readonly Migration[] = migrations,
): Promise<readonly number[]> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: connectMs,
    statement_timeout: waitMs,
    query_timeout: waitMs + 1_000,
    application_name: 'glutamate-bot migrate',
  });
  // A connection that breaks between two statements is told by the next one.
  client.on('error', () => {});
  try {
    await client.connect();
    // Up to date is the rule, and needs no lock and no right to change tables.
    if ((await version(client)) >= newestVersion(wanted)) return [];
    return await change(client, wanted);
  } finally {
    await client.end().catch(() => {});
  }
}

/** The number of the last change of this release. */
export function newestVersion(wanted: readonly Migration[] = migrations): number {
  return Math.max(0, ...wanted.map(({ number }) => number));
}

/** The number of the last change that was made; 0 where none was. */
export async function version(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('glutamate_migration') is not null as there`,
  );
  if (rows[0]?.there !== true) return 0;
  const { rows: found } = await client.query<{ number: number | null }>(
    'select max(number) as number from glutamate_migration',
  );
  return found[0]?.number ?? 0;
}

async function change(client: pg.Client, wanted: readonly Migration[]): Promise<readonly number[]> {
  await client.query('begin');
  await client.query('select pg_advisory_xact_lock($1)', [lock]);
  await client.query(
    `create table if not exists glutamate_migration (
       number integer primary key,
       name text not null,
       applied_at timestamptz not null default now()
     )`,
  );
  const { rows } = await client.query<{ number: number }>('select number from glutamate_migration');
  const made = new Set(rows.map(({ number }) => number));
  const due = wanted.filter(({ number }) => !made.has(number)).toSorted((a, b) => a.number - b.number);
  for (const { number, name, sql } of due) {
    await client.query(sql);
    await client.query('insert into glutamate_migration (number, name) values ($1, $2)', [number, name]);
  }
  await client.query('commit');
  return due.map(({ number }) => number);
}
