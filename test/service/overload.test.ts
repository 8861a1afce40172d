// What a slow, hostile or too numerous crowd may hold: everything is bounded, and the operator's own paths always answer.
import { connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { HttpHandler } from '../../adapters/adapter.js';
import { createTasks } from '../../adapters/chat/tasks.js';
import { type Bounds, type RunningServer, startServer } from '../../adapters/http/server.js';
import { watchWaiting } from '../../adapters/http/waiting.js';
import { createMetrics } from '../../adapters/serve/metrics.js';

interface Started {
  readonly server: RunningServer;
  readonly at: (path: string) => string;
  /** Lets the requests go that wait at /slow. */
  readonly finish: () => void;
  /** Resolves when so many wait there. */
  readonly waiting: (count: number) => Promise<void>;
}

async function started(bounds: Partial<Bounds>): Promise<Started> {
  const held: (() => void)[] = [];
  let noticed = (): void => {};
  const slow: HttpHandler = (_request, response, door) => {
    if (!door.admit()) return;
    held.push(() => response.end('done'));
    noticed();
  };
  const reads: HttpHandler = async (_request, response, door) => {
    if ((await door.body(1000)) !== null && door.admit()) response.end('read');
  };
  const metrics = createMetrics({ platforms: [], topics: [] });
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    routes: { '/slow': slow, '/reads': reads },
    ready: () => true,
    metrics,
    bounds: { checkMs: 20, closeMs: 100, ...bounds },
  });
  onTestFinished(() => server.close());
  return {
    server,
    at: (path) => `http://127.0.0.1:${server.port}${path}`,
    finish: () => {
      for (const end of held.splice(0)) end();
    },
    waiting: (count) =>
      new Promise((resolve) => {
        noticed = () => {
          if (held.length >= count) resolve();
        };
        noticed();
      }),
  };
}

/** Sends and resolves with all that came back until the server closed, and how long that took. */
function raw(server: RunningServer, text: string): Promise<{ said: string; ms: number; socket: Socket }> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(text));
    let said = '';
    socket.on('data', (chunk) => {
      said += String(chunk);
    });
    socket.once('error', reject);
    socket.once('close', () => resolve({ said, ms: performance.now() - from, socket }));
  });
}

describe('too many open requests', () => {
  it('are turned away at once with 503 and when to come back; health, readiness and metrics answer', async () => {
    const { at, finish, waiting } = await started({ openMax: 3 });
    const open = Array.from({ length: 3 }, () => fetch(at('/slow')));
    await waiting(3);
    for (let n = 0; n < 20; n++) {
      // The open ones are still open: nobody waited for them.
      const refused = await fetch(at('/slow'), { method: 'POST', body: 'x'.repeat(1000) });
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    }
    for (const path of ['/healthz', '/readyz', '/metrics']) expect((await fetch(at(path))).status).toBe(200);
    const shown = await (await fetch(at('/metrics'))).text();
    expect(shown).toContain('glutamate_http_overloaded_total 20');
    expect(shown).toContain('glutamate_http_open_requests 3');
    finish();
    for (const response of await Promise.all(open)) expect(response.status).toBe(200);
  });

  it('leave their places when they are done or given up', async () => {
    const { at, finish, waiting } = await started({ openMax: 2 });
    for (let round = 0; round < 5; round++) {
      const gone = new AbortController();
      const open = [fetch(at('/slow')), fetch(at('/slow'), { signal: gone.signal }).catch(() => null)];
      await waiting(2);
      gone.abort();
      finish();
      await Promise.all(open);
    }
    const shown = await (await fetch(at('/metrics'))).text();
    expect(shown).toContain('glutamate_http_open_requests 0');
  });
});

