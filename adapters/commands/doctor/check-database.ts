// The database: whether it answers, takes writes, has the tables of this release, and, with SEARCH=postgres, holds these packs.
import type { Client } from 'pg';
import { Fault, type Library } from '../../../src/index.js';
import { type Settings, searchedDatabase } from '../../settings/env.js';
import { type CheckResult, checkResult, faultResult } from './check-result.js';

/** Milliseconds that the database has to answer, as at the start of the service. */
const answerMs = 5_000;

export async function checkDatabase(
  settings: Settings,
  library: Library | null,
): Promise<readonly CheckResult[]> {
  const { DATABASE_URL: url, STORE_KEY: key } = settings;
  const without = missing(settings);
  if (url === undefined)
    return [without ?? checkResult('database', 'off', 'DATABASE_URL is not set: what is kept is in memory')];
  const keyless = 'DATABASE_URL needs a key for what is kept there (STORE_KEY)';
  const noKey = checkResult(
    'database',
    'stops',
    keyless,
    'set STORE_KEY to what openssl rand -base64 32 prints, and keep it safe',
  );
  return [...(key === undefined ? [noKey] : []), ...(await asked(url, settings, library))];
}

function missing(settings: Settings): CheckResult | null {
  try {
    searchedDatabase(settings);
    return null;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return faultResult('database', 'stops', error);
  }
}

async function asked(
  url: string,
  settings: Settings,
  library: Library | null,
): Promise<readonly CheckResult[]> {
  const [{ default: pg }, { codeOf, cureOf }] = await Promise.all([
    import('pg'),
    import('../../store/database-fault.js'),
  ]);
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: answerMs,
    query_timeout: answerMs,
    application_name: 'glutamate-bot doctor',
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const tables = await tablesOf(client);
    return settings.SEARCH === 'postgres' ? [...tables, await libraryIn(client, library)] : tables;
  } catch (error) {
    // The start waits for it, and goes on without it: answers need nothing from it.
    const code = codeOf(error);
    return [
      checkResult(
        'database',
        'warning',
        `does not answer (${code}): the service would run without it`,
        cureOf(code),
      ),
    ];
  } finally {
    await client.end().catch(() => {});
  }
}

async function tablesOf(client: Client): Promise<readonly CheckResult[]> {
  const { version, newestVersion } = await import('../../store/migrate.js');
  const { rows } = await client.query<{ readonly only_reads: boolean }>(
    `select pg_is_in_recovery() or current_setting('default_transaction_read_only')::boolean as only_reads`,
  );
  const { cureOf } = await import('../../store/database-fault.js');
  if (rows[0]?.only_reads === true)
    return [checkResult('database', 'warning', 'answers, and takes no writes', cureOf('25006'))];
  const behind = newestVersion() - (await version(client));
  if (behind <= 0) return [checkResult('database', 'ok', 'answers, and its tables are up to date')];
  const cure = 'npm run migrate makes them; so does the start';
  return [checkResult('database', 'ok', `answers; changes of its tables to be made: ${behind}`, cure)];
}

async function libraryIn(client: Client, library: Library | null): Promise<CheckResult> {
  if (library === null) return checkResult('search', 'off', 'not looked at, since the packs do not open');
  const { currentLibrary } = await import('../../search/current-library.js');
  const query = async (sql: string, values: readonly unknown[]) =>
    (await client.query(sql, [...values])).rows;
  try {
    await currentLibrary(query)(library);
    return checkResult('search', 'ok', 'the database holds these packs');
  } catch (error) {
    if (error instanceof Fault) return faultResult('search', 'warning', error);
    const cure = 'run npm run migrate, then glutamate index --to postgres';
    return checkResult('search', 'warning', 'the database has no tables of a library', cure);
  }
}
