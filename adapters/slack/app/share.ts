// Share: a press posts a private card in its channel, once, however often and by whomever it is pressed.
import type { webApi } from '@slack/bolt';
import type { Card } from '../../../src/index.js';
import type { Serve, Served } from '../../adapter.js';
import type { Requester } from '../../chat/turn.js';
import type { Lease, WithTurnLease } from '../../chat/turn-lease.js';
import type { ReplyTarget, Shared } from '../read/incoming.js';
import type { Acknowledgement } from '../send/acknowledgement.js';
import type { Route } from '../send/deliver.js';
import { shareRoutes } from '../send/routes.js';

/** Gets a card to its target; true when it arrived. */
export type Tell = (
  target: ReplyTarget,
  served: Served,
  client: webApi.WebClient,
  lease: Lease,
  acknowledgement?: Acknowledgement | null,
) => Promise<boolean>;

export interface ShareParts {
  readonly serve: Serve;
  readonly withLease: WithTurnLease;
  readonly send: (routes: readonly Route[], lease: Lease) => Promise<boolean>;
  readonly tell: Tell;
}

type Share = (shared: Shared, client: webApi.WebClient, by: Requester) => Promise<void>;

export function createShare({ serve, withLease, send, tell }: ShareParts): Share {
  return async (shared, client, by) => {
    await withLease(shared, async (press) => {
      const input = { kind: 'press', token: shared.token } as const;
      const served = await serve({ platform: 'slack', way: 'button', input, ...by });
      // A card that cannot be shared (a forged value, a card that is gone) goes to the person who pressed, not to the channel.
      if (served.card.visibility !== 'shareable') return await tell(shared.target, served, client, press);
      const outcome = await withLease({ key: shared.once, before: null }, (lease) =>
        send(shareRoutes(shared, served, client), lease),
      );
      if (outcome === 'answered') return true;
      const card = outcome === 'repeated' ? alreadyShared : notShared;
      return await tell(shared.target, { card, page: 1 }, client, press);
    });
  };
}

const alreadyShared = remark(
  'Already shared',
  'This card was shared in this channel before, so it was not posted again.',
);

const notShared = remark(
  'Not shared',
  'Slack did not let the app post in this channel. Invite it (/invite) if it is private, or copy the card; you can see it as before.',
);

// A short message to one person is a card, so that it is sent like every other answer.
function remark(title: string, text: string): Card {
  return {
    tone: 'help',
    visibility: 'private',
    title,
    blocks: [{ kind: 'text', role: 'body', runs: [{ text }] }],
    actions: [],
    menu: null,
    language: 'en',
    self: null,
    subject: 'remark',
    page: { n: 1, of: 1 },
  };
}
