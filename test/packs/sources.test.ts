// What is indexed: `sources` with its pages and filters, and `cite`, `caveats`, `disclosures` of all sources or of one by its name.
import { describe, expect, it } from 'vitest';
import { renderPages as discordPages } from '../../adapters/discord/render/render.js';
import { renderPages } from '../../adapters/slack/render/render.js';
import { answerObject, encode, plain } from '../../src/index.js';
import { discordViolations } from '../support/discord-limits.js';
import { botOf, type Small } from '../support/several-packs.js';
import { messageViolations } from '../support/slack-violations.js';

const small = (number: number): Small => ({
  id: `study-${number}`,
  name: `Study ${number}`,
  title: `Tea and sleep, report ${number}`,
  doi: `10.1000/${number}`,
  origin: number % 2 === 0 ? 'ingested' : 'curated',
  authors: [['Ada', number === 3 ? 'Ångström' : 'Leaf']],
  sentences: [
    [`Tea number ${number} shortened sleep.`, `Limit of report ${number}.`],
    `Author ${number} drinks tea.`,
  ],
  disclosures: [2],
  topics: [{ name: `Tea ${number}`, says: [1] }],
});
const bot = botOf(small(1), ...Array.from({ length: 19 }, (_, index) => small(index + 2)));
const ask = (text: string) => answerObject(bot.respond(text), bot.library);
const listed = (text: string): number[] =>
  [...(ask(text).text ?? '').matchAll(/^(?:Retracted\. )?Study (\d+):/gm)].map(([, number]) =>
    Number(number),
  );

describe('sources', () => {
  it('lists the name and the citation of each, and what to type for it alone', () => {
    const { kind, text = '' } = ask('sources');
    expect(kind).toBe('help');
    expect(text).toContain('20 sources; here 1 to 6.');
    expect(text).toContain(
      'Study 1: Leaf A. Tea and sleep, report 1. Journal of Leaves. 2001. doi:10.1000/1.',
    );
    expect(text).toContain('(in:study-1)');
  });

  it('comes page by page, all of them once, by text and by button', () => {
    const byText = [1, 7, 13, 19].flatMap((from) => listed(`sources from ${from}`));
    expect(byText).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    const seen: number[] = [];
    let reply = bot.respond('sources');
    for (let page = 0; page < 10; page++) {
      seen.push(...listed(page === 0 ? 'sources' : `sources from ${page * 6 + 1}`));
      const next = reply.card.actions.find(({ id }) => id === 'sources-next');
      if (next?.kind !== 'press') break;
      reply = bot.press(encode(next.press) ?? '').reply;
    }
    expect(seen).toEqual(byText);
    expect(reply.card.actions.map(({ id }) => id)).toEqual(['sources-before']);
  });

  it.each([
    ['sources 17', [17]],
    ['sources report 17', [17]],
    ['sources angstrom', [3]],
    ['sources 10.1000/12', [12]],
    ['source study-5', [5]],
    ['sources in:study-8', [8]],
  ])('is filtered by title, author or id: %s', (text, numbers) => {
    expect(listed(text)).toEqual(numbers);
  });

  it('says so where nothing has the words', () => {
    expect(ask('sources zebra')).toMatchObject({
      kind: 'help',
      text: expect.stringContaining('No source has “zebra”'),
    });
  });

  it.each(['sources of glutamate in the brain', 'sources of funding?', 'what are the sources of caffeine?'])(
    'begins a question, too: %s',
    (text) => {
      expect(ask(text).kind).not.toBe('help');
    },
  );

  it('fits every platform, whatever the records hold', () => {
    const wordy = Array.from(
      { length: 8 },
      (_, index): Small => ({
        ...small(index + 1),
        name: 'N'.repeat(80),
        title: 'A very long title of an article '.repeat(20).trim(),
        authors: Array.from({ length: 300 }, (_, at) => ['Given', `Family${at}`] as const),
      }),
    );
    const [first = small(1), ...others] = wordy;
    const wide = botOf(first, ...others);
    for (const text of ['sources', 'about', 'tea 1', 'x in:nowhere', 'help']) {
      const { card } = wide.respond(text);
      expect(renderPages(card).flatMap((payload) => messageViolations(payload))).toEqual([]);
      const pages = discordPages(card);
      expect(
        pages.flatMap((payload) => discordViolations(payload)),
        text,
      ).toEqual([]);
    }
  });
});

describe('verbs about sources', () => {
  it.each(['cite', 'caveats', 'disclosures'])(
    'speak of the first few, and say how to ask the others: %s',
    (verb) => {
      const text = plain(bot.respond(verb).card);
      expect(text).toContain('17 more sources speak to this');
      expect(text).toMatch(/in:study-\d+/);
    },
  );

  it('say of how many sources no disclosures are indexed', () => {
    const { disclosures: _none, ...silent } = small(2);
    const text = plain(botOf(small(1), { ...silent, origin: 'ingested' }).respond('disclosures').card);
    expect(text).toContain(
      'Of 1 of 2 sources no disclosures are indexed. That is no sign that there are none.',
    );
    expect(plain(bot.respond('disclosures').card)).not.toContain('no disclosures are indexed');
  });

  it.each([
    ['cite study-4', 'vancouver', 'study-4'],
    ['cite "Study 4" bibtex', 'bibtex', 'study-4'],
    ['cite bibtex study-4', 'bibtex', 'study-4'],
    ['cite study-4 as csl json', 'csl-json', 'study-4'],
    ['cite 10.1000/4 ris', 'ris', 'study-4'],
    ['cite ris in:study-4', 'ris', 'study-4'],
    ['cite Tea and sleep, report 4', 'vancouver', 'study-4'],
  ])('cite one by its name and in any format: %s', (text, format, pack) => {
    expect(bot.respond(text).answer).toMatchObject({ kind: 'citation', format, packs: [pack] });
    expect(ask(text).source?.doi).toBe('10.1000/4');
  });

  it.each([
    ['caveats study-4', 'Tea number 4 shortened sleep.'],
    ['disclosures Study 4', 'Author 4 drinks tea.'],
  ])('ask one by its name: %s', (text, words) => {
    expect(ask(text).quotes.map((quote) => quote.text)).toEqual([words]);
  });

  it('list the sources of a name that several have', () => {
    const twins = botOf({ ...small(1), name: 'Twin' }, { ...small(2), name: 'Twin' });
    expect(twins.respond('cite twin').answer).toMatchObject({ kind: 'sources', of: 2 });
  });

  it.each(['cite a trial', 'caveats of tea', 'disclosures for zebras'])(
    'begin a question where no source is named: %s',
    (text) => {
      expect(bot.respond(text).trace.command).toBe('ask');
    },
  );

  it('give files of citations names of their own', () => {
    const { card } = bot.respond('cite ris');
    const names = card.blocks.flatMap((block) => (block.kind === 'copy' ? [block.filename] : []));
    expect(names).toHaveLength(3);
    expect(new Set(names).size).toBe(3);
  });
});
