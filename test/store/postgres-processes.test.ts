// Several real processes on one database: they bring the tables up to date once, and each turn is one process's.
import { expect, it } from 'vitest';
import { createLog } from '../../adapters/log/log.js';
import { run } from '../../adapters/run.js';
import { readSettings } from '../../adapters/settings/env.js';
import { migrate } from '../../adapters/store/migrate.js';
import { type Migration, migrations } from '../../adapters/store/migrations.js';
import { openPostgresStore } from '../../adapters/store/postgres.js';
import { bundled } from '../support/bundled.js';
import { Child } from '../support/child.js';
import { describeWithPostgres } from '../support/postgres.js';
import type { PostgresServer } from '../support/postgres-server.js';
import { patient, quiet, storeKey } from '../support/postgres-store.js';

describeWithPostgres('PostgreSQL under several processes', (server) => {
  const made = async (running: PostgresServer, url: string): Promise<readonly unknown[]> =>
    (await running.ask(url, 'select number from glutamate_migration order by number')).map(
      ({ number }) => number,
    );
  const numbers = migrations.map(({ number }) => number);

  it('has its tables made once when processes start together, and every turn given to exactly one of them', async () => {
    const url = await server().database();
    const turns = 300;
    const release = new Child(['dist/adapters/migrate.js'], { DATABASE_URL: url });
    const program = bundled('test/support/take-turns.ts');
    const taking = [1, 2].map(() => new Child([program, url, String(turns)], {}));
    for (const child of taking) await child.prints(/ready/);
    for (const child of taking) child.signal('SIGUSR2');
    for (const child of [release, ...taking]) expect(await child.exited, child.output).toBe(0);
    expect(await made(server(), url)).toEqual(numbers);
    expect(release.output).toMatch(/^(?:Applied: [\d, ]+|Up to date)\.$/m);
    const given = taking.flatMap(
      ({ output }) => JSON.parse(/given (.*)/.exec(output)?.[1] ?? 'null') as number[],
    );
    expect(given.toSorted((a, b) => a - b)).toEqual(Array.from({ length: turns }, (_, turn) => turn));
  });

  it('has each change made by one of ten that come at the same moment', async () => {
    const url = await server().database();
    const all = await Promise.all(Array.from({ length: 10 }, () => migrate(url)));
    expect(all.flat().toSorted((a, b) => a - b)).toEqual(numbers);
    expect(await migrate(url)).toEqual([]);
  });

  it('makes all changes of a release or none, and goes on from where it was', async () => {
    const url = await server().database();
    const next = Math.max(...numbers) + 1;
    const good: Migration = { number: next, name: 'good', sql: 'create table more (id int)' };
    const bad: Migration = { number: next + 1, name: 'bad', sql: 'create table more (id int)' };
    await migrate(url);
    await expect(migrate(url, [...migrations, good, bad])).rejects.toMatchObject({ code: '42P07' });
    expect(await made(server(), url)).toEqual(numbers);
    expect(await migrate(url, [...migrations, good])).toEqual([next]);
    // A process of the release before finds more than it knows, and works.
    expect(await migrate(url)).toEqual([]);
  });

  it('needs no right to change tables once they are there', async () => {
    const url = await server().database();
    await migrate(url);
    await server().ask(url, `create role guest login password '${server().password}'`);
    await server().ask(url, 'grant select, insert, update, delete on all tables in schema public to guest');
    const guest = new URL(url);
    guest.username = 'guest';
    expect(await migrate(guest.toString())).toEqual([]);
  });

  it('as a release step does nothing without a database, and fails with the cure when it is away or refuses', async () => {
    const url = await server().database();
    const wrong = new URL(url);
    wrong.password = 'zqxwrong';
    const without = new Child(['dist/adapters/migrate.js'], { DATABASE_URL: '' });
    const refused = new Child(['dist/adapters/migrate.js'], { DATABASE_URL: wrong.toString() });
    expect(await without.exited).toBe(0);
    expect(without.output).toContain('nothing to migrate');
    expect(await refused.exited).toBe(1);
    expect(refused.output).toContain('check the user and the password in DATABASE_URL');
    expect(refused.output).not.toContain('zqxwrong');
  });

  it('forgets turns after an hour, some thousands at a time', async () => {
    const url = await server().database();
    await migrate(url);
    const old = `insert into glutamate_turn (key, owner, lease_until, answered, seen_at)
      select sha256(n::text::bytea), gen_random_uuid(), now(), true, now() - interval '2 hours'
      from generate_series(1, 7000) n`;
    await server().ask(url, old);
    // A process prunes with its first turn, and then with every 500th.
    const store = await openPostgresStore({ url, key: storeKey('one'), log: quiet(), timing: patient });
    for (let turn = 0; turn < 600; turn++) expect(await store.takeTurn(`turn ${turn}`)).toBe('go');
    await store.close();
    const left = await server().ask(url, 'select count(*) as n from glutamate_turn');
    expect(Number(left[0]?.['n'])).toBe(600);
  });

  it('forgets threads after an hour and people after a year, some thousands at a time', async () => {
    const url = await server().database();
    await migrate(url);
    for (const insert of [
      `glutamate_thread (key, topics, kept_at) select sha256(n::text::bytea), '{ketamine}', now() - interval '2 hours'`,
      "glutamate_person (key, met_at) select sha256(n::text::bytea), now() - interval '2 years'",
    ])
      await server().ask(url, `insert into ${insert} from generate_series(1, 6000) n`);
    // A process prunes with the first that it keeps, and then with every 500th.
    const store = await openPostgresStore({ url, key: storeKey('one'), log: quiet(), timing: patient });
    for (let n = 0; n < 600; n++) {
      await store.keepTopics(`thread ${n}`, ['ketamine']);
      await store.meet(`person ${n}`);
    }
    await store.close();
    for (const table of ['glutamate_thread', 'glutamate_person']) {
      const left = await server().ask(url, `select count(*) as n from ${table}`);
      expect(Number(left[0]?.['n']), table).toBe(600);
    }
  });

  it('knows threads and people by hashes alone, and again after the key was changed', async () => {
    const url = await server().database();
    const options = { url, log: quiet(), timing: patient };
    const before = await openPostgresStore({ ...options, key: storeKey('one') });
    await before.keepTopics('slack C0PUBLIC 1', ['ketamine']);
    expect(await before.meet('slack T0TEAM U0ASKER')).toBe(true);
    await before.close();
    const after = await openPostgresStore({
      ...options,
      key: storeKey('two'),
      previousKey: storeKey('one'),
    });
    expect(await after.topicsOf(['slack C0PUBLIC 1'])).toEqual(['ketamine']);
    expect(await after.meet('slack T0TEAM U0ASKER')).toBe(false);
    await after.keepTopics('slack C0PUBLIC 1', ['topiramate']);
    expect(await after.topicsOf(['slack C0PUBLIC 1'])).toEqual(['topiramate']);
    await after.close();
    const rows = await server().rows(url);
    expect(rows).toContain('topiramate');
    for (const id of ['C0PUBLIC', 'T0TEAM', 'U0ASKER']) expect(rows).not.toContain(id);
  });

  it('keeps a turn by a hash that nobody can make without the key, and knows it again after the key was changed', async () => {
    const url = await server().database();
    const opened = (key: string, previousKey?: string) =>
      openPostgresStore({
        url,
        key: storeKey(key),
        previousKey: previousKey && storeKey(previousKey),
        log: quiet(),
        timing: patient,
      });
    const before = await opened('one');
    expect([await before.takeTurn('turn'), await before.takeTurn('held')]).toEqual(['go', 'go']);
    await before.finishTurn('turn');
    const rows = await server().ask(
      url,
      `select 1 from glutamate_turn where key = sha256('turn') or key = 'turn'`,
    );
    expect(rows).toEqual([]);
    const same = await opened('one');
    const after = await opened('two', 'one');
    const stranger = await opened('three');
    for (const store of [same, after]) {
      expect([await store.takeTurn('turn'), await store.takeTurn('held')]).toEqual(['done', 'busy']);
      expect(await store.takeTurn(`new to ${store === same}`)).toBe('go');
    }
    expect(await stranger.takeTurn('turn')).toBe('go');
    for (const store of [before, same, after, stranger]) await store.close();
  });

  it('starts the service only with a key for what it keeps', async () => {
    const env = {
      SLACK_BOT_TOKEN: 'xoxb-t',
      SLACK_SIGNING_SECRET: 's',
      DATABASE_URL: server().url('postgres'),
    };
    const short = storeKey('one').slice(4);
    expect(() => readSettings({ ...env, STORE_KEY: short })).toThrow(/STORE_KEY.*32 bytes in base64/);
    const settings = readSettings(env);
    const running = run({ settings, only: 'all', log: createLog('silent'), fail: () => {} });
    await expect(running).rejects.toThrow(/STORE_KEY.*openssl rand -base64 32/);
    await expect(running).rejects.not.toThrow(server().password);
  });
});
