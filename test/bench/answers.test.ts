// Holds the answers to the labelled sets: what was reached must not be lost, and every answer, right or wrong, keeps the contract.
// The sets and their figures: bench/results/answers.md.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFirstContact } from '../../bench/first-contact.js';
import { type Asked, askAll, count, type Measure } from '../../bench/measure-answers.js';
import { isRight } from '../../bench/score-answers.js';
import type { Proportion } from '../../bench/wilson.js';
import { plain } from '../../src/index.js';
import { faultsOf } from '../support/answer-shape.js';
import { shippedBot } from '../support/pack-cards.js';

/** Least shares, by set. The model was fitted with these questions: they only warn of a slip, and say nothing of others. */
const least: Readonly<Record<string, Readonly<Record<Measure, number>>>> = {
  dev: { firstQuote: 0.95, allQuotes: 0.9, caveat: 0.95, abstention: 0.94, notice: 1 },
  fresh: { firstQuote: 0.93, allQuotes: 0.85, caveat: 0.93, abstention: 0.94, notice: 0.95 },
  fresh2: { firstQuote: 0.9, allQuotes: 0.85, caveat: 0.92, abstention: 0.92, notice: 0.94 },
  fresh3: { firstQuote: 0.88, allQuotes: 0.85, caveat: 0.88, abstention: 0.92, notice: 0.94 },
  fresh4: { firstQuote: 0.92, allQuotes: 0.85, caveat: 0.92, abstention: 0.92, notice: 0.95 },
  fresh5: { firstQuote: 0.88, allQuotes: 0.5, caveat: 0.9, abstention: 0.92, notice: 1 },
  fresh6: { firstQuote: 0.7, allQuotes: 0.4, caveat: 0.65, abstention: 0.9, notice: 1 },
  fresh7: { firstQuote: 0.8, allQuotes: 0.4, caveat: 0.85, abstention: 0.9, notice: 1 },
};

const share = ({ hits, of }: Proportion): number => (of === 0 ? 1 : hits / of);
const wrong = (asked: readonly Asked[]): string[] =>
  asked.filter(({ score }) => !isRight(score)).map(({ question }) => question.id);

describe.each(Object.entries(least))('the %s questions', (name, bounds) => {
  const asked = askAll(shippedBot(), name);
  const counts = count(asked);

  it('are there', () => {
    expect(asked.length).toBeGreaterThanOrEqual(90);
  });

  it.each(Object.entries(bounds))('reach the least share of %s', (measure, bound) => {
    expect(
      share(counts[measure as Measure]),
      `not all right: ${wrong(asked).join(', ')}`,
    ).toBeGreaterThanOrEqual(bound);
  });

  it('get valid answer objects, verbatim and never without a caveat, and cards that show every word and the source of them', () => {
    const faults: string[] = [];
    for (const { question, reply, answer } of asked) {
      const card = plain(reply.card);
      const shown = [...answer.quotes, ...answer.caveats].map(({ text: words }) => words);
      const unseen = shown.filter((words) => !card.includes(words));
      const source = answer.quotes.length > 0 ? `https://doi.org/${answer.source?.doi}` : null;
      const sourced = source === null ? !card.includes('doi.org') : card.includes(source);
      const wrong = [...faultsOf(answer), ...unseen, ...(sourced ? [] : ['the source'])];
      faults.push(...wrong.map((fault) => `${question.text}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  it('never get a finding without a caveat, nor a source under a non-answer', () => {
    const statements = /^(title|keywords|c\d)$/;
    for (const { answer, question } of asked) {
      const findings = answer.quotes.filter(({ passage }) => !statements.test(passage));
      expect(findings.length === 0 || answer.caveats.length > 0, question.id).toBe(true);
      if (answer.kind !== 'answer' && answer.kind !== 'citation')
        expect(answer.source, question.id).toBeNull();
    }
  });
});

it('leaves no set out', () => {
  const files = readdirSync(new URL('../../bench/questions/', import.meta.url));
  const sets = files.filter((name) => name.endsWith('.jsonl')).map((name) => name.replace('.jsonl', ''));
  expect(sets.sort()).toEqual(Object.keys(least).sort());
});

it('keeps the figures of first contact of every set that was not written with the code', () => {
  expect(Object.keys(readFirstContact()).sort()).toEqual([
    'fresh',
    'fresh2',
    'fresh3',
    'fresh4',
    'fresh5',
    'fresh6',
    'fresh7',
  ]);
});
