// The flat layer held to the simpler truth: MiniSearch's own search over the same texts, scored with the same parameters.
//
// MiniSearch differs in two ways from BM25 as it was published, and both are undone here rather than copied into the product.
// It multiplies each score by the number of query terms that matched (SearchableMap results, `score * quality`), and it takes
// for the length of a text the number of its different terms.
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { type Bm25, documentBm25, lengthNorm, saturation } from '../../src/retrieval/bm25.js';
import { buildIndex } from '../../src/retrieval/build.js';
import { documentsOf, type PassageText } from '../../src/retrieval/documents.js';
import type { FrozenIndex } from '../../src/retrieval/frozen-index.js';
import { memorySource, statisticsOf } from '../../src/retrieval/memory-source.js';
import { inverseFrequency } from '../../src/retrieval/source.js';
import { indexOf } from '../../src/retrieval/string-table.js';
import { stemsOf } from '../../src/text/stems.js';
import { collections, queries } from '../support/small-words.js';

/** By document: MiniSearch's score, its factor for the number of matched terms undone. */
function scoresOfMiniSearch(
  passages: readonly PassageText[],
  query: string,
  { k, b }: Bm25,
): Map<number, number> {
  const engine = new MiniSearch({
    fields: ['text'],
    tokenize: stemsOf,
    processTerm: (term) => term,
    searchOptions: { bm25: { k, b, d: 0 }, fuzzy: false, prefix: false, combineWith: 'OR' },
  });
  const documents = [...documentsOf(passages)].map(({ title, passages: own }, id) => ({
    id,
    text: [title, ...own.map(({ text }) => text)].join(' '),
  }));
  engine.addAll(documents);
  return new Map(
    engine.search(query).map(({ id, score, queryTerms }) => [id as number, score / queryTerms.length]),
  );
}

/** By document: BM25 over the flat postings, lengths counted in different terms. */
function scoresOfPostings(index: FrozenIndex, query: string, kind: Bm25): Map<number, number> {
  const statistics = statisticsOf(index);
  const lengths = new Float64Array(statistics.documents);
  for (const document of index.postingDocument) lengths[document] = (lengths[document] ?? 0) + 1;
  const average = lengths.reduce((sum, one) => sum + one, 0) / statistics.documents;
  const scores = new Map<number, number>();
  for (const word of stemsOf(query)) {
    const term = indexOf(index.terms, word);
    if (term === null) continue;
    const weight = inverseFrequency(statistics.documentFrequency(term), statistics.documents);
    for (let at = index.postingStart[term] ?? 0; at < (index.postingStart[term + 1] ?? 0); at++) {
      const document = index.postingDocument[at] ?? 0;
      const norm = lengthNorm(kind, lengths[document] ?? 0, average);
      const gain = weight * saturation(kind, index.postingFrequency[at] ?? 0, norm);
      scores.set(document, (scores.get(document) ?? 0) + gain);
    }
  }
  return scores;
}

function expectSame(found: ReadonlyMap<number, number>, wanted: ReadonlyMap<number, number>): void {
  expect([...found.keys()].sort((a, b) => a - b)).toEqual([...wanted.keys()].sort((a, b) => a - b));
  for (const [document, score] of wanted) expect(found.get(document)).toBeCloseTo(score, 8);
}

const parameters = fc.record({
  k: fc.double({ min: 0.1, max: 3, noNaN: true }),
  b: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('the flat postings', () => {
  it('give every document the score that MiniSearch gives it, for any k and b', () => {
    fc.assert(
      fc.property(collections, queries, parameters, (passages, query, kind) => {
        const found = scoresOfPostings(buildIndex(passages), query, kind);
        expectSame(found, scoresOfMiniSearch(passages, query, kind));
      }),
      { numRuns: 100 },
    );
  });

  it('are scored by a search just so, where no text repeats a word', () => {
    // Then the length in terms, which a search counts, is the number of different terms, which MiniSearch counts.
    const unlike = collections.map((passages) =>
      passages.map(({ id, text }, at) => {
        const words = [...new Set(text.split(' '))].join(' ');
        return { id, title: '', text: words, document: `${at}` };
      }),
    );
    fc.assert(
      fc.property(unlike, queries, (passages, query) => {
        const index = buildIndex(passages);
        const statistics = statisticsOf(index);
        const words = [...new Set(stemsOf(query))];
        const terms = words.flatMap((word) => {
          const term = indexOf(index.terms, word);
          if (term === null) return [];
          return [
            { term, weight: inverseFrequency(statistics.documentFrequency(term), statistics.documents) },
          ];
        });
        const lookups = terms.map(({ term }) => ({ term, minLevel: 0 }));
        const found = memorySource(index)().best(terms, lookups, passages.length);
        expectSame(
          new Map(found.map(({ first, score }) => [first, score])),
          scoresOfMiniSearch(passages, words.join(' '), documentBm25),
        );
        expect(found.map(({ score }) => score)).toEqual(
          found.map(({ score }) => score).sort((a, b) => b - a),
        );
      }),
      { numRuns: 100 },
    );
  });
});
