// The safety card in the asker's setting: the fixed words by the language, the numbers by the country, each without the other.
import { describe, expect, it } from 'vitest';
import { encode, plain, type Spoken } from '../../src/index.js';
import { bot } from '../support/shipped.js';

const text = 'I want to kill myself';

describe('the card of an emergency', () => {
  it.each<[string, Spoken, string, string]>([
    ['Austria, in German', { language: 'de', locale: 'de-AT' }, 'Anderswo: ', 'Austria'],
    ['Austria, in English', { locale: 'de-AT' }, 'Elsewhere: ', 'Austria'],
    ['Britain, in French', { language: 'fr', locale: 'en-GB' }, 'Ailleurs : ', 'United Kingdom'],
  ])('is for %s', (_whom, spoken, others, country) => {
    const replies = [bot.respond(text, spoken), bot.emergency(text, spoken)];
    for (const reply of replies) {
      const [own = '', elsewhere] = plain(reply?.card ?? bot.respond('help').card).split(others);
      expect(own).toContain(`${country}: `);
      expect(elsewhere).not.toContain(`${country}: `);
    }
  });

  it('is made before the topics of the card above are looked at', () => {
    expect(bot.respond(text, { topics: ['ketamine'] }).answer.kind).toBe('safety');
  });

  it('comes in the setting of the asker from a button, too', () => {
    const token = encode({ command: { kind: 'topic', facet: null, name: 'i-want-to-kill-myself' }, page: 1 });
    const { card } = bot.press(token ?? '', { language: 'de', locale: 'de-AT' }).reply;
    expect(card.tone).toBe('safety');
    expect(plain(card).split('Anderswo: ')[0]).toContain('Austria: ');
  });
});
