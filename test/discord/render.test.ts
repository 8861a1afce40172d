// The render contract for Discord, and what is Discord's own about a card.
import type { RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { renderDiscord, renderPages } from '../../adapters/discord/render/render.js';
import { renderContract } from '../contracts/render-contract.js';
import { discordViolations } from '../support/discord-limits.js';
import { discordVisible } from '../support/discord-visible.js';
import { hostileCards } from '../support/hostile-cards.js';
import { shippedBot } from '../support/pack-cards.js';
import { repeatedRuns } from '../support/repeated-runs.js';

renderContract({
  name: 'Discord',
  pages: (card) => renderPages(card),
  visible: discordVisible,
  // A V2 message is real text: screen readers and notifications read the text displays themselves.
  fallback: () => null,
  violations: discordViolations,
});

describe('a card on Discord', () => {
  const card = shippedBot().respond('therapy ketamine').card;
  const long = hostileCards().find(([name]) => name.includes('10,000 characters in sentences'))?.[1] ?? card;

  it('takes what Discord takes, by the library’s own types', () => {
    const body: RESTPostAPIChannelMessageJSONBody = JSON.parse(JSON.stringify(renderDiscord(card)));
    expect(body.flags).toBe(1 << 15);
  });

  it('pings nobody', () =>
    expect(renderDiscord(card).allowed_mentions).toEqual({ parse: [], replied_user: false }));

  it('of several pages leads to the next and the previous one by buttons that survive a restart', () => {
    const pages = renderPages(long).map((page) => JSON.stringify(page));
    expect(pages).toEqual(pages.map((_, index) => JSON.stringify(renderDiscord(long, index + 1))));
    const [first, second, last] = [pages[0], pages[1], pages.at(-1)];
    expect(first).toContain('"label":"Next page","custom_id":"p:1;topic:therapy:ketamine;2"');
    expect(first).not.toContain('Previous page');
    expect(second).toContain('"label":"Previous page","custom_id":"p:1;topic:therapy:ketamine"');
    expect(second).toContain('"label":"Next page","custom_id":"p:1;topic:therapy:ketamine;3"');
    expect(last).not.toContain('Next page');
    expect(discordVisible(renderDiscord(long, 2))).toContain('Page 2 of');
  });

  it.each([0, -1, 999, Number.NaN, 1.5])('shows the nearest page where there is no page %d', (page) => {
    expect(discordVisible(renderDiscord(long, page))).toMatch(/Page \d+ of \d+/);
  });

  it('shares the page that is shown', () =>
    expect(JSON.stringify(renderDiscord(long, 2))).toContain('"custom_id":"s:1;topic:therapy:ketamine;2"'));

  it('shows a shared card with the same pages and words, with Delete in place of Share', () => {
    for (const page of [1, 2]) {
      const [own, shared] = [
        renderDiscord(long, page),
        renderDiscord(long, page, { kind: 'shared', asker: '1' }),
      ];
      expect(discordVisible(shared)).toBe(discordVisible(own));
      expect(JSON.stringify(shared)).toContain('"custom_id":"d:1"');
      expect(JSON.stringify(shared)).not.toContain('"label":"Share here"');
    }
  });

  it('marks a caveat within the quote, says in words that it does, and quotes the other once', () => {
    const [container] = renderDiscord(card).components;
    const texts = JSON.stringify(container);
    expect(texts).toContain('migraine, **although with the exception of topiramate');
    const seen = discordVisible(renderDiscord(card));
    expect(seen).toContain('”\nCaveat, in bold above: strength of the evidence\n');
    expect(seen).toContain('\nCaveat: what cannot be concluded\n“Also, because');
    expect(repeatedRuns(seen)).toEqual([]);
  });

  it('has at most two buttons besides feedback, and one menu', () => {
    const rows = JSON.parse(JSON.stringify(renderDiscord(card))).components[0].components.filter(
      ({ type }: { type: number }) => type === 1,
    );
    const labels = rows.map((row: { components: { label?: string; placeholder?: string }[] }) =>
      row.components.map(({ label, placeholder }) => label ?? placeholder),
    );
    expect(labels).toEqual([['Open in the article', 'Share here', 'Helpful', 'Not helpful'], ['More']]);
  });
});
