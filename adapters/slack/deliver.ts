// Gets a message to a person: each way in turn, each with bounded tries, until one works.
import type { Log } from '../log.js';
import type { Failure } from './failure.js';
import type { Hold } from './once.js';
import type { SlackMessage } from './render.js';

/** A message, or its text alone where Slack would not take the blocks. */
export type Sendable = SlackMessage | Omit<SlackMessage, 'blocks'>;

/** One way to reach the asker. `send` resolves to null when it worked. */
export interface Route {
  readonly name: string;
  /** The message as this way shows it (privately, say, with a line about why). */
  readonly message: SlackMessage;
  send(message: Sendable): Promise<Failure | null>;
}

const tries = 4;
/** Before the second, the third and the last try. */
const backoffMs = [300, 1500, 4000] as const;
/** Slack's Retry-After is kept to up to this; a longer one gives the turn to the next way. */
const patienceMs = 60_000;

/** True when a way worked. Every failure that ends a way is logged with its cure; no word of the message is. */
export async function deliver(routes: readonly Route[], hold: Hold, log: Log): Promise<boolean> {
  for (const route of routes) {
    const failure = await attempt(route, hold);
    if (failure === null) return true;
    if (failure === 'lost') return false;
    log.warn(
      { platform: 'slack', route: route.name, code: failure.code, cure: failure.cure },
      'a way to answer failed',
    );
  }
  log.error(
    { platform: 'slack', cure: 'see the ways that failed, in the lines before' },
    'an answer reached nobody',
  );
  return false;
}

async function attempt(route: Route, hold: Hold): Promise<Failure | 'lost' | null> {
  let message: Sendable = route.message;
  let last: Failure | null = null;
  for (let n = 0; n < tries; n++) {
    if (!(await hold.keep())) return 'lost';
    last = await route.send(message);
    if (last === null || last.kind === 'refused') return last;
    if (last.kind === 'blocks') {
      const less = simpler(message);
      if (less === null) return last;
      message = less;
      continue;
    }
    const wait = last.kind === 'limited' ? last.afterMs : backoffMs[n];
    if (wait === undefined || wait > patienceMs || n === tries - 1) return last;
    if (!(await hold.rest(wait))) return last;
  }
  return last;
}

// What Slack may not take everywhere yet goes first (feedback buttons); then all blocks; the text is the whole card.
function simpler(message: Sendable): Sendable | null {
  if (!('blocks' in message)) return null;
  const { blocks, ...text } = message;
  const kept = blocks.filter(({ type }) => type !== 'context_actions');
  return kept.length < blocks.length ? { ...text, blocks: kept } : text;
}
