// Pages over HTTP: reading alone, the same strict headers on every answer, and a fault told by number.
import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { HttpHandler } from '../adapter.js';
import { type Hosts, isKnownHost, unknownHost } from '../http/known-host.js';
import type { Log } from '../log/log.js';

/** What every handler of a page is given. */
export interface Wire {
  readonly log: Log;
  readonly hosts: Hosts;
}

export interface Page {
  readonly type: string;
  readonly content: string;
}

/** Nothing from elsewhere, nothing inline, nowhere to send a form but here, in nobody's frame. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex',
  'cache-control': 'no-store',
} as const;

/** `make` gets the query; what it throws is logged without the address, which holds the question. */
export function pageHandler(
  make: (query: URLSearchParams) => Page | Promise<Page>,
  log: Log,
  hosts: Hosts,
): HttpHandler {
  return async (request, response) => {
    if (!isKnownHost(request, hosts)) {
      const content = `${unknownHost.text}\n`;
      return send(response, unknownHost.status, { type: 'text/plain; charset=utf-8', content });
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      send(
        response,
        405,
        { type: 'text/plain; charset=utf-8', content: 'only GET and HEAD\n' },
        { allow: 'GET, HEAD' },
      );
      return;
    }
    const [, ...query] = (request.url ?? '').split('?');
    try {
      send(response, 200, await make(new URLSearchParams(query.join('?'))));
    } catch (error) {
      const incident = randomBytes(4).toString('hex');
      log.error({ incident, err: error }, 'a page failed');
      const content = `That did not work. Incident ${incident}\n`;
      send(response, 500, { type: 'text/plain; charset=utf-8', content });
    }
  };
}

/** Sends a page with the strict headers of all of them. */
export function send(response: ServerResponse, status: number, { type, content }: Page, more = {}): void {
  const body = Buffer.from(content, 'utf8');
  response.writeHead(status, { ...headers, ...more, 'content-type': type, 'content-length': body.length });
  response.end(body);
}
