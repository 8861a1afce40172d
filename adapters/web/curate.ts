// The packs to decide on over HTTP: read by GET, decided by POST with the token that only this page shows.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Fault, type PackTexts } from '../../src/index.js';
import type { Pack } from '../../src/vocabulary.js';
import type { HttpHandler } from '../adapter.js';
import { isKnownHost } from '../http/known-host.js';
import { curateList, curatePack } from './curate-page.js';
import { address } from './markup.js';
import { pageHandler, sendNote, type Wire } from './page-handler.js';

/** The folder of packs, as it stands at each call. */
export interface CuratedFolder {
  packs(): { readonly packs: readonly Pack[]; readonly broken: readonly string[] };
  texts(pack: string): PackTexts;
  /** Carries out the decision of a form and returns the pack that it was about. Throws a Fault. */
  carryOut(form: URLSearchParams): string;
  /** Has the service answer from the packs as they stand then. */
  reload(): Promise<void>;
}

/** Bytes of a form: a title and a question are a few hundred. */
const formMax = 16_384;

export function curateHandler(folder: CuratedFolder, wire: Wire): HttpHandler {
  const token = randomBytes(24).toString('base64url');
  const read = pageHandler((query) => {
    const { packs, broken } = folder.packs();
    const pack = packs.find(({ id }) => id === query.get('pack'));
    const content =
      pack === undefined ? curateList(packs, broken) : curatePack(pack, folder.texts(pack.id), token);
    return { type: 'text/html; charset=utf-8', content };
  }, wire);
  return async (request, response, door) => {
    if (request.method !== 'POST' || !isKnownHost(request, wire.hosts)) return read(request, response, door);
    if (isFromElsewhere(request)) return refuse(response, 403, 'The form came from another page.');
    const body = await door.body(formMax);
    if (body === null) return;
    const form = new URLSearchParams(body.toString('utf8'));
    if (!isSame(form.get('token') ?? '', token))
      return refuse(response, 403, 'The form is not of this run of the service: load the page anew.');
    if (!door.admit()) return;
    try {
      const location = await decide(folder, form);
      response.writeHead(303, { location, 'cache-control': 'no-store', 'content-length': 0 }).end();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      refuse(response, 422, error.message);
    }
  };
}

// Returns the address to go to.
async function decide(folder: CuratedFolder, form: URLSearchParams): Promise<string> {
  const removes = form.get('do') === 'remove';
  if (removes && folder.packs().packs.length === 1) {
    const cure = 'ingest another first: the service needs one';
    throw new Fault('bad-input', 'this is the only pack', form.get('pack') ?? '', cure);
  }
  const pack = folder.carryOut(form);
  await folder.reload();
  return address('/curate', removes ? {} : { pack });
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
  sendNote(response, status, what, { href: '/curate', label: 'Back to the packs' });
}
