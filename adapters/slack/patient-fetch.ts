// fetch for Bolt's clients, with a bound on its time.
import { patiently } from './patience.js';

/** Answers with the whole body read, so that the bound holds for it as well. */
export async function patientFetch(url: string | URL | Request, init?: RequestInit): Promise<Response> {
  const slow = new AbortController();
  return await patiently(
    () => slow.abort(),
    async () => {
      const response = await fetch(url, { ...init, signal: slow.signal });
      const body = await response.arrayBuffer();
      return new Response(body.byteLength === 0 ? null : body, response);
    },
  );
}
