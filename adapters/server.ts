// The one HTTP server: health, readiness and the adapters' routes, with bounds on what a slow or hostile client may hold.
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fault } from '../src/index.js';
import type { HttpHandler } from './adapter.js';

/** Milliseconds. A platform's request is small and arrives at once; Slack and Discord give up after 3 s themselves. */
const headersTimeout = 10_000;
const requestTimeout = 15_000;

/** How often the bounds above are looked at (Node's default is 30 s), and how long a close waits for a client that never finishes. */
const connectionsCheckingInterval = 5_000;
const closeGraceMs = 3_000;

export interface HttpParts {
  readonly host: string;
  readonly port: number;
  readonly routes: Readonly<Record<string, HttpHandler>>;
  readonly ready: () => boolean;
}

export interface RunningServer {
  /** The port bound, also where 0 was asked for. */
  readonly port: number;
  /** Takes no new connection and resolves when the open requests are answered. */
  close(): Promise<void>;
}

export async function startServer({ host, port, routes, ready }: HttpParts): Promise<RunningServer> {
  const server = createServer(
    { headersTimeout, requestTimeout, connectionsCheckingInterval },
    (request, response) => {
      // Not parsed as a URL: `//` is none, and would throw where nobody catches.
      const [path = '/'] = (request.url ?? '/').split('?', 1);
      const handler = routes[path];
      if (path === '/healthz') reply(response, 200, 'ok');
      else if (path === '/readyz') reply(response, ready() ? 200 : 503, ready() ? 'ready' : 'not ready');
      else if (handler !== undefined) handler(request, response);
      else reply(response, 404, 'not found');
    },
  );
  await listen(server, host, port);
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), closeGraceMs).unref();
      }),
  };
}

function reply(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const what = error instanceof Error ? error.message : 'cannot listen';
      reject(
        new Fault('bad-setting', what, `HOST ${host}, PORT ${port}`, 'choose another PORT or HOST', {
          cause: error,
        }),
      );
    });
    server.listen(port, host, resolve);
  });
}