describe('a slow client', () => {
  it('that does not finish its headers is cut off', async () => {
    const { server } = await started({ headersMs: 100, requestMs: 100 });
    const { said } = await raw(server, 'POST /reads HTTP/1.1\r\nHost: x\r\n');
    expect(said).toMatch(/^HTTP\/1\.1 408/);
  });

  it('that does not finish its body is cut off', async () => {
    const { server } = await started({ bodyMs: 100 });
    const { said } = await raw(server, 'POST /reads HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc');
    expect(said).toMatch(/^HTTP\/1\.1 408/);
  });

  it('that sends a body without end is refused', async () => {
    const { server } = await started({});
    const text = `POST /reads HTTP/1.1\r\nHost: x\r\nContent-Length: 9000\r\n\r\n${'x'.repeat(2000)}`;
    expect((await raw(server, text)).said).toMatch(/^HTTP\/1\.1 413/);
  });

  it('that does not send its body keeps no place from others, and is given up for the newest', async () => {
    const { server, at } = await started({ openMax: 1, bodiesMax: 3, bodyMs: 60_000 });
    const silent = 'POST /reads HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n';
    const first = raw(server, silent);
    const others = Array.from({ length: 20 }, () => connect(server.port, '127.0.0.1'));
    onTestFinished(() => others.forEach((socket) => void socket.destroy()));
    for (const socket of others) await new Promise<void>((resolve) => socket.write(silent, () => resolve()));
    expect((await first).said).toMatch(/^HTTP\/1\.1 408/);
    for (let n = 0; n < 10; n++) {
      const response = await fetch(at('/reads'), { method: 'POST', body: 'asked' });
      expect([response.status, await response.text()]).toEqual([200, 'read']);
    }
  });

  it('that sends headers without end is refused', async () => {
    const { server } = await started({});
    const { said } = await raw(server, `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`);
    expect(said).toMatch(/^HTTP\/1\.1 431/);
  });

  it('that keeps an idle connection is let go', async () => {
    const { server } = await started({ keepAliveMs: 50 });
    const { said } = await raw(server, 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(said).toMatch(/^HTTP\/1\.1 200/);
  });

  it('on whose connection nothing moves is let go, although its request is open', async () => {
    const { server } = await started({ silenceMs: 50 });
    const { said } = await raw(server, 'GET /slow HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(said).toBe('');
  });

  it('finds no connection where there are too many', async () => {
    const { server } = await started({ connectionsMax: 1 });
    const first = connect(server.port, '127.0.0.1');
    onTestFinished(() => void first.destroy());
    await new Promise((resolve) => first.once('connect', resolve));
    first.write('GET /slow HTTP/1.1\r\nHost: x\r\n\r\n');
    await expect(fetch(`http://127.0.0.1:${server.port}/healthz`)).rejects.toThrow();
  });
});

describe('a crowd that the process cannot keep up with', () => {
  // Whatever was waited is too long, once there were three requests in a second.
  const late = { waitedMs: -1, crowd: 3 };
  const ask = (url: string) => fetch(url, { method: 'POST', body: 'asked' });

  it('is told to come back, before its body is read; a few are always answered', async () => {
    const { server, at } = await started(late);
    for (let n = 0; n < 3; n++) expect((await ask(at('/reads'))).status).toBe(200);
    const refused = await ask(at('/reads'));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    const head = 'POST /reads HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 9\r\n\r\n';
    expect((await raw(server, head)).said).toMatch(/^HTTP\/1\.1 503/);
    for (const path of ['/healthz', '/metrics']) expect((await fetch(at(path))).status).toBe(200);
    // It is over when it is gone.
    await expect
      .poll(async () => (await ask(at('/reads'))).status, { interval: 1100, timeout: 8_000 })
      .toBe(200);
  });

  it('is answered where nothing waits', async () => {
    const { at } = await started({ crowd: 3 });
    for (let n = 0; n < 30; n++) expect((await ask(at('/reads'))).status).toBe(200);
  });
});

describe('the waiting', () => {
  it('is as long as the process is in answering itself, and already while it is not answered', async () => {
    const pending: (() => void)[] = [];
    const waiting = watchWaiting(
      () => new Promise((resolve) => pending.push(resolve)),
      () => true,
    );
    onTestFinished(() => waiting.stop());
    await expect.poll(waiting.ms, { timeout: 5_000 }).toBeGreaterThan(300);
    expect(pending).toHaveLength(1);
    pending.shift()?.();
    await expect.poll(() => pending.length, { timeout: 5_000 }).toBe(1);
    // What was measured stands until the next answer.
    expect(waiting.ms()).toBeGreaterThan(300);
    pending.shift()?.();
    await expect.poll(waiting.ms, { interval: 5, timeout: 5_000 }).toBeLessThan(300);
  });

  it('is a standstill of the process itself, and no longer than that', async () => {
    const waiting = watchWaiting(
      async () => {},
      () => false,
    );
    onTestFinished(() => waiting.stop());
    const until = performance.now() + 700;
    while (performance.now() < until);
    await expect.poll(waiting.ms, { interval: 5 }).toBeGreaterThan(400);
    await expect.poll(waiting.ms, { interval: 5, timeout: 5_000 }).toBeLessThan(200);
  });
});

describe('turns in hand', () => {
  it('are bounded, and a place that is free is taken again', async () => {
    const tasks = createTasks(() => {}, 2);
    let release: () => void = () => {};
    const blocked = new Promise<void>((resolve) => {
      release = resolve;
    });
    expect(tasks.take(() => blocked)).not.toBeNull();
    expect(tasks.take(() => blocked)).not.toBeNull();
    expect(tasks.take(() => blocked)).toBeNull();
    expect(await tasks.drain(20)).toBe(2);
    release();
    expect(await tasks.drain(5_000)).toBe(0);
    expect(tasks.take(() => blocked)).toBeNull();
  });

  it('give their place back when they are done, or have failed', async () => {
    const failures: unknown[] = [];
    const tasks = createTasks((error) => failures.push(error), 1);
    const failure = new Error('failed');
    await tasks.take(() => Promise.reject(failure));
    expect(tasks.take(async () => {})).not.toBeNull();
    expect(failures).toEqual([failure]);
    expect(await tasks.drain(5_000)).toBe(0);
  });
});
