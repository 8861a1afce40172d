// Features of a question and a passage, and what the fitted model makes of them.
import { describe, expect, it } from 'vitest';
import { words } from '../../adapters/packs/shipped.js';
import { FEATURE_NAMES } from '../../src/search/passage-features.js';
import { createPassageRanker } from '../../src/search/passage-searcher.js';
import type { RankedPassage } from '../../src/search/rank-passages.js';
import { articlePack, libraryOf, moonMoss } from '../support/ingested.js';

const ranker = createPassageRanker(libraryOf(articlePack(moonMoss)), words);
const rank = (text: string): readonly RankedPassage[] => ranker(text).passages;

function best(text: string): {
  readonly text: string;
  feature(name: string): number;
  readonly probability: number;
} {
  const [first] = rank(text);
  if (first === undefined) throw new Error('no passage');
  return {
    text: first.passage.passage.text,
    feature: (name) => first.features[FEATURE_NAMES.indexOf(name)] ?? Number.NaN,
    probability: first.probability,
  };
}

describe('features', () => {
  it('have names of their own and a number each', () => {
    expect(new Set(FEATURE_NAMES).size).toBe(FEATURE_NAMES.length);
    for (const { features } of rank('Does moon moss lengthen the sleep of dormice?')) {
      expect(features).toHaveLength(FEATURE_NAMES.length);
      expect([...features].every(Number.isFinite)).toBe(true);
    }
  });

  it('say what share of the question a sentence covers', () => {
    expect(best('Does moon moss lengthen the sleep of dormice?').feature('sentence')).toBeGreaterThan(0.7);
  });

  it('say that a number is asked for, and whether there is one', () => {
    expect(best('By how many days did moon moss lengthen the sleep of dormice?').feature('asks value')).toBe(
      1,
    );
    expect(best('Does moon moss lengthen the sleep of dormice?').feature('asks value')).toBe(0);
  });

  it('say what the document lacks', () => {
    expect(best('Does moon moss cure baldness in hedgehogs?').feature('lacksInDocument')).toBeGreaterThan(
      0.5,
    );
    expect(best('Does moon moss lengthen sleep?').feature('lacksInDocument')).toBe(0);
  });
});

describe('the model', () => {
  it('finds an answer more probable than what only shares words with the question', () => {
    expect(best('Does moon moss lengthen the sleep of dormice?').probability).toBeGreaterThan(
      best('Does moon moss cure baldness in hedgehogs?').probability,
    );
  });
});
