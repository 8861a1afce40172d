// `npm start` without any platform: the page is served and its address printed; in production there is nothing to run.
import { get } from 'node:http';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { Child } from '../support/child.js';
import { servePage } from '../support/page.js';

describe('npm start without credentials', () => {
  let child: Child;
  const start = (env: Record<string, string>): Child => {
    child = new Child(['dist/adapters/main.js'], { PORT: '0', HOST: '127.0.0.1', ...env });
    return child;
  };
  afterEach(() => child.signal('SIGKILL'));

  it('keeps running, prints where the page is, serves it without a word of it in the log, and stops on a signal', async () => {
    const started = start({ LOG_LEVEL: 'trace' });
    const [, address = ''] = await started.prints(/Open (http:\/\/127\.0\.0\.1:\d+\/) /);
    expect(await (await fetch(`${address}?q=secretword`)).text()).toContain('Slack');
    for (const path of ['why?q=secretword', 'suggest?typed=secretword', '?press=secretword'])
      await (await fetch(`${address}${path}`)).text();
    expect((await fetch(`${address}readyz`)).status).toBe(200);
    started.signal('SIGTERM');
    expect(await started.exited).toBe(0);
    expect(started.output).not.toContain('secretword');
  });

  it('has nothing to run in production without PREVIEW=1', async () => {
    const started = start({ NODE_ENV: 'production' });
    await started.prints(/Nothing to run.*PREVIEW=1/);
    expect(await started.exited).toBe(1);
  });
});

describe('the name in the address', () => {
  // fetch sends no Host of ours.
  const statusOf = (origin: string, path: string, host: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      get(`${origin}${path}`, { headers: { host }, agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).once('error', reject);
    });
  const statuses = async (env: Record<string, string>, host: string): Promise<(number | undefined)[]> => {
    const page = await servePage(env);
    onTestFinished(() => page.stop());
    return await Promise.all(
      ['/', '/suggest', '/page.js', '/metrics'].map((path) => statusOf(page.origin, path, host)),
    );
  };

  it.each([
    'localhost',
    'localhost:3000',
    'bot.localhost',
    '127.0.0.1:80',
    '[::1]:3000',
    '192.168.0.7',
    'LOCALHOST.',
  ])('%s is this machine', async (host) => {
    expect(await statuses({}, host)).toEqual([200, 200, 200, 200]);
  });

  it.each(['rebound.example', 'localhost.example:3000', '127.0.0.1.example', 'x:y'])(
    '%s is not, wherever the server is bound: a name of anybody can point here',
    async (host) => {
      expect(await statuses({}, host)).toEqual([421, 421, 421, 421]);
      expect(await statuses({ HOST: '0.0.0.0', PREVIEW: '1' }, host)).toEqual([421, 421, 421, 421]);
    },
  );

  it('is also one of ALLOWED_HOSTS, for who hands it on; health answers to any', async () => {
    const env = { ALLOWED_HOSTS: 'Bot.example, other.example' };
    expect(await statuses(env, 'bot.example:443')).toEqual([200, 200, 200, 200]);
    expect(await statuses(env, 'rebound.example')).toEqual([421, 421, 421, 421]);
    const page = await servePage();
    onTestFinished(() => page.stop());
    for (const path of ['/healthz', '/readyz'])
      expect(await statusOf(page.origin, path, 'rebound.example')).toBe(200);
  });
});

describe('production with PREVIEW=1', () => {
  it('serves the page', async () => {
    const page = await servePage({ NODE_ENV: 'production', PREVIEW: '1' });
    expect((await fetch(`${page.origin}/`)).status).toBe(200);
    await page.stop();
  });
});
