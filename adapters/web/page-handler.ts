// Pages over HTTP: reading alone, the same strict headers on every answer, and a fault told by number.
import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { HttpHandler } from '../adapter.js';
import { answer } from '../http/door.js';
import { type Hosts, isKnownHost, unknownHost } from '../http/known-host.js';
import type { Log } from '../log/log.js';
import { notePage, type WayBack } from './layout.js';

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
  { log, hosts }: Wire,
): HttpHandler {
  return async (request, response) => {
    const refuse = (status: number, content: string, more = {}): void =>
      send(response, status, { type: 'text/plain; charset=utf-8', content: `${content}\n` }, more);
    if (!isKnownHost(request, hosts)) return refuse(unknownHost.status, unknownHost.text);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(405, 'only GET and HEAD', { allow: 'GET, HEAD' });
    const [, ...query] = (request.url ?? '').split('?');
    try {
      send(response, 200, await make(new URLSearchParams(query.join('?'))));
    } catch (error) {
      const incident = randomBytes(4).toString('hex');
      log.error({ incident, err: error }, 'a page failed');
      sendNote(response, 500, `That did not work. Incident ${incident}.`);
    }
  };
}

/** What is at no path of the service: for a browser a page that leads back, for a program a word. */
export const missingHandler: HttpHandler = (request, response) => {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (reads && request.headers.accept?.includes('text/html') === true)
    return sendNote(response, 404, 'There is no page at this address.');
  answer(response, 404, 'not found');
};

/** A few words in place of a page, with a way back. */
export function sendNote(response: ServerResponse, status: number, words: string, back?: WayBack): void {
  send(response, status, { type: 'text/html; charset=utf-8', content: notePage(words, back) });
}

function send(response: ServerResponse, status: number, { type, content }: Page, more = {}): void {
  const body = Buffer.from(content, 'utf8');
  response.writeHead(status, { ...headers, ...more, 'content-type': type, 'content-length': body.length });
  response.end(body);
}
