// What a careful reader of the source would give to each command.
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/index.js';
import { faultsOf } from '../support/answer-shape.js';
import { ask, bot, passage } from '../support/shipped.js';

const clause =
  'although with the exception of topiramate, the evidence for the efficacy of these therapies is not strong';
const kindOf = (text: string): (string | undefined)[] =>
  ask(text)
    .caveats.filter((caveat) => caveat.text === clause)
    .map(({ kind }) => kind);
const quoted = (text: string): string[] => ask(text).quotes.map(({ passage: id }) => id);

describe('therapy ketamine', () => {
  const object = ask('therapy ketamine');

  it('quotes the sentence with both caveats and the source', () => {
    expect(object.quotes.map(({ text }) => text)).toEqual([passage('s6')]);
    expect(object.caveats.map(({ text, kind }) => [kind, text])).toEqual([
      ['weak-evidence', clause],
      ['inconclusive', passage('s7')],
    ]);
    expect(object).toMatchObject({ kind: 'answer', title: 'Ketamine', confidence: 1, notice: null });
    expect(object.source).toMatchObject({
      year: 2018,
      doi: '10.1007/s13311-018-0616-5',
      authors: ['Jan Hoffmann', 'Andrew Charles'],
    });
    expect(object.quotes[0]).toMatchObject({
      locator: 'Abstract, sentence 6',
      url: expect.stringContaining('#:~:text='),
    });
  });

  it('is shown with everything that a card must have', () => {
    const text = plain(bot.respond('therapy ketamine').card);
    for (const part of [
      passage('s6'),
      clause,
      passage('s7'),
      'Hoffmann & Charles, Neurotherapeutics 2018, abstract, sentences 6–7.',
      'Not medical advice',
    ]) {
      expect(text).toContain(part);
    }
  });
});

describe('therapy topiramate', () => {
  it.each(['therapy topiramate', 'therapy Topamax', 'topiramate', 'thrapy topirimate'])(
    'shows %j its clause and never calls its evidence weak',
    (text) => {
      expect(kindOf(text)).toEqual(['contrast']);
      expect(ask(text).caveats.map(({ kind }) => kind)).not.toContain('weak-evidence');
      expect(plain(bot.respond(text).card)).not.toContain('strength of the evidence');
    },
  );

  it('says how a brand name or a misspelling was read, and nothing where the name was typed', () => {
    expect(plain(bot.respond('therapy Topamax').card)).toContain('Showing: therapy Topiramate');
    expect(plain(bot.respond('thrapy topirimate').card)).toContain('Showing: therapy Topiramate');
    expect(plain(bot.respond('therapy Topiramate').card)).not.toContain('Showing');
  });
});

