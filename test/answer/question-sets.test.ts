// Every question that was ever written down for the shipped review gets an object that keeps the contract, right or wrong.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/index.js';
import { readQuestions } from '../bench/score-answers.js';
import { faultsOf } from '../support/answer-shape.js';
import { ask, bot } from '../support/shipped.js';

const folder = new URL('../questions/', import.meta.url);
const sets = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));

describe.each(sets)('the questions of %s', (set) => {
  const texts = readQuestions(readFileSync(new URL(set, folder), 'utf8')).map(({ text }) => text);

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
