// Answers a turn of Discord's once, however often it is delivered, and says in the log why an answer did not arrive.
import type { AdapterParts } from '../../adapter.js';
import { createTurnLease } from '../../chat/turn-lease.js';
import { described } from '../send/faults.js';

/** `key`: null for what may be answered again. `what`: for the log. `work` rejects where its answer did not arrive. */
export type AnswerOnce = (key: string | null, what: object, work: () => Promise<void>) => Promise<void>;

export interface AnswerOnceParts extends Pick<AdapterParts, 'store' | 'log' | 'metrics'> {
  readonly stopping: AbortSignal;
  /** Whether an error of delivery means that nothing more can be done, with the words for the log. */
  readonly settles: (error: unknown) => string | null;
}

export function createAnswerOnce({ store, log, metrics, stopping, settles }: AnswerOnceParts): AnswerOnce {
  // Discord waits 3 s for an answer: a second delivery does not wait for what another process does with the first.
  const withLease = createTurnLease({ store, log, stopping, waitsMs: [] });
  return async (key, what, work) => {
    const outcome = await withLease({ key, before: null }, async () => {
      try {
        await work();
        return true;
      } catch (error) {
        const why = settles(error);
        if (why === null) log.error({ ...what, error: described(error) }, 'an answer did not reach Discord');
        else log.warn({ ...what, why }, 'an answer was not wanted any more, or not possible');
        return why !== null;
      }
    });
    if (outcome !== 'repeated') return;
    metrics.again('discord', 'delivery');
    log.info('a repeated delivery is left alone');
  };
}
