// Hundreds of packs with thousands of topics: every card stays within the platforms' bounds, and no look-up grows with their square.
import { describe, expect, it } from 'vitest';
import { applicationCommands } from '../../adapters/discord/register/registration.js';
import { renderPages as discordPages } from '../../adapters/discord/render/render.js';
import { slackManifest } from '../../adapters/slack/register/manifest.js';
import { renderPages } from '../../adapters/slack/render/render.js';
import { homeView } from '../../adapters/slack/render/views.js';
import { galleryPage } from '../../adapters/web/gallery-page.js';
import { sourcePage } from '../../adapters/web/source-page.js';
import { answerObject, encode } from '../../src/index.js';
import { commandProblems } from '../support/discord-commands.js';
import { discordViolations } from '../support/discord-limits.js';
import { botOf, type Small, smallPack } from '../support/several-packs.js';
import { messageViolations } from '../support/slack-violations.js';

const facets = ['therapy', 'marker', 'gene', 'mechanism', 'receptor', 'condition', 'term'];
const letters = 'abcdefghijklmnopqrst';
const nameOf = (number: number): string =>
  [...String(number).padStart(6, '0')].map((digit) => letters[Number(digit) * 2]).join('');

/** Each article has a topic that all have, and forty of its own. */
const article = (number: number): Small => ({
  id: `pmc${100_000 + number}`,
  origin: 'ingested',
  doi: `10.1000/${number}`,
  title: `On the substances of report ${number}`,
  sentences: Array.from(
    { length: 10 },
    (_, at) => `Sentence ${at} of report ${number} speaks of substances.`,
  ),
  topics: [
    { name: 'Green tea', says: [1], proposed: 'keyword' },
    ...Array.from({ length: 40 }, (_, at) => ({
      name: `${nameOf(number * 40 + at)} compound`,
      facet: facets[at % facets.length] ?? 'term',
      aliases: [`${nameOf(number * 40 + at)}in`],
      says: [(at % 10) + 1] as [number],
    })),
  ],
});

const packs = Array.from({ length: 250 }, (_, number) => smallPack(article(number)));
const [first = smallPack(article(0)), ...others] = packs;
const bot = botOf(first, ...others);

/** Processor time, ms: a busy machine does not count. */
function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('ten thousand topics', () => {
  const one = `${nameOf(4321)} compound`;

  it('are joined, found, completed and compared as one is', () => {
    expect(bot.library.topics).toHaveLength(250 * 40 + 1);
    expect(bot.library.topicOf('pmc100007', 'green-tea')?.members).toHaveLength(250);
    for (const text of [one, `${nameOf(4321)}in`, `term ${one}`, one.replace('compound', 'compund')])
      expect(bot.respond(text).answer).toMatchObject({ kind: 'found', title: one });
    expect(bot.suggest(null, one.slice(0, 5)).map(({ name }) => name)).toContain(one);
    expect(bot.respond(`compare ${one} and green tea`).answer.kind).toBe('comparison');
  });

  it('that lie as near to each other as a slip of the finger are not taken for one another', () => {
    const slip = `${one.slice(0, 5)}z compound`;
    expect(bot.respond(slip).answer.kind).toBe('not-found');
  });

  it('cost a text, or a key of autocomplete, some milliseconds', () => {
    const texts = [
      one,
      `${one.slice(0, 2)}${one.slice(3)}`,
      'no such thing',
      `compare ${'a b '.repeat(100)}`,
      'therapy',
      'sources report 7',
      'green tea',
      'green tea in:pmc10000',
    ];
    for (const text of texts) bot.respond(text);
    bot.suggest(null, 'first');
    for (const text of texts)
      expect(
        cpuMs(() => bot.respond(text)),
        text,
      ).toBeLessThan(250);
    for (const typed of ['', 'a', one.slice(0, 5), 'zzzzzzzz'])
      expect(
        cpuMs(() => bot.suggest(null, typed)),
        typed,
      ).toBeLessThan(250);
  });
});

describe('every card of hundreds of packs', () => {
  it.each([
    'green tea',
    'therapy',
    'condition',
    'sources',
    'cite',
    'cite bibtex',
    'caveats',
    'disclosures',
    'help',
    'about',
    'x in:none',
    'in:pmc100003',
    'compare green tea',
  ])('fits Slack and Discord, and its buttons fit: %s', (text) => {
    const { card } = bot.respond(text);
    expect(renderPages(card).flatMap((payload) => messageViolations(payload))).toEqual([]);
    const pages = discordPages(card);
    expect(pages.flatMap((payload) => discordViolations(payload))).toEqual([]);
    expect(pages.length).toBeLessThanOrEqual(10);
    for (const action of card.actions)
      if (action.kind === 'press') expect(encode(action.press)).not.toBeNull();
  });

  it('is of a few sources, whatever many speak of it, and says so', () => {
    const object = answerObject(bot.respond('green tea'), bot.library);
    expect(object.quotes.length).toBeLessThanOrEqual(12);
    expect(bot.respond('green tea').answer).toMatchObject({
      elsewhere: expect.arrayContaining(['pmc100249']),
    });
  });

  it('is registered with Discord, and stands in the manifest, the home view and the pages, within bounds', () => {
    expect(commandProblems(applicationCommands(bot.grammar))).toEqual([]);
    expect(JSON.stringify(slackManifest(bot, { socket: true })).length).toBeLessThan(10_000);
    expect(homeView(bot).blocks.length).toBeLessThanOrEqual(100);
    expect(galleryPage(bot).length).toBeLessThan(3_000_000);
    expect(sourcePage(bot.library, 'pmc100004').length).toBeLessThan(200_000);
  });
});
