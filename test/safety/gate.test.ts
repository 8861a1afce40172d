// The gate stands before every question, however it enters: typed, as a Command, or in a button, which can be forged.
import { describe, expect, it } from 'vitest';
import { encode } from '../../src/index.js';
import type { Command } from '../../src/vocabulary.js';
import { bot } from '../support/shipped.js';

const cry = 'I want to kill myself';

describe('an emergency', () => {
  it.each<Command>([
    { kind: 'ask', text: cry },
    { kind: 'ask', text: cry, pack: 'glutamate-migraine' },
    { kind: 'topic', facet: null, name: cry },
    { kind: 'topic', facet: 'therapy', name: cry },
    { kind: 'compare', names: ['ketamine', cry] },
    { kind: 'sources', text: cry, from: 1 },
  ])('in the Command %j gets help, and no quote', (command) => {
    expect(bot.respond(command).answer).toEqual({ kind: 'safety', reason: 'self-harm' });
  });

  it.each<Command>([
    { kind: 'topic', facet: null, name: 'i-want-to-kill-myself' },
    { kind: 'compare', names: ['ketamine', 'i-want-to-kill-myself'] },
    { kind: 'sources', text: cry, from: 1 },
  ])('in a button that carries %j gets help', (command) => {
    const token = encode({ command, page: 1 });
    expect(token).not.toBeNull();
    expect(bot.press(token ?? '').reply.answer.kind).toBe('safety');
  });

  it.each([cry, `therapy ${cry}`, `help ${cry}`, `sources ${cry}`, `${cry} in:no-such-source`])(
    'in the text %j gets help',
    (text) => expect(bot.respond(text).answer.kind).toBe('safety'),
  );

  it('is not seen in what the packs themselves name', () => {
    for (const { topic } of bot.library.topics) {
      const command: Command = { kind: 'topic', facet: topic.facet, name: topic.id };
      expect(bot.respond(command).answer.kind).toBe('found');
    }
  });
});
