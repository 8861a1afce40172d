// Every kind of card in every language, on both platforms: within the limits, and the quotes as they are in the source.
import { describe, expect, it } from 'vitest';
import { renderDiscord } from '../../adapters/discord/render/render.js';
import { renderSlack } from '../../adapters/slack/render/render.js';
import { cardWords } from '../../src/card/index.js';
import { LANGUAGES } from '../../src/index.js';
import { discordViolations } from '../support/discord-limits.js';
import { discordVisible } from '../support/discord-visible.js';
import { bot } from '../support/shipped.js';
import { messageViolations } from '../support/slack-violations.js';
import { visibleBlocks } from '../support/slack-visible.js';

const texts = [
  'therapy ketamine',
  'therapy topiramate',
  'compare topiramate ketamine',
  'therapy',
  'caveats',
  'disclosures',
  'who won the world cup?',
  'Should I stop taking topiramate?',
  'I want to end my life',
  'hello',
  'thanks',
  'help',
  'about',
  'privacy',
  'sources',
  'cite ris',
] as const;

describe.each(LANGUAGES)('cards in %s', (language) => {
  const cards = [...texts.map((text) => bot.respond(text, { language }).card), bot.welcome({ language })];

  it('are within the limits of both platforms', () => {
    for (const card of cards) {
      expect(messageViolations({ channel: 'C0PUBLIC', ...renderSlack(card) }), card.title).toEqual([]);
      expect(discordViolations({ ...renderDiscord(card) }), card.title).toEqual([]);
    }
  });

  it('quote the source in its own language, and leave no place unfilled', () => {
    for (const card of cards) {
      const [slack, discord] = [visibleBlocks(renderSlack(card)), discordVisible(renderDiscord(card))];
      for (const seen of [slack, discord]) {
        expect(seen, card.title).not.toMatch(/\{(?!\d)\w+\}/);
        for (const block of card.blocks)
          if (block.kind === 'finding' || block.kind === 'statement')
            expect(seen).toContain(block.quote.text);
      }
      if (card.tone === 'answer') expect(slack).toContain(cardWords(language).notAdvice);
    }
  });
});
