// `npm start` without any platform: the page is served and its address printed; in production there is nothing to run.
import { afterEach, describe, expect, it } from 'vitest';
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
    expect(await (await fetch(`${address}?q=secretword`)).text()).toContain('In Slack');
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
    expect(await started.exited).toBe(0);
  });
});

describe('production with PREVIEW=1', () => {
  it('serves the page', async () => {
    const page = await servePage({ NODE_ENV: 'production', PREVIEW: '1' });
    expect((await fetch(`${page.origin}/`)).status).toBe(200);
    await page.stop();
  });
});
