// Facets and topics are data: with another pack come other commands, another help and another autocomplete.
import { describe, expect, it } from 'vitest';
import { words } from '../../adapters/packs/shipped.js';
import { SUBCOMMANDS_MAX } from '../../src/command/grammar.js';
import { answerObject, createBot, plain } from '../../src/index.js';
import { libraryOf, madeUpTexts, shippedTexts } from '../support/pack-texts.js';

const fixed = ['ask', 'compare', 'caveats', 'cite', 'disclosures', 'sources', 'about', 'privacy', 'help'];

describe('a bot with a made-up pack', () => {
  const bot = createBot(libraryOf(madeUpTexts()), { words });

  it('has the verbs of its facets, and none of the shipped pack', () => {
    expect(bot.grammar.map(({ verb }) => verb)).toEqual(['ask', 'tea', 'brew', ...fixed.slice(1)]);
  });

  it('names its facets in its help, and none of the shipped pack', () => {
    const help = plain(bot.respond('help').card);
    expect(help).toContain('tea [name]');
    expect(help).toContain('Kinds of tea');
    expect(help).not.toMatch(/therapy|ketamine|migraine/i);
  });

  it('answers its topics by name, alias and misspelling, with its own caveat and source', () => {
    for (const text of ['tea green tea', 'tea matcha', 'tea gren tea', 'sencha']) {
      const object = answerObject(bot.respond(text), bot.library);
      expect(object).toMatchObject({
        kind: 'answer',
        title: 'Green tea',
        source: { title: 'Tea and Sleep', doi: null, pmid: null },
      });
      expect(object.caveats.map(({ text: words }) => words)).toEqual([
        'The students were few, and nobody was blinded.',
      ]);
    }
  });

  it('completes its topics', () => {
    expect(bot.suggest('tea', 'gr').map(({ name }) => name)).toEqual(['Green tea']);
    expect(bot.suggest(null, 'ketamine')).toEqual([]);
  });

  it('does not know the topics of the shipped pack', () => {
    expect(answerObject(bot.respond('therapy ketamine'), bot.library)).toMatchObject({
      kind: 'no-answer',
      source: null,
      quotes: [],
    });
  });

  it('says so where it has no disclosures, instead of failing', () => {
    for (const verb of ['disclosures', 'caveats', 'cite', 'about', 'privacy', 'tea', 'brew']) {
      expect(() => bot.respond(verb)).not.toThrow();
    }
    expect(answerObject(bot.respond('disclosures'), bot.library)).toMatchObject({
      kind: 'no-answer',
      quotes: [],
      source: null,
    });
  });
});

describe('an ingested pack', () => {
  it('may say that no caveat was found, and the card says so', () => {
    const bot = createBot(libraryOf(madeUpTexts({ origin: 'ingested', caveats: 'none-found' })), { words });
    const reply = bot.respond('tea green tea');
    expect(answerObject(reply, bot.library)).toMatchObject({ kind: 'answer', caveats: [] });
    expect(plain(reply.card)).toContain('No caveat was found near this passage.');
    expect(answerObject(bot.respond('caveats'), bot.library)).toMatchObject({
      kind: 'no-answer',
      quotes: [],
    });
  });
});

describe('two packs together', () => {
  const bot = createBot(libraryOf(shippedTexts(), madeUpTexts()), { words });

  it('offer the facets of both, and each answer carries its own source', () => {
    expect(bot.grammar.map(({ verb }) => verb)).toEqual([
      'ask',
      'therapy',
      'marker',
      'gene',
      'mechanism',
      'receptor',
      'tea',
      'brew',
      ...fixed.slice(1),
    ]);
    expect(answerObject(bot.respond('tea sencha'), bot.library).source?.journal).toBe('Journal of Leaves');
    expect(answerObject(bot.respond('therapy ketamine'), bot.library).source?.journal).toBe(
      'Neurotherapeutics',
    );
  });
});

describe('the grammar of many facets', () => {
  const rows = (facets: number): readonly string[] =>
    createBot(libraryOf(madeUpTexts({ facets })), { words }).grammar.map(({ verb }) => verb);

  it('has a verb for each as long as a platform takes as many', () => {
    const most = SUBCOMMANDS_MAX - fixed.length;
    expect(rows(most)).toHaveLength(SUBCOMMANDS_MAX);
    expect(rows(most)).not.toContain('topic');
  });

  it('falls back to one `topic` past that, which still names every topic', () => {
    const facets = SUBCOMMANDS_MAX - fixed.length + 1;
    expect(rows(facets)).toEqual(['ask', 'topic', ...fixed.slice(1)]);
    const bot = createBot(libraryOf(madeUpTexts({ facets })), { words });
    expect(bot.suggest(null, '')).toHaveLength(facets);
    expect(answerObject(bot.respond('topic green tea'), bot.library).title).toBe('Green tea');
    expect(answerObject(bot.respond(`topic topic ${facets - 1}`), bot.library).title).toBe(
      `Topic ${facets - 1}`,
    );
    expect(plain(bot.respond('help').card)).toContain('topic NAME');
  });
});
