// `glutamate doctor`: it says beforehand what the start would say, exits as the start would, and shows no value of a secret.
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLog } from '../../adapters/log/log.js';
import { run } from '../../adapters/run.js';
import { readSettings } from '../../adapters/settings/env.js';
import { Fault } from '../../src/index.js';
import { glutamate as built } from '../support/command-line.js';
import { glutamate } from '../support/in-process.js';
import { folderOf, madeUpTexts } from '../support/pack-texts.js';
import { describeWithPostgres } from '../support/postgres.js';

const key = Buffer.alloc(32, 7).toString('base64');
/** Nobody is asked with these: nothing answers there. */
const slack = { SLACK_BOT_TOKEN: 'xoxb-zqx', SLACK_SIGNING_SECRET: 'a'.repeat(32) };
const free = { PORT: '0' };

const doctor = async (
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  call = glutamate,
) => {
  const { status, out, err } = await call(['doctor', ...args], { env });
  const lines = out.trimEnd().split('\n');
  const found = lines
    .slice(0, -1)
    .map((line) => /^(\S+) +(ok|off|warning|stops) +(.+)$/.exec(line)?.slice(1) ?? [line]);
  return { status, out, err, found, last: lines.at(-1) };
};

/** The start without its process, whose exit statuses test/start holds: null where there is nothing to run. */
async function startIn(
  env: Readonly<Record<string, string>>,
  [, only = 'all']: readonly string[],
): Promise<unknown> {
  const part = only === 'sockets' ? only : 'all';
  const log = createLog('silent');
  const running = await run({ settings: readSettings(env), only: part, log, fail: () => {} });
  await running?.stop();
  return running;
}

