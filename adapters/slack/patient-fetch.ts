// fetch with a bound on its time that does not run while this process is busy: a call that is given up may have worked, and is
// then made twice. A timer that went off during a pause of ours would give up calls whose answers are already here.

/** Together 10 s. Slack answers in tenths of a second; a lease of a turn (15 s) outlasts a call. */
const beatMs = 500;
const beats = 20;

/** Answers with the whole body read, so that the bound holds for it as well. */
export async function patientFetch(url: string | URL | Request, init?: RequestInit): Promise<Response> {
  const slow = new AbortController();
  let left = beats;
  // Each beat is a turn of the event loop, in which answers that came are taken before the next.
  let timer = setTimeout(function beat() {
    if (--left > 0) timer = setTimeout(beat, beatMs);
    else slow.abort(Object.assign(new Error('no answer in time'), { name: 'TimeoutError' }));
  }, beatMs);
  try {
    const response = await fetch(url, { ...init, signal: slow.signal });
    const body = await response.arrayBuffer();
    return new Response(body.byteLength === 0 ? null : body, response);
  } finally {
    clearTimeout(timer);
  }
}
