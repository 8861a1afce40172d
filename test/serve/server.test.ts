// The one HTTP server: health and readiness, the adapters' routes, and a close that waits for what is being answered.
import { request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { HttpHandler } from '../../adapters/adapter.js';
import { type RunningServer, startServer } from '../../adapters/http/server.js';

interface Given {
  readonly routes?: Readonly<Record<string, HttpHandler>>;
  readonly ready?: () => boolean;
}

async function started({ routes = {}, ready = () => true }: Given = {}): Promise<RunningServer> {
  const server = await startServer({ host: '127.0.0.1', port: 0, routes, ready });
  onTestFinished(() => server.close());
  return server;
}

async function get(server: RunningServer, path: string): Promise<[number, string]> {
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`);
  return [response.status, await response.text()];
}

describe('the server', () => {
  it('is alive from the start, and ready when the adapters are', async () => {
    let ready = false;
    const server = await started({ ready: () => ready });
    expect(await get(server, '/healthz')).toEqual([200, 'ok\n']);
    expect(await get(server, '/readyz')).toEqual([503, 'not ready\n']);
    ready = true;
    expect(await get(server, '/readyz?probe=1')).toEqual([200, 'ready\n']);
  });

  it('gives an adapter its paths and nobody the others', async () => {
    const server = await started({ routes: { '/here': (_request, response) => response.end('hello') } });
    expect(await get(server, '/here?x=1')).toEqual([200, 'hello']);
    for (const path of ['/', '/here/', '/nowhere', '/__proto__', '/constructor', '/toString']) {
      expect((await get(server, path))[0]).toBe(404);
    }
  });

  it('ends a request whose handler throws or rejects, that one alone, and tells of it', async () => {
    const failures: unknown[] = [];
    const server = await startServer({
      host: '127.0.0.1',
      port: 0,
      ready: () => true,
      failed: (error) => failures.push(error),
      routes: {
        '/throws': () => {
          throw new TypeError('now');
        },
        '/rejects': async () => await Promise.reject(new RangeError('later')),
        '/half': async (_request, response) => {
          response.writeHead(200, { 'content-length': 10 }).write('half');
          throw new Error('in the middle');
        },
      },
    });
    onTestFinished(() => server.close());
    expect(await get(server, '/throws')).toEqual([500, 'that did not work\n']);
    expect(await get(server, '/rejects')).toEqual([500, 'that did not work\n']);
    await expect(get(server, '/half')).rejects.toThrow();
    expect(failures).toMatchObject([{ message: 'now' }, { message: 'later' }, { message: 'in the middle' }]);
    expect(await get(server, '/healthz')).toEqual([200, 'ok\n']);
  });

  it('survives an address that is none', async () => {
    const server = await started();
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(server.port, '127.0.0.1', () =>
        socket.write('GET // HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'),
      );
      let text = '';
      socket.on('data', (chunk) => {
        text += String(chunk);
      });
      socket.once('error', reject);
      socket.once('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 404/);
    expect((await get(server, '/healthz'))[0]).toBe(200);
  });

  it('answers what it took before it closes, and takes no more', async () => {
    let finish: () => void = () => {};
    let taken: () => void = () => {};
    const arrived = new Promise<void>((resolve) => {
      taken = resolve;
    });
    const server = await started({
      routes: {
        '/slow': (_request, response) => {
          finish = () => response.end('done');
          taken();
        },
      },
    });
    const answer = new Promise<string>((resolve, reject) => {
      const open = request(
        { port: server.port, host: '127.0.0.1', path: '/slow', agent: false },
        (response) => {
          response.once('data', (chunk) => resolve(String(chunk)));
        },
      );
      open.once('error', reject);
      open.end();
    });
    await arrived;
    const closed = server.close();
    await expect(fetch(`http://127.0.0.1:${server.port}/healthz`)).rejects.toThrow();
    finish();
    expect(await answer).toBe('done');
    await closed;
  });

  it('says in one line what to change where the port is taken', async () => {
    const { port } = await started();
    const second = startServer({ host: '127.0.0.1', port, routes: {}, ready: () => true });
    await expect(second).rejects.toMatchObject({
      name: 'Fault',
      code: 'bad-setting',
      cure: 'choose another PORT or HOST',
    });
  });
});
