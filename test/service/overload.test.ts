// What a slow, hostile or too numerous crowd may hold: everything is bounded, and the operator's own paths always answer.
import { connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { HttpHandler } from '../../adapters/adapter.js';
import { createInFlight } from '../../adapters/discord/in-flight.js';
import { createMetrics } from '../../adapters/metrics.js';
import { type Bounds, type RunningServer, startServer } from '../../adapters/server.js';
import { createIntake } from '../../adapters/slack/intake.js';

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
  const slow: HttpHandler = (_request, response) => {
    held.push(() => response.end('done'));
    noticed();
  };
  const reads: HttpHandler = (request, response) => {
    request.resume();
    request.once('end', () => response.end('read'));
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
      const from = performance.now();
      const refused = await fetch(at('/slow'), { method: 'POST', body: 'x'.repeat(1000) });
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
      expect(performance.now() - from).toBeLessThan(1000);
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
    const { server } = await started({ headersMs: 100, requestMs: 100 });
    const { said } = await raw(server, 'POST /reads HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc');
    expect(said).toMatch(/^HTTP\/1\.1 408/);
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

describe('turns in hand', () => {
  it.each([
    ['Slack', () => createIntake(() => {}, 2)],
    ['Discord', () => createInFlight(() => {}, 2)],
  ])('are bounded for %s, and a place that is free is taken again', async (_platform, create) => {
    const queue = create();
    if ('open' in queue) queue.open();
    let release: () => void = () => {};
    const blocked = new Promise<void>((resolve) => {
      release = resolve;
    });
    expect(queue.take(() => blocked)).toBe(true);
    expect(queue.take(() => blocked)).toBe(true);
    expect(queue.take(() => blocked)).toBe(false);
    release();
    await expect.poll(() => queue.take(async () => {})).toBe(true);
    await queue.drain(1000);
  });
});
