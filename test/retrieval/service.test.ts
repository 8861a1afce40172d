// SEARCH=postgres in the running service: the page answers from the database, says so when it is away, and the curated review answers all the time.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLibrary } from '../../adapters/packs/packs.js';
import { type Running, run } from '../../adapters/run.js';
import { loadLibrary } from '../../adapters/search/load-library.js';
import { readSettings } from '../../adapters/settings/env.js';
import { migrate } from '../../adapters/store/migrate.js';
import { root } from '../support/imports.js';
import { describeWithPostgres } from '../support/postgres.js';
import { readableLog, storeKey } from '../support/postgres-store.js';

const garden = {
  id: 'a-1',
  title: 'Moss and light',
  text: 'Moss tolerates deep shade, but it may suffer in drought.',
};

describeWithPostgres('the service with SEARCH=postgres', (server) => {
  const log = readableLog();
  let folder = '';
  let url = '';
  let running: Running | null = null;
  const load = (): Promise<unknown> =>
    loadLibrary({ url, library: openLibrary([folder]), progress: () => {} });
  const page = async (text: string, path = '/'): Promise<string> => {
    const query = new URLSearchParams({ q: text });
    return await (await fetch(`http://127.0.0.1:${running?.port}${path}?${query}`)).text();
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'search-service-'));
    cpSync(join(root, 'knowledge', 'glutamate-migraine'), join(folder, 'glutamate-migraine'), {
      recursive: true,
    });
    writeFileSync(join(folder, 'garden.jsonl'), `${JSON.stringify(garden)}\n`);
    url = await server().database();
    await migrate(url);
    await load();
    const settings = readSettings({
      SEARCH: 'postgres',
      DATABASE_URL: url,
      STORE_KEY: storeKey('service'),
      KNOWLEDGE_DIR: folder,
      PORT: '0',
      PREVIEW: '1',
    });
    running = await run({ settings, only: 'all', log: log.log, fail: () => {} });
  });
  afterAll(async () => {
    await running?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers from the database, with the caveat, and from the curated review', async () => {
    const moss = await page('Does moss tolerate deep shade?');
    expect(moss).toContain('Moss tolerates deep shade');
    expect(moss).toContain('it may suffer in drought');
    expect(await page('Does moss tolerate deep shade?', '/why')).toContain(
      'a passage of the library answers, as the model judges it',
    );
    expect(await page('Does memantine work in migraine?')).toContain(
      'the evidence for the efficacy of these therapies is not strong',
    );
  });

  it('says that part of the library cannot be searched while the database is away, and goes on by itself', async () => {
    await server().stop('SIGQUIT');
    const moss = await page('Does moss tolerate deep shade?');
    expect(moss).toContain('The library cannot be searched right now');
    expect(moss).not.toMatch(/Not answered: the review does not say|does not speak of|do not say/);
    const memantine = await page('Does memantine work in migraine?');
    expect(memantine).toContain('the evidence for the efficacy of these therapies is not strong');
    expect(memantine).toContain('Not all sources could be searched');
    expect(await page('I want to kill myself')).not.toContain('cannot be searched');
    await server().start();
    await log.has('the database is back');
    await expect
      .poll(() => page('Does moss tolerate deep shade?'), { timeout: 10_000 })
      .toContain('it may suffer in drought');
  });

  it('refuses a library of other packs with the cure in the log, until it is loaded', async () => {
    writeFileSync(
      join(folder, 'garden.jsonl'),
      `${JSON.stringify({ ...garden, text: 'Moss drinks dew at dawn.' })}\n`,
    );
    await running?.reload();
    expect(await page('Does moss drink dew?')).toContain('The library cannot be searched right now');
    expect(log.text()).toMatch(/of other packs .*glutamate index --to postgres/);
    await load();
    expect(await page('Does moss drink dew?')).toContain('Moss drinks dew at dawn.');
  });

  it('answers from a new edition as soon as it is loaded, without being told to read it', async () => {
    writeFileSync(
      join(folder, 'garden.jsonl'),
      `${JSON.stringify({ ...garden, text: 'Moss sleeps under snow.' })}\n`,
    );
    await load();
    expect(await page('Does moss sleep under snow?')).toContain('Moss sleeps under snow.');
  });
});
