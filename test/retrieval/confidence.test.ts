// The confidence of a search: a share, higher where more of the question stands in one document.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/retrieval/build.js';
import { createMemorySearch } from '../../src/retrieval/memory-source.js';
import { collections, queries } from '../support/small-words.js';

const texts = [
  'Ketamine reduced the severity of aura in patients with migraine.',
  'Magnesium did not reduce the frequency of attacks.',
  'Ketamine is an anaesthetic that blocks receptors.',
  'Aura lasts less than an hour.',
  'Patients kept a diary of attacks for three months.',
  'Memantine was well tolerated.',
  'Receptors were counted in tissue of rats.',
];
const ranking = createMemorySearch(buildIndex(texts.map((text, at) => ({ id: `${at}`, title: '', text }))));
const confidence = (text: string): number => ranking.search(text, { limit: 5 }).confidence;

describe('confidence', () => {
  it('is a share of one, for any collection and any question', () => {
    fc.assert(
      fc.property(collections, queries, fc.boolean(), (passages, query, feedback) => {
        const found = createMemorySearch(buildIndex(passages)).search(query, { limit: 5, feedback });
        expect(found.confidence).toBeGreaterThanOrEqual(0);
        expect(found.confidence).toBeLessThanOrEqual(1);
        if (found.hits.length === 0) expect(found.confidence).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it('is high where one document holds all that is asked, and low where it holds a word of it', () => {
    expect(confidence('Does ketamine reduce the severity of aura?')).toBeGreaterThan(0.8);
    expect(confidence('Does ketamine cause insomnia in children with asthma?')).toBeLessThan(0.5);
  });

  it('falls with every word that nothing holds', () => {
    const asked = ['ketamine aura severity'];
    for (const word of ['zebra', 'quagga', 'okapi', 'gnu']) asked.push(`${asked.at(-1)} ${word}`);
    const confidences = asked.map(confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
    expect(new Set(confidences).size).toBe(confidences.length);
  });

  it('is higher where the words stand in one document than where each stands in another', () => {
    expect(confidence('ketamine aura')).toBeGreaterThan(confidence('memantine diary'));
    expect(confidence('aura severity migraine')).toBeGreaterThan(confidence('aura frequency tissue'));
  });

  it('is not changed by the words that only make it a question', () => {
    expect(confidence('What is the severity of aura, please?')).toBe(confidence('severity aura'));
  });
});
