// The Slack renderer under the render contract, and what a card looks like.
import { describe, expect, it } from 'vitest';
import { renderPages, renderSlack } from '../../adapters/slack/render/render.js';
import { decode } from '../../src/command/token.js';
import { renderContract } from '../contracts/render-contract.js';
import { hostileCards } from '../support/hostile-cards.js';
import { shippedBot } from '../support/pack-cards.js';
import { repeatedRuns } from '../support/repeated-runs.js';
import { messageViolations } from '../support/slack-violations.js';
import { visibleBlocks, visibleText } from '../support/slack-visible.js';

for (const surface of ['private', 'public', 'view'] as const) {
  renderContract({
    name: `Slack (${surface})`,
    pages: (card) => renderPages(card, surface),
    visible: visibleBlocks,
    fallback: visibleText,
    violations: (payload) => messageViolations(payload).map(({ error, what }) => `${error}: ${what}`),
  });
}

const ketamine = () => shippedBot().respond('therapy ketamine').card;
const message = () => renderSlack(ketamine());

interface Button {
  readonly action_id?: string;
  readonly options?: Button[];
  readonly value?: string;
  readonly url?: string;
}

function buttons(payload: ReturnType<typeof renderSlack>): Button[] {
  return payload.blocks.flatMap((block) =>
    block.type === 'actions'
      ? (block.elements as unknown as Button[]).flatMap((element) => element.options ?? [element])
      : [],
  );
}

describe('the ketamine card in Slack', () => {
  it('quotes in rich text and labels each caveat in words', () => {
    const quotes = message()
      .blocks.flatMap((block) => (block.type === 'rich_text' ? block.elements : []))
      .filter(({ type }) => type === 'rich_text_quote');
    expect(quotes.length).toBe(2);
    expect(visibleBlocks(message())).toContain('Caveat, in bold above: strength of the evidence\n');
    expect(visibleBlocks(message())).toContain('Caveat: what cannot be concluded\n');
    const clause =
      'although with the exception of topiramate, the evidence for the efficacy of these therapies is not strong';
    expect(JSON.stringify(quotes[0])).toContain(
      JSON.stringify({ type: 'text', text: clause, style: { bold: true } }),
    );
  });

  it('warns in its first 100 characters, in words that are no quote', () => {
    expect(visibleText(message()).slice(0, 100)).toMatch(
      /^Ketamine\nCaveats: strength of the evidence; what cannot be concluded\.\n/,
    );
  });

  it('says nothing twice, nor does its text', () => {
    for (const text of [visibleBlocks(message()), visibleText(message())])
      expect(repeatedRuns(text)).toEqual([]);
  });

  it('unfurls no link', () => {
    expect(renderSlack(ketamine())).toMatchObject({ unfurl_links: false, unfurl_media: false });
  });

  it('carries a token of the core in every button, so that any process can answer it', () => {
    const values = buttons(renderSlack(ketamine())).flatMap(({ value }) => value ?? []);
    expect(values.length).toBeGreaterThan(2);
    for (const value of values) expect(decode(value)).not.toBeNull();
  });

  it('offers Share only on a card that its asker alone can see', () => {
    const shares = (surface: 'private' | 'public' | 'view') =>
      buttons(renderSlack(ketamine(), 1, surface)).filter(({ action_id }) => action_id === 'share');
    expect(shares('private').length).toBe(1);
    expect(shares('public')).toEqual([]);
    expect(shares('view')).toEqual([]);
  });

  it('asks for feedback with labels for screen readers', () => {
    const feedback = renderSlack(ketamine()).blocks.find(({ type }) => type === 'context_actions');
    expect(JSON.stringify(feedback)).toContain('accessibility_label');
  });
});

describe('a card of several pages in Slack', () => {
  const [, card] =
    hostileCards().find(([name]) => name.includes('10,000 characters in sentences')) ??
    hostileCards()[0] ??
    [];

  it('leads from each page to the next and back', () => {
    if (card === undefined) throw new Error('the hostile card is missing');
    const pages = renderPages(card);
    expect(pages.length).toBeGreaterThan(1);
    const turns = pages.map((page) =>
      buttons(page)
        .filter(({ action_id = '' }) => action_id.startsWith('page-'))
        .map(({ value }) => decode(value ?? '')?.page),
    );
    expect(turns.at(0)).toEqual([2]);
    expect(turns.at(-1)).toEqual([pages.length - 1]);
    expect(JSON.stringify(renderSlack(card, 2))).toBe(JSON.stringify(pages[1]));
  });

  it('shows the nearest page for a number that is not there', () => {
    if (card === undefined) throw new Error('the hostile card is missing');
    const pages = renderPages(card);
    for (const page of [0, -1, Number.NaN]) expect(renderSlack(card, page)).toEqual(pages[0]);
    expect(renderSlack(card, 9999)).toEqual(pages.at(-1));
  });
});
