// What the reader sees is the source's characters, whatever they are: examples that broke other bots, and any text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeBlock, escapeText, quoted, runs, subtext } from '../../adapters/discord/render/markdown.js';
import { shown } from '../support/discord-visible.js';

describe('an escaped text', () => {
  it.each([
    '**bold** *it* __u__ _i_ ~~s~~ ||spoiler|| `code`',
    '@everyone @here <@1> <@!1> <@&2> <#3> <:x:4> <a:x:4> <t:1:R> </cmd:5> <id:home>',
    'https://example.org/a_b_(c)*d* http://x.y <https://z.example>',
    ':brain: :white_check_mark: 12:30:45 a:b:c ::',
    '[label](https://evil.example) [a]: b',
    '\\ \\\\ \\* ¯\\_(ツ)_/¯',
    '5 < 6 > 4, p<0.05, IL-1β, Ca2+, −40 °C, 1. first, #1',
    'snake_case_name and 2*3*4 and a~b',
  ])('shows %j as it is', (text) => expect(shown(escapeText(text))).toBe(text));

  it.each([
    '# head',
    '## head',
    '### head',
    '-# small',
    '- item',
    '+ item',
    '* item',
    '> quote',
    '>>> quotes',
    '1. one',
    '  - indented',
    '\t12. x',
  ])('begins no list, heading or quote with %j', (text) => {
    expect(shown(escapeText(text))).toBe(text);
    expect(shown(escapeText(`before\n${text}`))).toBe(`before\n${text}`);
  });

  const marks = fc.constantFrom(
    ...'\\*_~`|[]()<>@#-+>!:/. 1aé\n'.split(''),
    'https://',
    '@everyone',
    '<@1>',
    ':x:',
    '```',
    '🧠',
    '\u202e',
  );
  const texts = fc.array(marks, { maxLength: 40 }).map((parts) => parts.join(''));

  it('shows any text as it is', () => {
    fc.assert(
      fc.property(texts, (text) => shown(escapeText(text)) === text),
      { seed: 7, numRuns: 1000 },
    );
  });

  it('shows any quote as it is, behind the bar and within its marks', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const half = Math.floor(text.length / 2);
        const pieces = [
          { text: text.slice(0, half), caveat: false, name: false },
          { text: text.slice(half), caveat: true, name: false },
        ];
        return shown(quoted(pieces)) === `“${text}”`;
      }),
      { seed: 8, numRuns: 1000 },
    );
  });

  it('keeps our own styles and links around any text', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('strong' as const, 'emphasis' as const), (text, style) => {
        const one = text.replace(/\n/g, ' ');
        return (
          shown(
            runs(
              [{ text: 'a' }, { text: one, style }, { text: one, href: 'https://example.org/(a)?b=[c]' }],
              9999,
            ),
          ) === `a${one}${one}`
        );
      }),
      { seed: 9, numRuns: 1000 },
    );
  });
});

describe('a code block', () => {
  it('cannot be left by what stands in it', () => {
    const seen = shown(codeBlock('a\n```\n@everyone **b**\n````c'));
    expect(seen.replace(/\u200b/g, '')).toBe('a\n```\n@everyone **b**\n````c');
  });
});

describe('small print', () => {
  it('shows its words', () => expect(shown(subtext('(part 1 of 2) # *'))).toBe('(part 1 of 2) # *'));
});
