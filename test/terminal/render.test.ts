// The card in a terminal: as wide as it is, coloured only when asked, and no sign in a text can move the cursor.
import { describe, expect, it } from 'vitest';
import { renderTerminal, visible } from '../../adapters/terminal/render.js';
import { hostileCards } from '../support/hostile-cards.js';
import { bot, passage } from '../support/shipped.js';

const { card } = bot.respond('therapy ketamine');
const esc = String.fromCharCode(27);

const isAddress = (line: string): boolean => /^\s*https:\S+$/.test(line);

describe('renderTerminal', () => {
  it.each([20, 40, 80, 100])('keeps every line within %d columns, but an address whole', async (width) => {
    const lines = (await renderTerminal(card, { width, colour: false })).split('\n');
    expect(lines.filter(isAddress)).toHaveLength(2);
    for (const line of lines.filter((one) => !isAddress(one)))
      expect(line.length).toBeLessThanOrEqual(Math.max(width, 24));
    const words = lines.map((line) => line.trim()).join(' ');
    if (width >= 40) expect(words).toContain(passage('s6'));
  });

  it('does not grow past what can be read in one line, however wide the terminal', async () => {
    const text = await renderTerminal(card, { width: 400, colour: false });
    for (const line of text.split('\n').filter((one) => !isAddress(one)))
      expect(line.length).toBeLessThanOrEqual(100);
  });

  it('leaves lines whole for a pipe, so that a quote can be searched for', async () => {
    const text = await renderTerminal(card, { width: null, colour: false });
    expect(text).toContain(`“${passage('s6')}”`);
    expect(text).toContain(`“${passage('s7')}”`);
    expect(text).toContain('Hoffmann & Charles, Neurotherapeutics 2018');
    expect(text).toContain('Not medical advice');
    expect(text).toContain('Open in the article:\nhttps://');
  });

  it('says the same with colours and without', async () => {
    const plain = await renderTerminal(card, { width: 80, colour: false });
    const coloured = await renderTerminal(card, { width: 80, colour: true });
    expect(plain).not.toContain(esc);
    expect(coloured).toContain(esc);
    expect(coloured.replaceAll(new RegExp(`${esc}\\[[0-9;]*m`, 'g'), '')).toBe(plain);
  });

  it.each(hostileCards())('shows no control character of %s', async (_name, hostile) => {
    for (const width of [null, 60]) {
      const text = await renderTerminal(hostile, { width, colour: false });
      expect(text.replace(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }
  });
});

describe('visible', () => {
  it('writes control characters by their code point and keeps lines, tabs and letters', () => {
    expect(visible(`a${esc}[31mb\u0007c\u0085d\u2028e\r`)).toBe(
      'a\\u{1b}[31mb\\u{7}c\\u{85}d\\u{2028}e\\u{d}',
    );
    expect(visible('one\n\ttwo é ケ 👍🏽')).toBe('one\n\ttwo é ケ 👍🏽');
  });
});
