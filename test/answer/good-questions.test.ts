// What a newcomer is offered to ask: questions that the pack names, or proposed ones, each answered by a finding.
import { describe, expect, it } from 'vitest';
import { words } from '../../adapters/packs/shipped.js';
import { type Bot, createBot, plain } from '../../src/index.js';
import { edited, libraryOf, madeUpTexts, shippedTexts } from '../support/pack-texts.js';
import { bot } from '../support/shipped.js';

const asked = ({ examples }: Bot): readonly string[] =>
  examples.filter(({ command }) => command.kind === 'ask').map(({ text }) => text);

const botOf = (texts: Parameters<typeof libraryOf>[0]): Bot => createBot(libraryOf(texts), { words });

describe('questions to try', () => {
  it.each([
    ['the shipped pack', bot],
    ['a pack that names none', botOf(madeUpTexts())],
    ['both', createBot(libraryOf(madeUpTexts(), shippedTexts()), { words })],
  ] as const)('of %s are one to three, each with a finding for an answer', (_name, some) => {
    const questions = asked(some);
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.length).toBeLessThanOrEqual(3);
    for (const question of questions) {
      const { answer } = some.respond(question);
      expect('items' in answer && answer.items[0].type, question).toBe('finding');
    }
  });

  it('are those of the pack, without one that is not answered', () => {
    const { questions } = JSON.parse(shippedTexts()['pack.json'] ?? '') as { questions: string[] };
    expect(asked(bot)).toEqual(questions);
    const texts = edited(shippedTexts(), 'pack.json', (pack) => {
      pack['questions'] = ['Who won the cup?', questions[0]];
    });
    const [first, ...rest] = asked(botOf(texts));
    expect(first).toBe(questions[0]);
    expect(rest).not.toContain('Who won the cup?');
  });

  it('stand on the card of welcome, beside what it will not do, and on that of hello', () => {
    const welcome = plain(bot.welcome());
    for (const question of asked(bot)) expect(welcome).toContain(question);
    expect(welcome).toContain('not a doctor');
    expect(plain(bot.respond('hello').card)).toContain(asked(bot)[0]);
  });
});
