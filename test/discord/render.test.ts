// The render contract for Discord, and what is Discord's own about a card.
import { pagesOf, renderDiscord } from '../../adapters/discord/render.js';
import { renderContract } from '../contracts/render-contract.js';
import { discordViolations } from '../support/discord-limits.js';
import { discordVisible } from '../support/discord-visible.js';

renderContract({
  name: 'Discord',
  pages: (card) => pagesOf(card).map((_, index) => renderDiscord(card, index + 1)),
  visible: discordVisible,
  // A V2 message is real text: screen readers and notifications read the text displays themselves.
  fallback: () => null,
  violations: discordViolations,
});
