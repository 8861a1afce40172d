// What the page draws cards with: the platforms' own renderers and the readers of their buttons, joined here because no adapter imports another.
import { readCustomId } from './discord/render/custom-id.js';
import { renderDiscord } from './discord/render/render.js';
import { actions } from './slack/render/buttons.js';
import { renderSlack } from './slack/render/render.js';
import type { Looks } from './web/look.js';

/** Discord shows a shared message with its asker's right to delete it; the page has no asker. */
const nobody = '0';

export const platformPreviews: Looks = {
  slack: {
    payload: (card, page, shared) => renderSlack(card, page, shared ? 'public' : 'private'),
    pressed: (id, token) => (token === '' ? null : { token, shared: id === actions.share }),
  },
  discord: {
    payload: (card, page, shared) =>
      renderDiscord(card, page, shared ? { kind: 'shared', asker: nobody } : { kind: 'private' }),
    pressed: (id) => {
      const pressed = readCustomId(id);
      return pressed.does === 'delete' ? null : { token: pressed.token, shared: pressed.does === 'share' };
    },
  },
};
