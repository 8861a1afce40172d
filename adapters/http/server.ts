// The one HTTP server: health, readiness and the adapters' routes, with bounds on what a slow or hostile client may hold.
import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fault } from '../../src/index.js';
import type { HttpHandler } from '../adapter.js';
import type { Metrics } from '../serve/metrics.js';
import { answer, createDoorkeeper, usualDoor } from './door.js';
import { type Hosts, isKnownHost, unknownHost } from './known-host.js';

/** What a slow or hostile client may hold; times in milliseconds. */
const usual = {
  ...usualDoor,
  connectionsMax: 5000,
  /** The headers of a request, and the whole of it. A platform's request is small and comes at once; Slack and Discord give up after 3 s. */
  headersMs: 10_000,
  requestMs: 15_000,
  /** Nothing came or went on a connection with an open request. */
  silenceMs: 30_000,
  /** Longer than routers keep theirs (Heroku: 90 s), so that they never send into a connection that we are closing. */
  keepAliveMs: 95_000,
  /** How often the bounds above are looked at. */
  checkMs: 5_000,
  /** How long a close waits for a client that never finishes. */
  closeMs: 3_000,
};

export type Bounds = Readonly<typeof usual>;

/** Connections that the system holds until they are taken, as many as Linux lets it; a crowd beyond Node's own 511 would wait for seconds. */
const backlog = 4096;

export interface HttpParts {
  readonly host: string;
  readonly port: number;
  readonly routes: Readonly<Record<string, HttpHandler>>;
  readonly ready: () => boolean;
  readonly metrics?: Pick<Metrics, 'requests' | 'overloaded' | 'read'>;
  /** Names under which `/metrics` may be asked for (known-host.ts). */
  readonly allowedHosts?: readonly string[];
  /** Told what a handler threw. */
  readonly failed?: (error: unknown) => void;
  readonly bounds?: Partial<Bounds>;
}

export interface RunningServer {
  /** The port bound, also where 0 was asked for. */
  readonly port: number;
  /** Takes no new connection and resolves when the open requests are answered. */
  close(): Promise<void>;
}

export async function startServer(parts: HttpParts): Promise<RunningServer> {
  const { host, port, routes, ready, metrics, allowedHosts = [], failed } = parts;
  const bounds: Bounds = { ...usual, ...parts.bounds };
  const keeper = createDoorkeeper({ bounds, metrics, askItself: () => askHealth(server) });

  // A fault in one request is the end of that request alone.
  async function run(
    handler: HttpHandler,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    try {
      await handler(request, response, keeper.door(request, response));
    } catch (error) {
      failed?.(error);
      if (response.headersSent) response.destroy();
      else answer(response, 500, 'that did not work');
    }
  }

  const hosts = { own: host, allowed: allowedHosts };
  const metricsPage: HttpHandler | undefined =
    metrics === undefined ? undefined : (request, response) => show(request, response, metrics, hosts);

  const server = createServer(
    {
      headersTimeout: bounds.headersMs,
      requestTimeout: bounds.requestMs,
      keepAliveTimeout: bounds.keepAliveMs,
      connectionsCheckingInterval: bounds.checkMs,
    },
    (request, response) => {
      // Not parsed as a URL: `//` is not a URL, and the error would be caught nowhere.
      const [path = '/'] = (request.url ?? '/').split('?', 1);
      const handler = routes[path] ?? routes['*'];
      if (path === '/healthz') answer(response, 200, 'ok');
      else if (path === '/readyz') answer(response, ready() ? 200 : 503, ready() ? 'ready' : 'not ready');
      else if (path === '/metrics' && metricsPage !== undefined) void run(metricsPage, request, response);
      else if (handler !== undefined) void run(handler, request, response);
      else answer(response, 404, 'not found');
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
        keeper.stop();
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), bounds.closeMs).unref();
      }),
  };
}

async function show(
  request: IncomingMessage,
  response: ServerResponse,
  metrics: Pick<Metrics, 'read'>,
  hosts: Hosts,
): Promise<void> {
  if (!isKnownHost(request, hosts)) return answer(response, unknownHost.status, unknownHost.text);
  const { type, text } = await metrics.read();
  response.writeHead(200, { 'content-type': type }).end(text);
}

// Resolves also where it cannot be asked: the server is closing.
function askHealth(server: Server): Promise<void> {
  const address = server.address() as AddressInfo | null;
  if (address === null) return Promise.resolve();
  const host = { '0.0.0.0': '127.0.0.1', '::': '::1' }[address.address] ?? address.address;
  return new Promise((resolve) => {
    get({ host, port: address.port, path: '/healthz', agent: false }, (response) => response.resume())
      .once('close', resolve)
      .once('error', () => {});
  });
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
    server.listen({ port, host, backlog }, resolve);
  });
}
