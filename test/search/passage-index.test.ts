// Passages found by the units of a question: ranked, with what each covers; nothing where nothing is shared.
import { describe, expect, it } from 'vitest';
import type { Hit } from '../../src/search/passage-index.js';
import { read } from '../../src/search/reading.js';
import { createSearch } from '../../src/search/search.js';
import { tagsOf } from '../../src/search/tags.js';
import { library } from '../support/shipped.js';

const { lexicon, speller, index } = createSearch(library);
const hits = (text: string): Hit[] =>
  [...index.search(read(text, lexicon, speller).units)].sort((a, b) => b.score - a.score);

describe('the index of passages', () => {
  it.each([
    ['kynurenines', 's3'],
    ['memantine', 's6'],
    ['cortical spreading depression', 's5'],
    ['hemiplegic migraine genes', 's4'],
    ['keywords', 'keywords'],
  ])('ranks for "%s" passage %s first', (text, id) => {
    expect(hits(text)[0]?.indexed.passage.id).toBe(id);
  });

  it('says which units a passage covers, and which it does not', () => {
    const { units } = read('dose of memantine', lexicon, speller);
    const best = index.search(units).find(({ indexed }) => indexed.passage.id === 's6');
    const covered = units.filter((unit) => best?.covered.has(unit)).map(({ words }) => words);
    expect(covered).toEqual(['memantine']);
  });

  it('finds nothing for words that no passage has', () => {
    expect(hits('xylophone zebra')).toEqual([]);
    expect(hits('')).toEqual([]);
  });

  it('gives the same scores each time', () => {
    const scores = (): unknown =>
      hits('evidence for ketamine').map(({ score, indexed }) => [indexed.key, score]);
    expect(scores()).toEqual(scores());
  });
});

describe('the tags of a text', () => {
  it('hold a long name and not the words inside it', () => {
    const { tags } = tagsOf('cortical spreading depression', lexicon);
    expect(tags).toContain('cortical-spreading-depression');
    expect(tags).not.toContain('depression');
  });

  it('keep a topic inside a longer name apart from one that is named itself', () => {
    expect(tagsOf('glutamate receptors', lexicon)).toMatchObject({ nested: ['glutamate'] });
    expect(tagsOf('glutamate and glutamate receptors', lexicon).nested).toEqual([]);
  });
});
