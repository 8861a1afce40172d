// `in:pack`: one pack is asked and no other answers, wherever the words stand; a name that is none is told honestly.
import { describe, expect, it } from 'vitest';
import { takeScope } from '../../src/command/scope.js';
import { decode } from '../../src/command/token.js';
import { answerObject, encode, plain, TOKEN_MAX } from '../../src/index.js';
import { packOf, shippedTexts } from '../support/pack-texts.js';
import { botOf, type Small } from '../support/several-packs.js';

const tea: Small = {
  id: 'tea-sleep',
  name: 'Tea and sleep',
  doi: '10.1000/tea',
  pmid: '123',
  pmcid: 'PMC77',
  title: 'Tea, Sleep, and Students',
  sentences: [
    ['Ketamine was not given to the students.', 'The students were few.'],
    ['Green tea shortened sleep.', 'Nobody was blinded.'],
    'The author drinks tea.',
  ],
  disclosures: [3],
  topics: [
    { name: 'Ketamine', says: [1] },
    { name: 'Green tea', says: [2] },
  ],
};
const bot = botOf(packOf(shippedTexts()), tea);
const ask = (text: string) => answerObject(bot.respond(text), bot.library);
const packs = (text: string): string[] => [...new Set(ask(text).quotes.map(({ pack }) => pack ?? ''))];

describe('in:', () => {
  it.each([
    'therapy ketamine in:tea-sleep',
    'in:tea-sleep therapy ketamine',
    'therapy in:tea-sleep ketamine',
    'ketamine IN:Tea-Sleep?',
    'ketamine in:tea-sleep.',
    'in:tea-sleep, ketamine?',
    'in:tea-sleep,ketamine',
    'in:tea_sleep: ketamine',
    'ketamine (in:tea-sleep)',
    'ketamine in:"tea-sleep"',
    'ketamine in:“Tea and sleep”',
    "ketamine in:'Tea, Sleep, and Students'",
    '"ketamine in:tea-sleep"',
    'ketamine in:10.1000/tea',
    'ketamine in:PMC77',
    'ketamine in:"Leaf 2001"',
    'compare ketamine and green tea in:tea-sleep',
    'therapy in:tea-sleep',
    'caveats in:tea-sleep',
    'disclosures in:tea-sleep',
    'does green tea shorten sleep in:tea-sleep ?',
  ])('asks that pack alone: %s', (text) => {
    expect(packs(text)).toEqual(['tea-sleep']);
  });

  it.each([
    'is topiramate effective in:tea-sleep?',
    'therapy topiramate in:tea-sleep',
    'marker in:tea-sleep',
  ])('leaves a question open that only another pack answers: %s', (text) => {
    expect(ask(text)).toMatchObject({ kind: 'no-answer', quotes: [], caveats: [], source: null });
    for (const suggestion of ask(text).suggestions) expect(packs(suggestion)).toEqual(['tea-sleep']);
  });

  it('without a pack asks all of them', () => {
    expect(packs('ketamine')).toEqual(['glutamate-migraine', 'tea-sleep']);
  });

  it('changes nothing of the answer that the pack gives alone', () => {
    const alone = botOf(packOf(shippedTexts()));
    for (const text of ['is topiramate effective?', 'therapy ketamine', 'who wrote it?', 'caveats']) {
      const one = answerObject(alone.respond(text), alone.library);
      const scoped = ask(`${text} in:glutamate-migraine`);
      expect(scoped.quotes.map(({ pack: _pack, ...quote }) => quote)).toEqual(one.quotes);
      expect(scoped.caveats.map(({ pack: _pack, ...caveat }) => caveat)).toEqual(one.caveats);
      expect(scoped.confidence).toBe(one.confidence);
    }
  });

  it('alone shows what that source is, and of the only pack there is changes nothing at all', () => {
    expect(ask('in:tea-sleep')).toMatchObject({
      kind: 'help',
      text: expect.stringContaining('Tea and sleep'),
    });
    const alone = botOf(tea);
    const plainly = answerObject(alone.respond('ketamine'), alone.library);
    expect(answerObject(alone.respond('ketamine in:tea-sleep'), alone.library)).toEqual(plainly);
    expect(plainly.quotes[0]).not.toHaveProperty('pack');
  });

  it('is no name where it is a word of a sentence', () => {
    for (const text of ['is it used in: children?', 'min:5 max:6', 'in:??', 'pain in:'])
      expect(takeScope(text)).toEqual({ rest: text, names: [] });
  });

  it('that hides an emergency is an emergency', () => {
    expect(ask('I want to end my life in:tea-sleep').kind).toBe('safety');
    expect(ask('I want to end my life in:nowhere').kind).toBe('safety');
  });
});

