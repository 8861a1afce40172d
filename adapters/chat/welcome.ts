// The welcome of a newcomer: given once to a person or a server, across processes and restarts.
import type { Bot, Card, Spoken } from '../../src/index.js';
import type { Store } from '../store/store.js';

/**
 * The card to show now, or null. `newcomer`: their platform and id, which the store keeps as a hash. `after`: the card that they
 * just got. A card that says what the bot is replaces the welcome; after an emergency the welcome waits for the next turn.
 */
export type Welcome = (newcomer: string, after: Card | null, spoken?: Spoken) => Promise<Card | null>;

export function createWelcome({ bot, store }: { readonly bot: Bot; readonly store: Store }): Welcome {
  return async (newcomer, after, spoken) => {
    if (after?.tone === 'safety' || !(await store.meet(newcomer))) return null;
    return after?.subject === 'info' ? null : bot.welcome(spoken);
  };
}
