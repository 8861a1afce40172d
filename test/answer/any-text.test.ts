// Any text at all gives a valid answer object, the same twice. How its time grows is held by test/hostile.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../support/answer-shape.js';
import { anyText } from '../support/any-text.js';
import { ask, bot, library } from '../support/shipped.js';

const names = library.topics.flatMap(({ topic }) => [topic.name, ...topic.aliases.slice(0, 3)]);
const verbs = bot.grammar.map(({ verb }) => verb);
const common = [
  'does',
  'is',
  'the',
  'not',
  'what',
  'evidence',
  'for',
  'migraine',
  'dose',
  'safe',
  'and',
  'vs',
  '?',
  ',',
  '"',
  '\n',
  'my',
  'I',
  'who',
  'why',
];
const sentence = fc
  .array(fc.constantFrom(...names, ...verbs, ...common), { maxLength: 25 })
  .map((words) => words.join(' '));
const unicode = fc.oneof(
  anyText(400),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((codes) => String.fromCharCode(...codes)),
);
const long = fc
  .tuple(fc.oneof(sentence, unicode), fc.integer({ min: 1, max: 100_000 }))
  .map(([text, length]) =>
    (text === '' ? ' ' : text).repeat(Math.ceil(length / Math.max(1, text.length))).slice(0, length),
  );

function holds(text: string): void {
  const object = ask(text);
  expect(faultsOf(object)).toEqual([]);
  expect(JSON.stringify(ask(text))).toBe(JSON.stringify(object));
}

describe('any text', () => {
  it('of the words that the bot knows gives a valid answer, the same twice', () => {
    fc.assert(fc.property(sentence, holds), { numRuns: 100 });
  });

  it('of any Unicode, lone surrogates and control characters included, gives a valid answer, the same twice', () => {
    fc.assert(fc.property(unicode, holds), { numRuns: 100 });
  });

  it('of up to 100,000 characters gives a valid answer, the same twice', () => {
    fc.assert(fc.property(long, holds), { numRuns: 25 });
  });

  it('names no word that nobody asked, and never more of a text than fits a card', () => {
    const { answer } = bot.respond(`${'q'.repeat(5000)} ${'zyx '.repeat(300)}`);
    const missing = answer.kind === 'not-found' ? answer.missing : [];
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.join(' ').length).toBeLessThan(200);
  });
});