describe('a name that no pack has', () => {
  it.each([
    'ketamine in:tea-slep',
    'is ketamine effective? in:nowhere.',
    'therapy ketamine in:"no such"',
    'in:nowhere',
  ])('is told with the names that there are, and nothing is quoted: %s', (text) => {
    const reply = bot.respond(text);
    const object = answerObject(reply, bot.library);
    expect(object).toMatchObject({ kind: 'no-answer', quotes: [], caveats: [], source: null, confidence: 0 });
    const card = plain(reply.card);
    expect(card).toContain('in:tea-sleep');
    expect(card).toContain('does not mean ineffective');
    expect(object.suggestions.length).toBeGreaterThan(0);
    for (const suggestion of object.suggestions) expect(ask(suggestion).kind).toBe('answer');
    for (const action of reply.card.actions)
      expect(action.kind === 'press' && bot.respond(action.press.command).answer.kind).toBe('sources');
  });

  it('offers what a pack without topics is', () => {
    const bare = botOf(tea, {
      id: 'bare',
      origin: 'ingested',
      sentences: ['Nothing has a name here.'],
      topics: [],
    });
    const { suggestions } = answerObject(bare.respond('x in:bear'), bare.library);
    expect(suggestions).toContain('sources in:bare');
    expect(answerObject(bare.respond('sources in:bare'), bare.library).kind).toBe('help');
  });

  it('names the nearest first, and never the markup that was typed', () => {
    expect(ask('ketamine in:tea-slep').suggestions[0]).toBe('therapy Ketamine in:tea-sleep');
    const card = plain(bot.respond('ketamine in:<!channel>*x*`y`').card);
    expect(card).not.toMatch(/[<*`]!?channel|[*`]/);
  });

  it('is not answered for where several packs have it, or two were named', () => {
    const twins = botOf(tea, { ...tea, id: 'tea-two', doi: '10.1000/two', pmid: '2', pmcid: 'PMC78' });
    for (const text of ['ketamine in:"Tea and sleep"', 'ketamine in:tea-sleep in:tea-two'])
      expect(answerObject(twins.respond(text), twins.library)).toMatchObject({
        kind: 'no-answer',
        quotes: [],
      });
    expect(answerObject(twins.respond('ketamine in:tea-two in:tea-two'), twins.library).kind).toBe('answer');
  });
});

describe('the buttons of a card of one pack', () => {
  it.each([
    'ketamine in:tea-sleep',
    'therapy in:tea-sleep',
    'caveats in:tea-sleep',
    'cite ris in:tea-sleep',
    'topiramate in:tea-sleep',
  ])('stay with that pack: %s', (text) => {
    const { card } = bot.respond(text);
    const presses = (card.menu?.choices ?? []).map(({ press }) => press);
    expect(presses.length).toBeGreaterThan(0);
    for (const press of [...presses, ...(card.self === null ? [] : [{ command: card.self, page: 1 }])]) {
      const token = encode(press);
      expect(token?.length).toBeLessThanOrEqual(TOKEN_MAX);
      const again = answerObject(bot.press(token ?? '').reply, bot.library);
      expect(again.quotes.filter(({ pack }) => pack !== 'tea-sleep')).toEqual([]);
      expect(again.source?.title ?? tea.title).toBe(tea.title);
    }
  });

  it('fit with names of every allowed length', () => {
    const [topic, facet, pack] = ['t'.repeat(40), 'f'.repeat(32), 'p'.repeat(32)];
    const command = { kind: 'topic', facet, name: topic, pack } as const;
    const token = encode({ command, page: 1 });
    expect(decode(token ?? '')).toEqual({ command: { ...command, facet: null }, page: 1 });
  });

  it('whose pack is gone are refused', () => {
    expect(bot.press('1;topic:therapy:ketamine@gone').reply.answer).toEqual({
      kind: 'refused',
      reason: 'gone',
    });
  });
});
