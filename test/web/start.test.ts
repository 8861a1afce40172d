// `npm start` without any platform: the page is served and its address printed; in production there is nothing to run.
import { afterEach, describe, expect, it } from 'vitest';
import { Child } from '../support/child.js';

describe('npm start without credentials', () => {
  let child: Child;
  const start = (env: Record<string, string>): Child => {
    child = new Child(['adapters/main.ts'], { PORT: '0', HOST: '127.0.0.1', ...env });
    return child;
  };
  afterEach(() => child.signal('SIGKILL'));

  it('keeps running, prints where the page is, serves it, and stops on a signal', async () => {
    const started = start({});
    const [, address = ''] = await started.prints(/Open (http:\/\/127\.0\.0\.1:\d+\/) /);
    expect(await (await fetch(address)).text()).toContain('In Slack');
    expect((await fetch(`${address}readyz`)).status).toBe(200);
    started.signal('SIGTERM');
    expect(await started.exited).toBe(0);
  });

  it('serves the page in production only with PREVIEW=1', async () => {
    const off = start({ NODE_ENV: 'production' });
    await off.prints(/Nothing to run.*PREVIEW=1/);
    expect(await off.exited).toBe(0);
    const [, address = ''] = await start({ NODE_ENV: 'production', PREVIEW: '1' }).prints(/Open (http:\S+)/);
    expect((await fetch(address)).status).toBe(200);
  });

  it('writes no question into the log', async () => {
    const [, address = ''] = await start({ LOG_LEVEL: 'trace' }).prints(/Open (http:\S+)/);
    for (const path of ['?q=secretword', 'why?q=secretword', 'suggest?typed=secretword'])
      await (await fetch(`${address}${path}`)).text();
    expect(child.output).not.toContain('secretword');
  });
});
