// Short words of ours to one person, as a card, so that they go the way of every other answer.
import type { Card } from '../../src/index.js';

export const alreadyShared = remark(
  'Already shared',
  'This card was shared in this channel before, so it was not posted again.',
);

export const notShared = remark(
  'Not shared',
  'Slack did not let the app post in this channel. Invite it (/invite) if it is private, or copy the card; you can see it as before.',
);

function remark(title: string, text: string): Card {
  const blocks: Card['blocks'] = [{ kind: 'text', role: 'body', runs: [{ text }] }];
  return {
    tone: 'help',
    visibility: 'private',
    title,
    blocks,
    actions: [],
    menu: null,
    language: 'en',
    self: null,
    subject: 'remark',
    page: { n: 1, of: 1 },
  };
}
