// Starting the service: with nothing to run, with half of what it needs, and with what is broken.
import { describe, expect, it } from 'vitest';
import { createLog } from '../../adapters/log/log.js';
import { run } from '../../adapters/run.js';
import { readSettings } from '../../adapters/settings/env.js';
import { Fault } from '../../src/index.js';
import { service } from '../support/command-line.js';
import { folderOf, madeUpTexts } from '../support/pack-texts.js';

/** Nobody is asked with these: nothing answers there. */
const overHttp = {
  SLACK_BOT_TOKEN: 'xoxb-zqx',
  SLACK_SIGNING_SECRET: 'zqx',
  SLACK_API_URL: 'http://127.0.0.1:9/api/',
};

/** One line for a person: what, where, cure. No stack, and no JSON. */
const oneLine = /^[^\n{]+\([^\n]+\): [^\n]+\n$/;

describe('run', () => {
  const started = (env: Record<string, string>): ReturnType<typeof run> =>
    run({ settings: readSettings(env), only: 'all', log: createLog('silent'), fail: () => {} });

  it('is null where no platform has credentials and the page is off', async () => {
    await expect(started({ PREVIEW: '0' })).resolves.toBeNull();
  });

  it('serves the page alone where no platform has credentials', async () => {
    const running = await started({ PORT: '0' });
    expect(running).toMatchObject({
      platforms: [],
      page: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+/),
    });
    const ready = await fetch(`http://127.0.0.1:${running?.port}/readyz`);
    expect(ready.status).toBe(200);
    await running?.stop();
  });

  it.each([
    ['Slack without a way in', { SLACK_BOT_TOKEN: 'xoxb-zqx' }, 'SLACK_SIGNING_SECRET'],
    [
      'Slack with its tokens swapped',
      { SLACK_BOT_TOKEN: 'xapp-zqx', SLACK_APP_TOKEN: 'xoxb-zqx' },
      'SLACK_BOT_TOKEN',
    ],
    [
      'Slack with half of OAuth',
      { SLACK_CLIENT_ID: 'zqx', SLACK_SIGNING_SECRET: 'zqx' },
      'SLACK_CLIENT_SECRET',
    ],
    ['Slack with a token of another kind', { ...overHttp, SLACK_BOT_TOKEN: 'zqx' }, 'SLACK_BOT_TOKEN'],
    ["Slack with a person's token", { ...overHttp, SLACK_BOT_TOKEN: 'xoxp-zqx' }, 'SLACK_BOT_TOKEN'],
    [
      'Slack with an app-level token of another kind',
      { SLACK_BOT_TOKEN: 'xoxb-zqx', SLACK_APP_TOKEN: 'zqx' },
      'SLACK_APP_TOKEN',
    ],
    ['Discord with a secret for a token', { DISCORD_TOKEN: 'zqx-zqx' }, 'DISCORD_TOKEN'],
    ['Discord with a token that begins with Bot', { DISCORD_TOKEN: 'Bot zqx.zqx.zqx' }, 'DISCORD_TOKEN'],
    ['Discord without a token', { DISCORD_PUBLIC_KEY: 'a'.repeat(64) }, 'DISCORD_TOKEN'],
  ])('rejects %s with one line that names the setting, not its value', async (_name, env, setting) => {
    const fault = await started({ PORT: '0', ...env }).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(Fault);
    const said = `${String((fault as Fault).message)}\n`;
    expect(said).toMatch(oneLine);
    expect(said).toContain(setting);
    expect(said).not.toContain('zqx');
  });
});

describe('npm start', () => {
  it('with nothing to run says what to set and how to ask in the terminal, and exits 0', async () => {
    const { status, out, err } = await service({ PREVIEW: '0' });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    for (const part of [
      'SLACK_BOT_TOKEN',
      'SLACK_SIGNING_SECRET',
      'SLACK_APP_TOKEN',
      'DISCORD_TOKEN',
      'npm run ask -- therapy ketamine',
    ]) {
      expect(out).toContain(part);
    }
  });

  it.each([
    ['in production', { NODE_ENV: 'production' }, []],
    ['as the part of HTTP', { PREVIEW: '0' }, ['--only', 'http']],
    ['as the part of sockets', {}, ['--only', 'sockets']],
    ['as the part that its credentials are not for', { ...overHttp, PREVIEW: '0' }, ['--only', 'sockets']],
  ])(
    'with nothing to run %s exits 1 with one line: a supervisor would take 0 for a job done',
    async (_name, env, args) => {
      const { status, err } = await service(env, args);
      expect(status).toBe(1);
      expect(err).toMatch(oneLine);
      expect(err).toMatch(/^Nothing to run/);
    },
  );

  it('names variables that look like settings and are none, and never their values', async () => {
    const { out } = await service({
      PREVIEW: '0',
      DISCORD_TOKN: 'zqx',
      SLACK_TOKEN: 'zqx',
      KNOWLEDGEDIR: 'zqx',
      PATHS: 'zqx',
    });
    const named = out.split('\n').flatMap((line) => (line.includes('is not read') ? [JSON.parse(line)] : []));
    expect(named.map(({ name }) => name).sort()).toEqual(['DISCORD_TOKN', 'KNOWLEDGEDIR', 'SLACK_TOKEN']);
    expect(named.find(({ name }) => name === 'DISCORD_TOKN').cure).toContain('DISCORD_TOKEN');
    expect(out).not.toContain('zqx');
  });

  it('with --help says what there is to choose', async () => {
    const { status, out, err } = await service({}, ['--help']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('--only http|sockets');
  });

  it.each([
    ['Slack without a token', { SLACK_SIGNING_SECRET: 'zqx' }, 'SLACK_BOT_TOKEN'],
    ['a port that is none', { PORT: 'many' }, 'PORT'],
    ['a folder of packs that is not there', { KNOWLEDGE_DIR: '/no/such/folder' }, '/no/such/folder'],
  ])('with %s exits 1 with one line that names the setting, not its value', async (_name, env, setting) => {
    const { status, err } = await service(env);
    expect(status).toBe(1);
    expect(err).toMatch(oneLine);
    expect(err).toContain(setting);
    expect(err).not.toContain('zqx');
  });

  it('with a broken pack prints one problem, the count of others and the cure, and exits 1, credentials or none', async () => {
    const folder = folderOf({ ...madeUpTexts(), 'topics.json': '{', 'claims.json': '[' });
    for (const env of [{}, { SLACK_BOT_TOKEN: 'xoxb-zqx', SLACK_SIGNING_SECRET: 'zqx' }]) {
      const { status, err } = await service({ ...env, KNOWLEDGE_DIR: folder });
      expect(status).toBe(1);
      expect(err).toMatch(oneLine);
      expect(err).toMatch(/(?:topics|claims)\.json: the file: not JSON.+; and 1 more problem\)/);
      expect(err).toContain(`\`glutamate verify ${folder}\``);
    }
  });

  it('with an argument that is none exits 2', async () => {
    expect((await service({}, ['--only', 'slack'])).status).toBe(2);
    expect((await service({}, ['--nonsense'])).status).toBe(2);
  });
});
