// The passages of the shipped review in the order in which they speak to a question, and what each covers of it.
import { describe, expect, it } from 'vitest';
import { words } from '../../adapters/packs/shipped.js';
import { createPassageRanker } from '../../src/search/passage-searcher.js';
import type { RankedPassage } from '../../src/search/rank-passages.js';
import { library } from '../support/shipped.js';

const ranker = createPassageRanker(library, words);
const rank = (text: string): readonly RankedPassage[] => ranker(text).passages;

describe('the passages of a curated pack', () => {
  it.each([
    ['what about kynurenines?', 's3'],
    ['does memantine work?', 's6'],
    ['is glutamate involved in cortical spreading depression?', 's5'],
    ['which genes play a part in hemiplegic migraine?', 's4'],
    ['what are the keywords?', 'keywords'],
    ['who wrote it?', 'title'],
  ])('for "%s" begin with %s', (text, id) => {
    expect(rank(text)[0]?.passage.passage.id).toBe(id);
  });

  it('say which units they cover, and which they do not', () => {
    const best = rank('dose of memantine').find(({ passage }) => passage.passage.id === 's6');
    expect([...(best?.concepts.covered ?? [])].map((unit) => unit.words)).toEqual(['memantine']);
    expect(best?.asked.units.map((unit) => unit.words)).toEqual(['dose', 'memantine']);
  });

  it('are least probable where nothing of the pack is named', () => {
    const most = (text: string): number => Math.max(...rank(text).map(({ probability }) => probability));
    expect(most('how do I bake bread?')).toBeLessThan(most('does topiramate work in migraine?') / 4);
  });

  it('come out the same each time', () => {
    const scores = (): unknown =>
      rank('evidence for ketamine').map(({ score, passage }) => [passage.passage.id, score]);
    expect(scores()).toEqual(scores());
  });
});
