// Which replies a bot keeps: those to commands that only name what the packs have, never one that may hold somebody's words.
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/index.js';
import { bot } from '../support/shipped.js';

describe('the same reply is given again', () => {
  it.each(['therapy ketamine', 'gene fhm', 'ketamine', 'gene', 'compare topiramate ketamine'])(
    'to "%s"',
    (text) => {
      expect(bot.respond(text)).toBe(bot.respond(text));
    },
  );

  it('for each language and each way of reading by itself', () => {
    const [exact, misspelt] = [bot.respond('therapy ketamine'), bot.respond('therpy ketamine')];
    expect(misspelt.answer).toEqual(exact.answer);
    expect(plain(misspelt.card)).toContain('therapy Ketamine');
    expect(plain(exact.card)).not.toContain('therapy Ketamine');
    expect(bot.respond('therpy ketamine')).toBe(misspelt);
    expect(bot.respond('therapy ketamine', { language: 'de' }).card.language).toBe('de');
    expect(bot.respond('therapy ketamine')).toBe(exact);
  });
});

it.each([
  ['a free question', 'does memantine help against migraine?'],
  ['a name that no pack knows', { kind: 'topic', facet: 'therapy', name: 'somebody' }],
  ['a comparison by names that are no ids', { kind: 'compare', names: ['Topiramat', 'ketamine'] }],
  ['a comparison with a name that no pack knows', { kind: 'compare', names: ['somebody', 'ketamine'] }],
] as const)('a reply to %s is made anew', (_what, asked) => {
  const first = bot.respond(asked);
  expect(bot.respond(asked)).not.toBe(first);
  expect(bot.respond(asked)).toEqual(first);
});
