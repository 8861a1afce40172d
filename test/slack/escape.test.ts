// Escaping: nothing that comes out is read by Slack as anything but characters, and un-escaped it is what went in.
import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeSlack, unescapeSlack } from '../../adapters/slack/escape.js';
import { anyText } from '../support/any-text.js';

describe('escaping for Slack', () => {
  it('is undone by un-escaping, whatever the text', () => {
    assert(
      property(anyText(200), (text) => unescapeSlack(escapeSlack(text)) === text),
      { seed: 5 },
    );
    const control = constantFrom('<', '>', '&', ';', '!', '@', '|', 'amp', 'lt', 'gt', '&amp;', '&lt;');
    assert(
      property(string({ unit: control, maxLength: 40 }), (text) => unescapeSlack(escapeSlack(text)) === text),
      { seed: 6 },
    );
  });

  it('leaves no control character of Slack', () => {
    for (const text of ['<!channel>', '<@U1>', '<https://x|y>', '&lt;', '&amp;lt;', '<<>>&&']) {
      const escaped = escapeSlack(text);
      expect(escaped).not.toMatch(/[<>]/);
      expect(unescapeSlack(escaped)).toBe(text);
    }
  });
});
