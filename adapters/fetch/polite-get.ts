// A request as the services ask for it: named, slow enough, tried again with patience, bounded in time and size.
import pThrottle from 'p-throttle';
import { badInput, Fault } from '../../src/index.js';
import { answerCache } from './answer-cache.js';
import type { FetchSettings } from './fetch-settings.js';

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
    const said = `status ${response.status}`;
    if (!AGAIN.has(response.status)) {
      throw new Fault(
        'refused',
        `${url.host} refuses the request`,
        said,
        'check its address in the settings',
      );
    }
    return { again: said, afterMs: retryAfter(response) };
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
  const said = response.headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(said)) return Number(said) * 1000;
  const date = Date.parse(said);
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
