// Any text at all gives a valid answer object, the same twice, in a time that does not grow faster than the text.
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

  it.each([
    ['one letter', 'a'],
    ['combining marks', 'e\u0301'],
    ['spaces', ' \t\n'],
    ['brackets of a tag', '<a '],
    ['stars', '*'],
    ['dashes', ' -- '],
    ['quotes', '"\''],
    ['joiners', 'and , vs '],
    ['a name', 'ketamine '],
    ['clauses', 'I wonder whether, so '],
    ['digits', '1.1,'],
    ['Japanese', 'ケタミン'],
    ['zero width', '\u200b'],
    ['questions', 'what? '],
    ['a cue', 'not suicidal '],
  ])('of 100,000 characters of %s is answered as quickly as one of 10,000', (_name, unit) => {
    const of = (length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    const [short, tall] = [of(10_000), of(100_000)];
    holds(tall);
    // Ten times the text may take ten times the time, and a little more for what a shared machine does meanwhile.
    expect(quickest(() => ask(tall))).toBeLessThan(10 * quickest(() => ask(short)) + 20);
  });

  it('names no word that nobody asked, and never more of a text than fits a card', () => {
    const { answer } = bot.respond(`${'q'.repeat(5000)} ${'zyx '.repeat(300)}`);
    const missing = answer.kind === 'not-found' ? answer.missing : [];
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.join(' ').length).toBeLessThan(200);
  });
});

/** Milliseconds of the quickest of several runs: the one that nothing else disturbed. */
function quickest(work: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}
