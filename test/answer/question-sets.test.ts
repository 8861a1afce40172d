// Every question that was ever written down for the shipped review gets an object that keeps the contract, right or wrong.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerObject, plain } from '../../src/index.js';
import { faultsOf } from '../support/answer-shape.js';
import { bot, library } from '../support/shipped.js';

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

  it('get valid answer objects, verbatim and never without a caveat, and cards that show every word and the source of them', () => {
    const faults: string[] = [];
    for (const text of texts) {
      const reply = bot.respond(text);
      const object = answerObject(reply, library);
      const card = plain(reply.card);
      const shown = [...object.quotes, ...object.caveats].map(({ text: words }) => words);
      const unseen = shown.filter((words) => !card.includes(words));
      const source = object.quotes.length > 0 ? `https://doi.org/${object.source?.doi}` : null;
      const sourced = source === null ? !card.includes('doi.org') : card.includes(source);
      const wrong = [...faultsOf(object), ...unseen, ...(sourced ? [] : ['the source'])];
      faults.push(...wrong.map((fault) => `${text}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});
