// Who may see a card: one policy, and both platforms follow it.
import { describe, expect, it } from 'vitest';
import { renderDiscord } from '../../adapters/discord/render/render.js';
import { renderSlack } from '../../adapters/slack/render/render.js';
import { specimens } from '../../adapters/web/specimens.js';
import type { Visibility } from '../../src/card/card.js';
import { failureCard, waitCard } from '../../src/card/index.js';
import type { Command } from '../../src/vocabulary.js';
import { shippedBot } from '../support/pack-cards.js';

const bot = shippedBot();

describe('who may see a card', () => {
  it.each<[Visibility, string | Command]>([
    ['private', 'I want to kill myself'],
    ['private', { kind: 'feedback', subject: 'found', verdict: 'helpful' }],
    ['private', { kind: 'more', pack: 'none', claim: 'none' }],
    ['open', 'therapy propranolol'],
    ['open', 'what about this? in:no-such-source'],
    ['open', 'help'],
    ['open', 'sources'],
    ['open', { kind: 'unreadable', what: 'files' }],
    ['shareable', 'does ketamine help?'],
    ['shareable', 'compare topiramate ketamine'],
    ['shareable', 'therapy'],
    ['shareable', 'disclosures'],
    ['shareable', 'cite ris'],
  ])('is %s for %j', (visibility, input) => expect(bot.respond(input).card.visibility).toBe(visibility));

  it('is the asker alone where they are asked to wait, and everybody where the bot failed', () => {
    expect([waitCard().visibility, failureCard('1').visibility]).toEqual(['private', 'open']);
  });

  it('is the same on both platforms: Share stands on what is shareable, and on nothing else', () => {
    const cards = specimens(bot).map(({ card }) => card);
    expect(new Set(cards.map(({ visibility }) => visibility)).size).toBe(3);
    for (const card of cards) {
      const offers = card.visibility === 'shareable' && card.self !== null;
      expect(JSON.stringify(renderSlack(card)).includes('"action_id":"share"')).toBe(offers);
      expect(JSON.stringify(renderDiscord(card)).includes('"label":"Share here"')).toBe(offers);
      expect(JSON.stringify(renderSlack(card, 1, 'public'))).not.toContain('"action_id":"share"');
    }
  });
});
