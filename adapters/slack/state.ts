// The state of an installation: signed, for one browser (its cookie), and used once, whichever process Slack's redirect reaches.
import { createHash } from 'node:crypto';
// By its default: Node does not see these names in the library's re-exports.
import oauth, { type StateStore } from '@slack/oauth';
import type { Store } from '../store/store.js';

/** Seconds from the page that asks for the installation to Slack's redirect; a store remembers a turn for longer. */
const stateSeconds = 600;
export const stateCookie = 'slack-app-oauth-state';

export function stateUsedOnce(secret: string, turns: Pick<Store, 'takeTurn' | 'finishTurn'>): StateStore {
  const signed = new oauth.ClearStateStore(secret, stateSeconds);
  return {
    generateStateParam: (options, now) => signed.generateStateParam(options, now),
    async verifyStateParam(now, state) {
      const options = await signed.verifyStateParam(now, state);
      const key = `slack:state:${createHash('sha256').update(state).digest('base64url')}`;
      if ((await turns.takeTurn(key)) !== 'go') throw new oauth.InvalidStateError('used before');
      await turns.finishTurn(key);
      return options;
    },
  };
}

/** Lax: the redirect from Slack is a navigation, which brings it along; nothing that a page of another site loads does. */
export function cookieOf(state: string): string {
  return `${stateCookie}=${state}; Secure; HttpOnly; SameSite=Lax; Path=/; Max-Age=${stateSeconds}`;
}
