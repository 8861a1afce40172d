// A request as the services ask for it: named, slow enough, tried again with patience, bounded in time and size.
import pThrottle from 'p-throttle';
import * as v from 'valibot';
import { badInput, Fault } from '../../src/index.js';
import { answerCache } from './answer-cache.js';

/** The text of the answer, or null where the service has nothing under this address (404, 400 for an unknown id). */
export type Get = (url: URL) => Promise<string | null>;

const BYTES_MAX = 64 << 20;
// A service that wants to be left alone for longer is left alone: the run goes on without it.
const PATIENCE_MS = 60_000;
const AGAIN: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);
const NOTHING: ReadonlySet<number> = new Set([400, 404, 410]);

type Outcome = { readonly text: string | null } | { readonly again: string; readonly afterMs: number };

export function politeGet(contact: string, settings: FetchSettings): Get {
  const cache = answerCache(settings.cache);
  const slowly = pThrottle({ ...settings.rate, strict: true });
  const once = slowly((url: URL) => ask(url, contact, settings.timeoutMs));
  return async (url) => {
    const key = keyOf(url);
    const kept = cache.get(key);
    if (kept !== null) return kept;
    for (let tries = 0; ; tries += 1) {
      const outcome = await once(url);
      if ('text' in outcome) {
        // Articles stay as they are; what a search finds does not.
        if (outcome.text?.trimStart().startsWith('<')) cache.put(key, outcome.text);
        return outcome.text;
      }
      const wait = Math.max(settings.waitsMs[tries] ?? 0, outcome.afterMs);
      if (tries >= settings.waitsMs.length || wait > PATIENCE_MS) {
        throw new Fault(
          'unreachable',
          `${url.host} does not answer`,
          outcome.again,
          'try again later; what was done is kept',
        );
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  };
}

async function ask(url: URL, contact: string, timeoutMs: number): Promise<Outcome> {
  try {
    const response = await fetch(url, {
      headers: { 'user-agent': `glutamate-bot (mailto:${contact})`, from: contact },
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.ok) return { text: await bodyOf(response, url) };
    await response.body?.cancel();
    if (NOTHING.has(response.status)) return { text: null };
    const status = `status ${response.status}`;
    if (!AGAIN.has(response.status)) {
      throw new Fault(
        'refused',
        `${url.host} refuses the request`,
        status,
        'check its address in the settings',
      );
    }
    return { again: status, afterMs: retryAfter(response) };
  } catch (error) {
    if (error instanceof Fault) throw error;
    if (isEncoding(error)) {
      throw badInput('the answer is not UTF-8', url.host, 'fetch it by hand, and save it as UTF-8', error);
    }
    return { again: reasonOf(error), afterMs: 0 };
  }
}

async function bodyOf(response: Response, url: URL): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > BYTES_MAX) {
      throw badInput(
        `larger than ${BYTES_MAX >> 20} MiB`,
        url.host,
        'fetch it by hand, and give a part of it',
      );
    }
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** Seconds or a date (RFC 9110, 10.2.3). */
function retryAfter(response: Response): number {
  const wait = response.headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(wait)) return Number(wait) * 1000;
  const date = Date.parse(wait);
  return Number.isNaN(date) ? 0 : Math.max(0, date - Date.now());
}

function isEncoding(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no reason given';
  if (error.name === 'TimeoutError') return 'no answer in time';
  const cause = error.cause instanceof Error ? error.cause : error;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message.slice(0, 120);
}

// Who asks is no part of what is asked, and no business of the cache's.
function keyOf(url: URL): string {
  const key = new URL(url);
  for (const name of ['email', 'tool']) key.searchParams.delete(name);
  return key.href;
}

export interface FetchSettings {
  /** E-mail address of the operator, which both services ask for; nothing is asked without it. */
  readonly contact: string | null;
  readonly europePmcUrl: string;
  readonly ncbiUrl: string;
  /** Folder of answers that were had before; null keeps none. */
  readonly cache: string | null;
  /** At most so many requests in so many milliseconds, both services together. */
  readonly rate: { readonly limit: number; readonly interval: number };
  /** How long one answer may take, its text included. */
  readonly timeoutMs: number;
  /** Waits before a request is tried again, one for each further try; a longer `Retry-After` counts instead. */
  readonly waitsMs: readonly number[];
}

/** NCBI allows three requests a second without a key; Europe PMC more (https://www.ncbi.nlm.nih.gov/books/NBK25497/). */
export const polite = {
  rate: { limit: 3, interval: 1000 },
  timeoutMs: 60_000,
  waitsMs: [1000, 3000, 9000],
} as const;

/** Throws a Fault where no contact address is set. `what`: what would be fetched, with its verb: "Articles are". */
export function contactOf({ contact }: FetchSettings, what: string): string {
  if (contact !== null) return contact;
  throw new Fault(
    'bad-setting',
    `${what} fetched only with an address to write to`,
    'INGEST_CONTACT is not set',
    'set it to your e-mail address: Europe PMC and NCBI ask for it',
  );
}

/** `path` below the address of a service, with its query. */
export function addressOf(base: string, path: string, query: Readonly<Record<string, string>> = {}): URL {
  const url = new URL(path, base.endsWith('/') ? base : `${base}/`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

/** An answer in JSON; null where it has another shape. */
export async function getJson<T>(get: Get, url: URL, schema: v.GenericSchema<unknown, T>): Promise<T | null> {
  const text = await get(url);
  try {
    const answer = v.safeParse(schema, JSON.parse(text ?? 'null'));
    return answer.success ? answer.output : null;
  } catch {
    return null;
  }
}
