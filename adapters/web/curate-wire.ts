// The form of the curation view over HTTP: read by GET, decided by POST with the token that only this page shows.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Fault } from '../../src/index.js';
import type { HttpHandler } from '../adapter.js';
import { isKnownHost } from '../http/known-host.js';
import { type Page, pageHandler, send, type Wire } from './wire.js';

/** Bytes of a form: a title and a question are a few hundred. */
const formMax = 16_384;

export interface Curation {
  /** `token`: to be sent along with each form. */
  readonly view: (query: URLSearchParams, token: string) => Promise<Page> | Page;
  /** Returns the address to go to. Throws a Fault that the page then shows. */
  readonly decide: (form: URLSearchParams) => Promise<string>;
}

export function curateHandler({ view, decide }: Curation, wire: Wire): HttpHandler {
  const token = randomBytes(24).toString('base64url');
  const read = pageHandler((query) => view(query, token), wire.log, wire.hosts);
  return async (request, response, door) => {
    if (request.method !== 'POST' || !isKnownHost(request, wire.hosts)) return read(request, response, door);
    if (isFromElsewhere(request)) return refuse(response, 403, 'the form came from another page');
    const body = await door.body(formMax);
    if (body === null) return;
    const form = new URLSearchParams(body.toString('utf8'));
    if (!isSame(form.get('token') ?? '', token))
      return refuse(response, 403, 'the form is not of this run of the service: load the page anew');
    if (!door.admit()) return;
    try {
      const to = await decide(form);
      response.writeHead(303, { location: to, 'cache-control': 'no-store', 'content-length': 0 }).end();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      refuse(response, 422, error.message);
    }
  };
}

/** A browser says where a form comes from; where a page's policy hides it ("null"), the token alone decides. */
function isFromElsewhere({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  const { origin, host } = headers;
  return (
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && origin !== 'null' && origin !== `http://${host}`)
  );
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function refuse(response: ServerResponse, status: number, what: string): void {
  send(response, status, { type: 'text/plain; charset=utf-8', content: `${what}\n` });
}
