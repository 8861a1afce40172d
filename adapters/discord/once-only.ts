// Answers a turn once, however often it is delivered: a lease in the store around the work.

import type { AdapterParts } from '../adapter.js';
import { described } from './faults.js';

/** `work` says whether the turn is settled; where it is not, the next delivery may try. Without a store that answers, we answer. */
export async function onceOnly(
  key: string,
  { store, log, metrics }: Pick<AdapterParts, 'store' | 'log' | 'metrics'>,
  work: () => Promise<boolean>,
): Promise<void> {
  const lease = await store.takeTurn(key).catch((error: unknown) => {
    log.warn(
      { error: described(error) },
      'the store does not answer: a repeated delivery may be answered twice',
    );
    return 'go' as const;
  });
  if (lease !== 'go') {
    metrics.again('discord', 'delivery');
    log.info({ lease }, 'a repeated delivery is left alone');
    return;
  }
  let settled = false;
  try {
    settled = await work();
  } finally {
    const kept = settled ? store.finishTurn(key) : store.releaseTurn(key);
    await kept.catch((error: unknown) => log.warn({ error: described(error) }, 'the store does not answer'));
  }
}
