// When a delivery is acknowledged, over HTTP and over Socket Mode: when its answer is out, since Slack brings an event again that a
// process took and did not acknowledge before it died. At the latest a little before Slack gives up, after 3 s
// (https://docs.slack.dev/apis/events-api); an event that is still unanswered then is lost with its process.
import { type Fields, stringOrEmpty } from '../../chat/fields.js';
import type { Waits } from '../../settings/waits.js';

export type AcknowledgementWaits = Pick<Waits, 'slackCommand' | 'slackEvent' | 'slackPress'>;

/**
 * Resolves when `answered` does, when its payload's time is over, or when `hurry` is aborted. Never rejects. Slack brings an event
 * again that is not acknowledged; a command or a press it does not, so that waiting only shows the asker sooner or later that
 * something happens. Example: an `event_callback` waits 2,500 ms.
 */
export function acknowledgementTime(
  payload: Fields,
  answered: Promise<void>,
  waits: AcknowledgementWaits,
  hurry?: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      hurry?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, longest(payload, waits));
    if (hurry?.aborted === true) done();
    else hurry?.addEventListener('abort', done);
    answered.then(done, done);
  });
}

function longest(payload: Fields, waits: AcknowledgementWaits): number {
  if (payload['type'] === 'event_callback') return waits.slackEvent;
  return stringOrEmpty(payload, 'command') === '' ? waits.slackPress : waits.slackCommand;
}
