// A database that release 0.1 left: brought to today's tables without loss, and given back to 0.1 as docs/running.md says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLibrary } from '../../adapters/packs/packs.js';
import { currentLibrary } from '../../adapters/search/current-library.js';
import { loadLibrary } from '../../adapters/search/load-library.js';
import { createInstallations } from '../../adapters/slack/app/installations.js';
import { migrate } from '../../adapters/store/migrate.js';
import { migrations } from '../../adapters/store/migrations.js';
import { openPostgresStore, type PostgresStore } from '../../adapters/store/postgres.js';
import { root } from '../support/imports.js';
import { describeWithPostgres } from '../support/postgres.js';
import { quiet, storeKey } from '../support/postgres-store.js';

const left = join(root, 'test/fixtures/release-0.1');
const statements = readFileSync(join(left, 'database.sql'), 'utf8');
const key = storeKey('a key of 0.1');

describeWithPostgres('a database of release 0.1', (server) => {
  const ask = (url: string, sql: string) => server().ask(url, sql);
  async function before(): Promise<string> {
    const url = await server().database();
    await ask(url, statements);
    return url;
  }
  async function withStore<T>(url: string, act: (store: PostgresStore) => Promise<T>): Promise<T> {
    const store = await openPostgresStore({ url, key, log: quiet() });
    try {
      return await act(store);
    } finally {
      await store.close();
    }
  }
  const kept = 'glutamate_value glutamate_feedback glutamate_turn'.split(' ');
  const rowsOf = (url: string) =>
    Promise.all(kept.map((table) => ask(url, `select t::text as line from ${table} t order by 1`)));

  const sinceThen = migrations.map(({ number }) => number).filter((number) => number > 4);

  it('keeps every row, and has today’s tables as a new one has them', async () => {
    const url = await before();
    const rows = await rowsOf(url);
    const counts = rows.map(({ length }) => length);
    expect(counts).toEqual([2, 2, 2]);
    expect(await migrate(url)).toEqual(sinceThen);
    expect(await rowsOf(url)).toEqual(rows);
    const fresh = await server().database();
    await migrate(fresh);
    const columns =
      "select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns where table_schema = 'public' order by 1, 2";
    const indexes = "select indexdef from pg_indexes where schemaname = 'public' order by 1";
    expect(await ask(url, columns)).toEqual(await ask(fresh, columns));
    expect(await ask(url, indexes)).toEqual(await ask(fresh, indexes));
  });

  it('has the tokens of its installations, read with the same STORE_KEY', async () => {
    const url = await before();
    await migrate(url);
    await withStore(url, async (store) => {
      const { fetchInstallation } = createInstallations(store, quiet());
      const team = { teamId: 'T0000TEAM', enterpriseId: undefined, isEnterpriseInstall: false };
      const org = { teamId: undefined, enterpriseId: 'E0000ORG', isEnterpriseInstall: true };
      expect((await fetchInstallation(team)).bot?.token).toBe('a bot token of T0000TEAM');
      expect((await fetchInstallation(org)).bot?.token).toBe('a bot token of E0000ORG');
    });
  });

  it('answers no turn again that 0.1 answered, nor one that it is at, and takes up what it left', async () => {
    const url = await before();
    await migrate(url);
    const [answered, begun] = ['100', '200'].map((tail) => `slack:T0000TEAM:C1:1700000000.000${tail}`);
    const lease = 'update glutamate_turn set seen_at = now(), lease_until = now()';
    await ask(url, `${lease} + interval '1 hour'`);
    await withStore(url, async (store) => {
      expect(await store.takeTurn(answered ?? '')).toBe('done');
      expect(await store.takeTurn(begun ?? '')).toBe('busy');
      await ask(url, lease);
      expect(await store.takeTurn(begun ?? '')).toBe('go');
    });
  });

  it('counts feedback on', async () => {
    const url = await before();
    await migrate(url);
    await withStore(url, (store) => store.recordFeedback('topic/ketamine', 'helpful'));
    const counts = 'select verdict, count::int from glutamate_feedback order by verdict';
    expect(await ask(url, counts)).toEqual([
      { verdict: 'helpful', count: 3 },
      { verdict: 'not-helpful', count: 1 },
    ]);
  });

  it('holds no library until it is loaded anew, and says with what command', async () => {
    const url = await before();
    await migrate(url);
    const query = (sql: string, values: readonly unknown[]) => server().ask(url, sql, values);
    const library = openLibrary([join(left, 'packs/notes')]);
    await expect(currentLibrary(query)(library)).rejects.toThrow(/`glutamate index --to postgres`/);
    await loadLibrary({ url, library, progress: () => {} });
    expect((await currentLibrary(query)(library)).packs.map(({ id }) => id)).toEqual(['notes']);
  });

  it('can be given back to 0.1 by the statements of docs/running.md, and taken again', async () => {
    const page = readFileSync(join(root, 'docs/running.md'), 'utf8');
    const back = /```sql\n([\s\S]+?)```/.exec(page)?.[1] ?? '';
    const url = await before();
    await migrate(url);
    await ask(url, back);
    const first = migrations.filter(({ number }) => number < 4).map(({ number }) => number);
    expect(
      (await ask(url, 'select number from glutamate_migration order by 1')).map((row) => row['number']),
    ).toEqual(first);
    const tables = "select tablename from pg_tables where schemaname = 'public' order by 1";
    expect((await ask(url, tables)).map(({ tablename }) => tablename)).toEqual(
      [...kept, 'glutamate_migration'].sort(),
    );
    // What 0.1 then makes: its table of libraries is a part of the statements that it left.
    await ask(
      url,
      "create table glutamate_library (number integer); insert into glutamate_migration (number, name) values (4, '')",
    );
    expect(await migrate(url)).toEqual(sinceThen);
  });
});
