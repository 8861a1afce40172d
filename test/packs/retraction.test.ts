// What publishers say of an article stands before its words, in every renderer, on every page, in lists, citations and `sources`.
import { describe, expect, it } from 'vitest';
import { renderPages as discordPages } from '../../adapters/discord/render/render.js';
import { platformPreviews } from '../../adapters/platform-previews.js';
import { renderPages } from '../../adapters/slack/render/render.js';
import { renderTerminal } from '../../adapters/terminal/render.js';
import { askPage } from '../../adapters/web/ask-page.js';
import { readAsked } from '../../adapters/web/read.js';
import { sourcePage } from '../../adapters/web/source-page.js';
import { whyPage } from '../../adapters/web/why-page.js';
import { answerObject, type Bot, type Card, plain } from '../../src/index.js';
import type { Notice } from '../../src/vocabulary.js';
import { discordViolations } from '../support/discord-limits.js';
import { discordVisible } from '../support/discord-visible.js';
import { botOf, type Small } from '../support/several-packs.js';
import { messageViolations } from '../support/slack-violations.js';
import { visibleBlocks, visibleText } from '../support/slack-visible.js';

const retraction: Notice = {
  kind: 'retraction',
  text: 'The editors retract this article: <data> of *twelve* students were made up.',
  url: 'https://leaves.example/retraction',
};
const words = 'Green tea shortened sleep in twelve students.';
const withNotices = (...notices: Notice[]): Small => ({
  id: 'tea',
  notices,
  sentences: [[words, 'The students were few.'], 'Nobody paid for it.'],
  disclosures: [2],
  topics: [{ name: 'Green tea', says: [1] }],
});
const long: Small = {
  ...withNotices(retraction),
  sentences: Array.from({ length: 40 }, (_, at) => [
    `Sentence ${at} of the article says at some length how green tea was brewed, drunk and slept upon in that week.`,
    `Limit ${at}: it was one week only, and nobody was blinded to what was in the cup that they drank from.`,
  ]),
  disclosures: [],
  topics: [{ name: 'Green tea', says: [1, ...Array.from({ length: 39 }, (_, at) => at + 2)] }],
};

const pageOf = (bot: Bot, text: string): string =>
  askPage({ bot, looks: platformPreviews, tries: [] }, readAsked(new URLSearchParams({ q: text })));

/** Every page of a card, as each renderer shows it. */
async function shown(card: Card): Promise<Record<string, string[]>> {
  const slack = (['private', 'public', 'view'] as const).flatMap((surface) => renderPages(card, surface));
  const discord = discordPages(card);
  expect(slack.flatMap((payload) => messageViolations(payload))).toEqual([]);
  expect(discord.flatMap((payload) => discordViolations(payload))).toEqual([]);
  return {
    Slack: slack.map(visibleBlocks),
    'the fallback text of Slack': slack.map(visibleText),
    Discord: discord.map(discordVisible),
    'plain text': [plain(card)],
    'the terminal': [await renderTerminal(card, { width: null, colour: false })],
  };
}

describe('the words of a retracted article', () => {
  const bot = botOf(withNotices(retraction));

  it.each([
    'green tea',
    'therapy',
    'does green tea shorten sleep?',
    'caveats',
    'disclosures',
    'compare green tea and green tea',
  ])('never stand without the notice before them: %s', async (text) => {
    const reply = bot.respond(text);
    expect('items' in reply.answer).toBe(true);
    for (const [renderer, pages] of Object.entries(await shown(reply.card)))
      for (const page of pages) {
        const first = page.search(/Green tea shortened|Nobody paid/);
        expect(first, renderer).toBeGreaterThan(0);
        expect(page.slice(0, first), renderer).toContain('Retracted: this article has been retracted.');
        expect(page.slice(0, first), renderer).toContain(retraction.text);
      }
    const html = pageOf(bot, text);
    expect(html.indexOf('this article has been retracted')).toBeGreaterThan(0);
    expect(answerObject(reply, bot.library).source).toMatchObject({ retracted: true });
  });

  it('keep it on every page of a card of many pages', async () => {
    const { card } = botOf(long).respond('green tea');
    for (const [renderer, pages] of Object.entries(await shown(card))) {
      if (renderer === 'Slack' || renderer === 'Discord') expect(pages.length).toBeGreaterThan(2);
      for (const page of pages)
        expect(page, renderer).toContain('Retracted: this article has been retracted.');
    }
  });

  it('have it beside their own source where a card quotes several, after those that stand', () => {
    const sound: Small = {
      id: 'zz-sound',
      authors: [['Bo', 'Sound']],
      sentences: [['Nurses slept as before after green tea.', 'Nobody was blinded.']],
      topics: [{ name: 'Green tea', says: [1] }],
    };
    const both = botOf(withNotices(retraction), sound);
    const reply = both.respond('green tea');
    const object = answerObject(reply, both.library);
    expect(object.quotes.map(({ pack, retracted }) => [pack, retracted])).toEqual([
      ['zz-sound', undefined],
      ['tea', true],
    ]);
    expect(object.source).not.toHaveProperty('retracted');
    const text = plain(reply.card);
    expect(text).toContain('Leaf 2001, Journal of Leaves (retracted)');
    expect(text).not.toContain('Sound 2001, Journal of Leaves (retracted)');
    expect(text).toMatch(/^Leaf, .* Retracted\./m);
  });

  it('are marked where another pack of the same article holds the notice', () => {
    const curated: Small = { ...withNotices(), id: 'record', doi: '10.1/t' };
    const full: Small = { ...withNotices(retraction), id: 'full', origin: 'ingested', doi: '10.1/t' };
    const both = botOf(curated, full);
    for (const text of ['green tea', 'green tea in:record', 'cite record']) {
      expect(plain(both.respond(text).card)).toContain('Retracted: ');
      expect(answerObject(both.respond(text), both.library).source).toMatchObject({ retracted: true });
    }
  });
});

