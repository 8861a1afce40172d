// The one HTTP server: health, readiness and the adapters' routes, with bounds on what a slow or hostile client may hold.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fault } from '../src/index.js';
import type { HttpHandler } from './adapter.js';
import type { Metrics } from './metrics.js';

/** What a slow or hostile client may hold; times in milliseconds. */
export interface Bounds {
  /** Requests that may be open at once; the next one is told to come back. */
  readonly openMax: number;
  readonly connectionsMax: number;
  /** The headers of a request, and the whole of it. A platform's request is small and comes at once; Slack and Discord give up after 3 s. */
  readonly headersMs: number;
  readonly requestMs: number;
  /** Nothing came or went on a connection with an open request. */
  readonly silenceMs: number;
  /** Longer than routers keep theirs (Heroku: 90 s), so that they never send into a connection that we are closing. */
  readonly keepAliveMs: number;
  /** How often the bounds above are looked at. */
  readonly checkMs: number;
  /** How long a close waits for a client that never finishes. */
  readonly closeMs: number;
}

const usual: Bounds = {
  openMax: 1000,
  connectionsMax: 5000,
  headersMs: 10_000,
  requestMs: 15_000,
  silenceMs: 30_000,
  keepAliveMs: 95_000,
  checkMs: 5_000,
  closeMs: 3_000,
};

/** Seconds after which one who was turned away may come back. */
const retryAfter = '1';

export interface HttpParts {
  readonly host: string;
  readonly port: number;
  readonly routes: Readonly<Record<string, HttpHandler>>;
  readonly ready: () => boolean;
  readonly metrics?: Pick<Metrics, 'requests' | 'overloaded' | 'read'>;
  readonly bounds?: Partial<Bounds>;
}

export interface RunningServer {
  /** The port bound, also where 0 was asked for. */
  readonly port: number;
  /** Takes no new connection and resolves when the open requests are answered. */
  close(): Promise<void>;
}

export async function startServer(parts: HttpParts): Promise<RunningServer> {
  const { host, port, routes, ready, metrics } = parts;
  const bounds: Bounds = { ...usual, ...parts.bounds };
  let open = 0;

  // Bounded, unlike the operator's own paths, which must answer when all else is too much.
  function take(handler: HttpHandler, request: IncomingMessage, response: ServerResponse): void {
    if (open >= bounds.openMax) {
      metrics?.overloaded();
      // The body is not read: the connection ends with the answer.
      response.setHeader('retry-after', retryAfter).setHeader('connection', 'close');
      reply(response, 503, 'too many requests are open');
      return;
    }
    open++;
    metrics?.requests(open);
    response.once('close', () => {
      open--;
      metrics?.requests(open);
    });
    handler(request, response);
  }

  const server = createServer(
    {
      headersTimeout: bounds.headersMs,
      requestTimeout: bounds.requestMs,
      keepAliveTimeout: bounds.keepAliveMs,
      connectionsCheckingInterval: bounds.checkMs,
    },
    (request, response) => {
      // Not parsed as a URL: `//` is none, and would throw where nobody catches.
      const [path = '/'] = (request.url ?? '/').split('?', 1);
      const handler = routes[path];
      if (path === '/healthz') reply(response, 200, 'ok');
      else if (path === '/readyz') reply(response, ready() ? 200 : 503, ready() ? 'ready' : 'not ready');
      else if (path === '/metrics' && metrics !== undefined) void show(response, metrics);
      else if (handler !== undefined) take(handler, request, response);
      else reply(response, 404, 'not found');
    },
  );
  server.maxConnections = bounds.connectionsMax;
  server.setTimeout(bounds.silenceMs);
  await listen(server, host, port);
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), bounds.closeMs).unref();
      }),
  };
}

async function show(response: ServerResponse, metrics: Pick<Metrics, 'read'>): Promise<void> {
  const { type, text } = await metrics.read();
  response.writeHead(200, { 'content-type': type }).end(text);
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
