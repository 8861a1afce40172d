// The part of the store that keeps turns apart, without its failures: when it is down, an answer given twice beats none.
import type { Log } from '../log.js';
import type { Lease, Store } from '../store/store.js';

export type TurnStore = Pick<Store, 'takeTurn' | 'finishTurn' | 'releaseTurn'>;

export function turnStore(store: Store, log: Log): TurnStore {
  const forgive = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const code = error instanceof Error ? error.name : 'unknown';
      log.error(
        { platform: 'slack', code, cure: 'check DATABASE_URL' },
        'the store failed: repeated deliveries may be answered again',
      );
      return otherwise;
    }
  };
  return {
    takeTurn: (key) => forgive<Lease>(() => store.takeTurn(key), 'go'),
    finishTurn: (key) => forgive(() => store.finishTurn(key), undefined),
    releaseTurn: (key) => forgive(() => store.releaseTurn(key), undefined),
  };
}