describe('a notice that stands in the article itself', () => {
  it('is a limitation in its own words, from the passage that has it', () => {
    const said = 'This article has been retracted at the request of its authors.';
    const own: Small = {
      ...withNotices({ kind: 'retraction', text: said, url: null }),
      sentences: [[words, 'The students were few.'], 'Nobody paid for it.', said],
      disclosures: [2, 3],
    };
    const bot = botOf(own);
    const { caveats } = answerObject(bot.respond('green tea'), bot.library);
    expect(caveats.at(-1)).toEqual({
      text: said,
      kind: 'limitation',
      passage: 'p4',
      locator: 'Results, sentence 4',
    });
    const elsewhere = botOf(withNotices(retraction));
    expect(answerObject(elsewhere.respond('green tea'), elsewhere.library).caveats).toHaveLength(1);
  });
});

describe('the page of why', () => {
  it('marks the passages of a retracted article', () => {
    const q = new URLSearchParams({ q: 'does green tea shorten sleep?' });
    const html = whyPage(botOf(withNotices(retraction)), readAsked(q));
    expect(html.indexOf('Retracted article')).toBeLessThan(html.indexOf('<blockquote>'));
    expect(html).toContain('Retracted article');
    expect(whyPage(botOf(withNotices()), readAsked(q))).not.toContain('Retracted article');
  });
});

describe('the page of a retracted source', () => {
  it('has the notice before the first of its words', () => {
    const html = sourcePage(botOf(withNotices(retraction)).library, 'tea');
    expect(html.indexOf('Retracted: ')).toBeGreaterThan(0);
    expect(html.indexOf('Retracted: ')).toBeLessThan(html.indexOf('Green tea shortened'));
  });
});

describe('a citation', () => {
  it.each(['cite', 'cite ris', 'cite bibtex', 'cite csl-json'])(
    'of a retracted article says so before it: %s',
    async (text) => {
      const bot = botOf(withNotices(retraction));
      const reply = bot.respond(text);
      const object = answerObject(reply, bot.library);
      expect(object).toMatchObject({ kind: 'citation', source: { retracted: true } });
      for (const pages of Object.values(await shown(reply.card)))
        for (const page of pages) expect(page.indexOf('Retracted')).toBeGreaterThan(0);
      expect(object.text?.indexOf('Retracted: ')).toBeLessThan(object.text?.indexOf('The article tea') ?? 0);
    },
  );
});

describe('other notices', () => {
  const concern: Notice = { kind: 'concern', text: 'The editors look into the data.', url: null };
  const correction: Notice = { kind: 'correction', text: 'Table 1 was wrong.', url: null };

  it('of concern are shown as a retraction is, a correction as a remark, the gravest first', () => {
    const bot = botOf(withNotices(correction, concern, retraction));
    const { card } = bot.respond('green tea');
    const kinds = card.blocks.flatMap((block) =>
      block.kind === 'text' ? [[block.role, block.runs[0]?.text]] : [],
    );
    expect(kinds).toEqual([
      ['notice', 'Retracted: '],
      ['notice', 'Expression of concern: '],
      ['note', 'Correction: '],
    ]);
    expect(answerObject(botOf(withNotices(concern)).respond('green tea'), bot.library).kind).toBe('answer');
    const alone = botOf(withNotices(concern));
    expect(answerObject(alone.respond('green tea'), alone.library).source).not.toHaveProperty('retracted');
  });

  it('of a part says so, and one that is the notice itself is not taken for the article that it is about', () => {
    const part: Notice = { kind: 'partial-retraction', text: 'Table 2 was made up.', url: null };
    const own: Notice = {
      kind: 'notice',
      text: 'This is a notice of retraction of J Leaves. 2001;1:1',
      url: null,
    };
    const partly = botOf(withNotices(part));
    const text = plain(partly.respond('green tea').card);
    expect(text).toContain('Partly retracted: a part of this article has been retracted.');
    expect(answerObject(partly.respond('green tea'), partly.library).source).not.toHaveProperty('retracted');
    const notice = botOf(withNotices(own));
    const said = plain(notice.respond('green tea').card);
    expect(said).toContain('Notice: This is a notice of retraction of J Leaves. 2001;1:1 (');
    expect(said).not.toContain('this article has been retracted');
    expect(answerObject(notice.respond('green tea'), notice.library).source).not.toHaveProperty('retracted');
  });

  it('of any length leave the card within the limits', async () => {
    const wordy: Notice = { ...retraction, text: 'Retracted for reasons. '.repeat(400).trim() };
    await shown(botOf({ ...long, notices: [wordy, concern, correction] }).respond('green tea').card);
  });

  it('stand in the list of sources', () => {
    const bot = botOf(withNotices(retraction, concern));
    const { text } = answerObject(bot.respond('sources'), bot.library);
    expect(text).toContain('Retracted. Expression of concern. Pack tea:');
  });
});
