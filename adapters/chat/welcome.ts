// A welcome for who comes for the first time: once for a person or a server, in whichever process and after however many starts.
import type { Bot, Card, Spoken } from '../../src/index.js';
import type { Store } from '../store/store.js';

/**
 * The card to show now, or null. `newcomer`: their platform and id, which the store keeps as a hash. `after`: the card that they
 * just got: one that says what the bot is stands for the welcome, and in an emergency there is none yet.
 */
export type Welcome = (newcomer: string, after: Card | null, spoken?: Spoken) => Promise<Card | null>;

export function createWelcome({ bot, store }: { readonly bot: Bot; readonly store: Store }): Welcome {
  return async (newcomer, after, spoken) => {
    if (after?.tone === 'safety' || !(await store.meet(newcomer))) return null;
    return after?.subject === 'info' ? null : bot.welcome(spoken);
  };
}