describe('glutamate doctor', () => {
  it('has a line for each thing, with its state, and exits 0 where nothing would stop the service', async () => {
    const { status, err, found, last } = await doctor({ ...free, ...slack }, [], built);
    expect({ status, err, last }).toEqual({ status: 0, err: '', last: 'Nothing would stop the service.' });
    expect(found.map(([what, state]) => `${what} ${state}`)).toEqual([
      'node ok',
      'settings ok',
      'slack ok',
      'discord off',
      'page ok',
      'packs ok',
      'index off',
      'database off',
      'port ok',
    ]);
  });

  it.each([
    ['a setting that is not usable', { PORT: 'many' }, [], /^settings +stops +PORT .+: set it/m],
    ['half of Slack', { SLACK_BOT_TOKEN: 'xoxb-zqx' }, [], /^slack +stops .+SLACK_SIGNING_SECRET/m],
    [
      'a token in the wrong place',
      { ...slack, SLACK_BOT_TOKEN: 'xapp-zqx' },
      [],
      /^slack +stops .+SLACK_BOT_TOKEN/m,
    ],
    [
      'Discord with a secret for a token',
      { DISCORD_TOKEN: 'zqx-zqx' },
      [],
      /^discord +stops .+DISCORD_TOKEN/m,
    ],
    ['no packs', { KNOWLEDGE_DIR: '/no/such/folder' }, [], /^packs +stops .+no such folder/m],
    [
      'a database without a key',
      { DATABASE_URL: 'postgres://127.0.0.1:1/zqx' },
      [],
      /^database +stops .+STORE_KEY/m,
    ],
    ['a search without a database', { SEARCH: 'postgres' }, [], /^database +stops .+DATABASE_URL/m],
    [
      'an address of another machine',
      { HOST: '192.0.2.1', PREVIEW: '1' },
      [],
      /^port +stops .+EADDRNOTAVAIL: set HOST/m,
    ],
    ['nothing to run in production', { NODE_ENV: 'production' }, [], /^service +stops +nothing to run/m],
    ['nothing to run of a part', {}, ['--only', 'sockets'], /^service +stops +nothing to run/m],
  ])('says of %s what the start ends with, and exits 1 as it does', async (_name, env, args, line) => {
    const given = { ...free, ...(env as Record<string, string>) };
    const { status, out, last } = await doctor(given, args);
    expect(out).toMatch(line);
    expect({ status, last }).toEqual({ status: 1, last: '1 thing would stop the service.' });
    expect(out).not.toContain('zqx');
    const started = await startIn(given, args).catch((fault: unknown) => fault);
    if (started !== null) expect(started).toBeInstanceOf(Fault);
  });

  it('says that the port is taken, and leaves it free where it was', async () => {
    const server = createServer();
    const port = await new Promise<string>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve(String((server.address() as { port: number }).port))),
    );
    onTestFinished(() => void server.close());
    expect((await doctor({ PORT: port })).out).toMatch(/^port +stops .+EADDRINUSE: stop what listens there/m);
    await new Promise((resolve) => server.close(resolve));
    expect((await doctor({ PORT: port })).status).toBe(0);
    expect((await doctor({ PORT: port })).status).toBe(0);
  });

  it('tells every problem of a broken pack with its place and its cure', async () => {
    const folder = folderOf({ ...madeUpTexts(), 'topics.json': '{', 'claims.json': '[' });
    const { status, found } = await doctor({ ...free, KNOWLEDGE_DIR: folder }, [], built);
    const packs = found.filter(([what]) => what === 'packs');
    expect(status).toBe(1);
    expect(packs.map(([, state]) => state)).toEqual(['stops', 'stops']);
    for (const file of ['topics.json', 'claims.json'])
      expect(packs.filter(([, , said]) => said?.includes(`${file}: the file: not JSON`))).toHaveLength(1);
  });

  it('warns of what looks wrong and stops nothing', async () => {
    const { status, out } = await doctor({
      ...free,
      ...slack,
      SLACK_SIGNING_SECRET: 'zqx',
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: 'zqx',
      SLACK_STATE_SECRET: 'zqx',
      DISCORD_TOKEN: 'zqx.zqx.zqx',
      DISCORD_TOKN: 'zqx',
      DATABASE_URL: 'postgres://zqx@127.0.0.1:1/zqx',
      STORE_KEY: key,
    });
    expect(status).toBe(0);
    expect(out).toMatch(/^slack +warning +SLACK_SIGNING_SECRET/m);
    expect(out).toMatch(/^slack +warning +SLACK_STATE_SECRET/m);
    expect(out).toMatch(/^discord +warning +DISCORD_TOKEN /m);
    expect(out).toMatch(/^settings +warning +DISCORD_TOKN is not read: rename it to DISCORD_TOKEN/m);
    expect(out).toMatch(/^database +warning .+ECONNREFUSED.+: start the database/m);
    expect(out).not.toContain('zqx');
  });

  it('explains its states with --help, and refuses a part that is none', async () => {
    expect((await doctor({}, ['--help'])).out).toContain('the service would not start');
    expect((await doctor({}, ['--only', 'slack'])).status).toBe(2);
  });
});

describeWithPostgres('glutamate doctor with a database', (server) => {
  it('says what is to be made, what is there, and that a library of these packs is missing', async () => {
    const DATABASE_URL = await server().database();
    const env = { ...free, DATABASE_URL, STORE_KEY: key };
    expect((await doctor(env)).out).toMatch(/^database +ok .+to be made: \d+: npm run migrate/m);
    expect((await doctor({ ...env, SEARCH: 'postgres' })).out).toMatch(/^search +warning .+npm run migrate/m);
    expect((await glutamate(['index', '--to', 'postgres'], { env })).status).toBe(0);
    const loaded = await doctor({ ...env, SEARCH: 'postgres' });
    expect(loaded.out).toMatch(/^database +ok +answers, and its tables are up to date$/m);
    expect(loaded.out).toMatch(/^search +ok +the database holds these packs$/m);
    const others = folderOf(madeUpTexts());
    const changed = await doctor({ ...env, SEARCH: 'postgres', KNOWLEDGE_DIR: others });
    expect(changed.out).toMatch(/^search +warning .+of other packs.+: run `glutamate index --to postgres`/m);
    expect(changed.status).toBe(0);
  });
});
