// A question is asked of every pack by itself: all that answer are shown, each with its caveat, and none speaks for another.
import { describe, expect, it } from 'vitest';
import { answerObject, encode, plain } from '../../src/index.js';
import { packOf, shippedTexts } from '../support/pack-texts.js';
import { botOf, type Small } from '../support/several-packs.js';

const cluster: Small = {
  id: 'cluster',
  authors: [['Cy', 'Cluster']],
  subject: ['cluster-headache'],
  sentences: [
    ['Ketamine was effective in cluster headache.', 'The case series was small.'],
    ['Melatonin was not effective in cluster headache.', 'Doses varied widely.'],
  ],
  topics: [
    { name: 'Ketamine', says: [1] },
    { name: 'Melatonin', says: [2] },
  ],
};
const bot = botOf(packOf(shippedTexts()), cluster);
const ask = (text: string) => answerObject(bot.respond(text), bot.library);
const packs = (text: string) => [...new Set(ask(text).quotes.map(({ pack }) => pack))];

describe('a question to several packs', () => {
  it('is answered by each that speaks to it, each with its own caveat', () => {
    const object = ask('is ketamine effective?');
    expect(object.kind).toBe('answer');
    expect(packs('is ketamine effective?').toSorted()).toEqual(['cluster', 'glutamate-migraine']);
    for (const { pack } of object.quotes)
      expect(object.caveats.filter((caveat) => caveat.pack === pack).length).toBeGreaterThan(0);
    const card = plain(bot.respond('is ketamine effective?').card);
    expect(card).toContain('Cluster 2001, Journal of Leaves');
    expect(card).toContain('Hoffmann and Charles 2018, Neurotherapeutics');
    expect(card).toContain('\nHoffmann & Charles, Neurotherapeutics 2018, ');
    expect(card).toContain('\nCluster, Journal of Leaves 2001, ');
  });

  it('is answered by the one that speaks to it', () => {
    expect(packs('is melatonin effective?')).toEqual(['cluster']);
    expect(packs('is topiramate effective?')).toEqual(['glutamate-migraine']);
  });

  it('about the subject of one pack is not answered by another', () => {
    expect(packs('is ketamine effective in cluster headache?')).toEqual(['cluster']);
    expect(ask('is topiramate effective in cluster headache?')).toMatchObject({
      kind: 'no-answer',
      source: null,
    });
  });

  it('that none answers names what is missing', () => {
    const object = ask('does propranolol help?');
    expect(object).toMatchObject({ kind: 'no-answer', quotes: [], source: null });
    expect(plain(bot.respond('does propranolol help?').card)).toContain('propranolol');
  });

  it('gives the quotes of the first pack as it does alone', () => {
    const alone = botOf(packOf(shippedTexts()));
    const one = answerObject(alone.respond('how strong is the evidence for memantine?'), alone.library);
    const both = ask('how strong is the evidence for memantine?');
    expect(both.quotes.map(({ text }) => text)).toEqual(one.quotes.map(({ text }) => text));
    expect(both.source).toEqual(one.source);
  });

  it('makes a card that its button makes again, words of both packs', () => {
    const { card } = bot.respond('is ketamine effective?');
    const token = encode({ command: card.self ?? { kind: 'help' }, page: 1 });
    expect(token).not.toBeNull();
    const again = answerObject(bot.press(token ?? '').reply, bot.library);
    expect(again.quotes).toEqual(ask('is ketamine effective?').quotes);
  });

  it('asks a doctor to be asked where it is about the asker, whatever pack answers', () => {
    expect(ask('should I take ketamine?').notice).toBe('personal-advice');
  });
});
