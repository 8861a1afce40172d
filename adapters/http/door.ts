// The door of the server: who sends a request is not known before its body is read and its signature is right. Until then it holds
// little and not for long; only what is let in counts among the open requests.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Door } from '../adapter.js';
import type { Metrics } from '../serve/metrics.js';
import { watchWaiting } from './waiting.js';

/** What may be held before and behind the door; times in milliseconds. */
export const usualDoor = {
  /** Requests of the platforms that may be open at once; the next one is told to come back. */
  openMax: 1000,
  /** How long a body may take. A platform's is small and comes at once; Slack and Discord give up on the whole after 3 s. */
  bodyMs: 3_000,
  /** Bodies on their way at once; for one more the oldest is given up, which has been at it longer than any platform takes. */
  bodiesMax: 1000,
  /** Above this wait before they are read, requests of a crowd are turned away: a platform waits 3 s for the whole answer. */
  waitedMs: 1_000,
  /** What each open request before it adds to its waiting: about what one takes. */
  eachMs: 2,
  /** Requests of the platforms in a second from which on it is a crowd; fewer are answered however late they are read. */
  crowd: 20,
};

export type DoorBounds = Readonly<typeof usualDoor>;

export interface DoorParts {
  readonly bounds: DoorBounds;
  readonly metrics: Pick<Metrics, 'requests' | 'overloaded'> | undefined;
  /** Has the process answer itself, as it answers everybody (waiting.ts). */
  readonly askItself: () => Promise<void>;
}

export interface Doorkeeper {
  /** The door of one request. */
  door(request: IncomingMessage, response: ServerResponse): Door;
  stop(): void;
}

/** Seconds after which one who was turned away may come back. */
const retryAfter = '1';

/** One for a server. */
export function createDoorkeeper({ bounds, metrics, askItself }: DoorParts): Doorkeeper {
  let open = 0;
  const arrivals = createArrivals();
  const crowded = (): boolean => arrivals.lately() >= bounds.crowd;
  const waiting = watchWaiting(askItself, crowded);
  /** The bodies on their way, oldest first: each is given up by its function. */
  const bodies = new Set<() => void>();

  function turnedAway(response: ServerResponse): boolean {
    const late = crowded() && waiting.ms() + open * bounds.eachMs > bounds.waitedMs;
    if (open < bounds.openMax && !late) return false;
    arrivals.one();
    metrics?.overloaded();
    response.setHeader('retry-after', retryAfter);
    answer(response, 503, 'too much is in hand');
    return true;
  }

  function body(request: IncomingMessage, response: ServerResponse, max: number): Promise<Buffer | null> {
    return new Promise((resolve) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const done = (whole: Buffer | null): void => {
        clearTimeout(timer);
        bodies.delete(late);
        chunks.length = 0;
        resolve(whole);
      };
      const refuse = (status: number, text: string): void => {
        done(null);
        cutOff(request, response, status, text);
      };
      const late = (): void => refuse(408, 'the body did not come');
      const timer = setTimeout(late, bounds.bodyMs);
      const [oldest] = bodies;
      if (bodies.size >= bounds.bodiesMax) oldest?.();
      bodies.add(late);
      request.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > max) refuse(413, 'too large');
        else chunks.push(chunk);
      });
      request.once('end', () => done(Buffer.concat(chunks)));
      request.once('error', () => done(null));
      request.once('close', () => done(null));
    });
  }

  function admit(response: ServerResponse): boolean {
    if (turnedAway(response)) return false;
    arrivals.one();
    open++;
    metrics?.requests(open);
    response.once('close', () => {
      open--;
      metrics?.requests(open);
    });
    return true;
  }

  return {
    door: (request, response) => ({
      // A request that would be turned away at the end is turned away before its body is read, which costs little.
      body: async (max) => (turnedAway(response) ? null : await body(request, response, max)),
      admit: () => admit(response),
    }),
    stop: waiting.stop,
  };
}

/** How many came in this second and the one before, by a clock that only goes forward. */
function createArrivals(): { one(): void; lately(): number } {
  let [second, now, before] = [0, 0, 0];
  const turn = (): void => {
    const at = Math.floor(performance.now() / 1000);
    if (at === second) return;
    [before, now] = [at === second + 1 ? now : 0, 0];
    second = at;
  };
  return {
    one() {
      turn();
      now++;
    },
    lately() {
      turn();
      return now + before;
    },
  };
}

// What comes of the body after this would be taken for the next request: the connection ends with the answer.
function cutOff(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  if (response.headersSent || response.destroyed) return;
  response.setHeader('connection', 'close');
  response.once('finish', () => request.destroy());
  answer(response, status, text);
}

/** A short answer in plain text, unless the request was answered already. */
export function answer(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
