// Every question that was ever written down for the shipped review gets an object that keeps the contract, right or wrong.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { plain } from '../../src/index.js';
import { faultsOf } from '../support/answer-shape.js';
import { ask, bot } from '../support/shipped.js';

const folder = new URL('../../bench/questions/', import.meta.url);
const sets = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));

/** Of a line, whatever set it is of, only the text is asked. */
const lineSchema = z.object({ text: z.string() });

describe.each(sets)('the questions of %s', (set) => {
  const lines = readFileSync(new URL(set, folder), 'utf8').split('\n').filter(Boolean);
  const texts = lines.map((line) => lineSchema.parse(JSON.parse(line)).text);

  it('are some', () => {
    expect(texts.length).toBeGreaterThan(50);
  });

  it('get valid answer objects, verbatim and never without a caveat', () => {
    const faults = texts.flatMap((text) => faultsOf(ask(text)).map((fault) => `${text}: ${fault}`));
    expect(faults).toEqual([]);
  });

  it('get cards that show every quote, every caveat and the source of their object', () => {
    for (const text of texts) {
      const { quotes, caveats, source } = ask(text);
      const card = plain(bot.respond(text).card);
      for (const { text: words } of [...quotes, ...caveats]) expect(card).toContain(words);
      if (quotes.length > 0) expect(card).toContain(`doi:${source?.doi}`);
      else expect(card).not.toContain('Source:');
    }
  });
});