describe('the other commands', () => {
  it.each([
    ['mechanism csd', ['s5'], 'non-human'],
    ['marker kynurenines', ['s3'], 'evidential'],
    ['marker glutamate', ['s2', 's1'], 'hedge'],
    ['gene fhm', ['s4'], 'hedge'],
    ['receptor subtypes', ['s8'], 'future-research'],
    ['receptor glutamate receptors', ['s6', 's7', 's8'], 'weak-evidence'],
  ])('%s quotes %j, with the caveat of kind %s', (text, passages, kind) => {
    expect(quoted(text)).toEqual(passages);
    expect(ask(text).caveats.map((caveat) => caveat.kind)).toContain(kind);
  });

  it('a bare facet lists its topics, under the words that stand for them', () => {
    const text = plain(bot.respond('therapy').card);
    for (const name of ['Magnesium', 'Topiramate', 'Memantine', 'Ketamine'])
      expect(text).toContain(`therapy ${name}`);
    expect(quoted('therapy')).toEqual(['s6']);
    expect(kindOf('therapy')).toEqual(['contrast']);
    expect(quoted('mechanism')).toEqual(['s5']);
    expect(quoted('marker')).toEqual(['s2', 's3']);
  });

  it('a comparison in either order says what sets the two apart, once', () => {
    for (const text of [
      'compare topiramate ketamine',
      'compare ketamine and topiramate',
      'compare Ketalar vs Topamax',
    ]) {
      expect(quoted(text)).toEqual(['s6']);
      expect(kindOf(text)).toEqual(['contrast']);
    }
    expect(kindOf('compare magnesium ketamine')).toEqual(['weak-evidence']);
    expect(quoted('compare kynurenines ketamine')).toEqual(['s3', 's6']);
    expect(quoted('compare ketamine kynurenines')).toEqual(['s6', 's3']);
  });

  it('a comparison with what the review does not know is none, and names it', () => {
    expect(ask('compare propranolol ketamine')).toMatchObject({
      kind: 'no-answer',
      source: null,
      quotes: [],
    });
    expect(plain(bot.respond('compare propranolol ketamine').card)).toContain(
      'says nothing about propranolol',
    );
  });

  it('disclosures are the four sentences in their order, and need no caveat', () => {
    expect(quoted('disclosures')).toEqual(['c1', 'c2', 'c3', 'c4']);
    expect(ask('disclosures').caveats).toEqual([]);
  });

  it('caveats are the limits in the source’s own words', () => {
    expect(quoted('caveats')).toEqual(['s6', 's7', 's5', 's8']);
  });

  it('cite gives the citation as a text to copy', () => {
    expect(ask('cite ris')).toMatchObject({
      kind: 'citation',
      quotes: [],
      confidence: null,
      text: expect.stringContaining('TY  - JOUR'),
    });
    expect(ask('cite').text).toContain('Hoffmann J, Charles A.');
  });

  it.each(['help', 'about', 'privacy', '', 'hi', 'what can you do'])(
    '%j is help with a text, and no quote',
    (text) => {
      expect(ask(text)).toMatchObject({
        kind: 'help',
        quotes: [],
        caveats: [],
        source: null,
        confidence: null,
        text: expect.stringMatching(/\S/),
      });
    },
  );

  it('help names every verb of the grammar', () => {
    for (const { verb } of bot.grammar) expect(ask('help').text).toMatch(new RegExp(`^ *- ${verb}\\b`, 'm'));
  });
});

describe('what the review does not speak of', () => {
  it.each([
    'therapy propranolol',
    'therapy glutamine',
    'marker kynurenate',
    'gene cacna1a',
    'topic amantadine',
  ])('%s: no quote, no source, the word named', (text) => {
    const reply = bot.respond(text);
    expect(ask(text)).toMatchObject({
      kind: 'no-answer',
      quotes: [],
      caveats: [],
      source: null,
      notice: null,
    });
    const card = plain(reply.card);
    const [missing = ''] = /says nothing about (.+) here/.exec(card)?.slice(1) ?? [];
    expect(missing.toLowerCase()).toContain(text.split(' ')[1]);
    expect(card).toContain('Not mentioned does not mean safe, and does not mean ineffective.');
    expect(reply.card.blocks.some(({ kind }) => kind === 'source')).toBe(false);
  });

  it('offers topics, each of which is answered as it is typed and by its button', () => {
    const reply = bot.respond('therapy propranolol');
    const { suggestions } = ask('therapy propranolol');
    expect(suggestions.length).toBeGreaterThan(1);
    for (const text of suggestions) expect(ask(text).kind).toBe('answer');
    const choices = reply.card.menu?.choices ?? [];
    expect(choices.length).toBeGreaterThan(1);
    for (const { press } of choices) expect(bot.respond(press.command).answer.kind).toBe('found');
  });
});

describe('the answer object', () => {
  const texts = [
    'therapy ketamine',
    'therapy topiramate',
    'therapy',
    'compare topiramate ketamine',
    'disclosures',
    'caveats',
    'cite ris',
    'cite bibtex',
    'help',
    'about',
    'privacy',
    '',
    'therapy propranolol',
    'Who wrote this?',
    'What dose of memantine was used?',
    'Should I take ketamine?',
    'I took a whole bottle of pills and want to die',
    'keywords',
    'marker',
    'gene',
    'mechanism',
    'receptor',
  ];

  it.each(texts)('of %j is as the contract says', (text) => {
    expect(faultsOf(ask(text))).toEqual([]);
  });

  it.each(texts)('of %j suggests only what is answered', (text) => {
    for (const suggestion of ask(text).suggestions) expect(ask(suggestion).kind).toBe('answer');
  });
});
