// Gets a message to a person: each way in turn, each with bounded tries, until one works.
import type { Lease } from '../../chat/turn-lease.js';
import type { Log } from '../../log/log.js';
import type { SlackMessage } from '../render/render.js';
import type { Failure } from './failure.js';

/** A message, or its text alone where Slack would not take the blocks. */
export type Sendable = SlackMessage | Omit<SlackMessage, 'blocks'>;

/** One way to reach the asker. `send` resolves to null when it worked. */
export interface Route {
  readonly name: string;
  /** The message as this way shows it (privately, say, with a line about why); made when the way has its turn. */
  readonly message: () => SlackMessage;
  send(message: Sendable): Promise<Failure | null>;
}

/** How long one way keeps to Slack's Retry-After, all waits together; after that the next way has its turn. */
const patienceMs = 60_000;

/** What a delivery is given besides its ways. */
export interface Delivering {
  readonly lease: Lease;
  readonly log: Log;
  /** Before each further try of one way, milliseconds. */
  readonly tries: readonly number[];
  /** Called before each further try. */
  readonly again: () => void;
}

/** True when a way worked. Every failure that ends a way is logged with its cure; no word of the message is. */
export async function deliver(routes: readonly Route[], delivering: Delivering): Promise<boolean> {
  const { log } = delivering;
  for (const route of routes) {
    const failure = await attempt(route, delivering);
    if (failure === null) return true;
    if (failure === 'lost') return false;
    log.warn({ route: route.name, code: failure.code, cure: failure.cure }, 'a way to answer failed');
  }
  log.error({ cure: 'see the ways that failed, in the lines before' }, 'an answer reached nobody');
  return false;
}

async function attempt(route: Route, { lease, tries, again }: Delivering): Promise<Failure | 'lost' | null> {
  let message: Sendable = route.message();
  let waited = 0;
  // Bounded: by the waits, by Slack's patience (half a second at the least for each), and by what can be left out.
  for (let n = 0; ; ) {
    if (!(await lease.renew())) return 'lost';
    const failure = await route.send(message);
    if (failure === null || failure.kind === 'refused') return failure;
    if (failure.kind === 'blocks') {
      const less = simpler(message);
      if (less === null) return failure;
      message = less;
      continue;
    }
    // A rate limit costs time, and does not count as a try.
    const wait = failure.kind === 'limited' ? failure.afterMs : tries[n++];
    waited += wait ?? 0;
    if (wait === undefined || waited > patienceMs || !(await lease.waitFor(wait))) return failure;
    again();
  }
}

// What Slack may not take everywhere yet goes first (feedback buttons); then all blocks; the text is the whole card.
function simpler(message: Sendable): Sendable | null {
  if (!('blocks' in message)) return null;
  const { blocks, ...text } = message;
  const kept = blocks.filter(({ type }) => type !== 'context_actions');
  return kept.length < blocks.length ? { ...text, blocks: kept } : text;
}
