// When a delivery is acknowledged, over HTTP and over Socket Mode: when its answer is out, so that a process which dies in the
// middle of it loses nothing; at the latest a little before Slack gives up, which is after 3 s (https://docs.slack.dev/apis/events-api).
import type { Waits } from '../waits.js';
import { text } from './fields.js';

export type AcknowledgementWaits = Pick<Waits, 'slackCommand' | 'slackEvent' | 'slackPress'>;

/**
 * Milliseconds that the acknowledgement of a delivery waits for its answer. Slack brings an event again that is not acknowledged;
 * a command or a press it does not, so that waiting only shows the asker sooner or later that something happens.
 * Example: of an `event_callback` 2,500.
 */
export function patienceWith(
  payload: Readonly<Record<string, unknown>>,
  waits: AcknowledgementWaits,
): number {
  if (payload['type'] === 'event_callback') return waits.slackEvent;
  return text(payload['command']) === null ? waits.slackPress : waits.slackCommand;
}

/** Resolves when `answered` does, after `ms` milliseconds, or when `hurry` is aborted. Never rejects. */
export async function answeredWithin(
  ms: number,
  answered: Promise<void>,
  hurry: AbortSignal | null = null,
): Promise<void> {
  const { promise: late, done } = pending();
  const timer = setTimeout(done, ms);
  hurry?.addEventListener('abort', done);
  if (hurry?.aborted === true) done();
  await Promise.race([answered, late]);
  clearTimeout(timer);
  hurry?.removeEventListener('abort', done);
}

/** A promise, and what resolves it. */
export function pending(): { readonly promise: Promise<void>; readonly done: () => void } {
  let done = (): void => {};
  const promise = new Promise<void>((resolve) => {
    done = resolve;
  });
  return { promise, done };
}
