// Chat markup is no part of a question, and the words that are stay as they were typed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanQuestion } from '../../src/question/clean-question.js';
import { words } from '../../src/text/tokens.js';

describe('clean', () => {
  it.each([
    ['<@U0123ABC> does ketamine help', 'does ketamine help'],
    ['<@!123456> <#C1> <:smile:99> <!channel> ketamine', 'ketamine'],
    ['@everyone @here what helps', 'what helps'],
    ['see <https://evil.example|this> or https://evil.example/ketamine now', 'see or now'],
    ['**does** _ketamine_ `help`', 'does ketamine help'],
    ['<script>alert("dose")</script> ketamine', 'ketamine'],
    ['<b>ketamine</b>', 'ketamine'],
    ['keta\u200bmine and meman\u00adtine', 'ketamine and memantine'],
    ['is p < 0.05 and x > y', 'is p 0.05 and x y'],
  ])('of %j leaves %j', (text, left) => {
    expect(words(cleanQuestion(text)).join(' ')).toBe(left);
  });

  it('adds no word to any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        expect(cleanQuestion(text).length).toBeLessThanOrEqual(text.length + 1);
      }),
    );
  });
});
