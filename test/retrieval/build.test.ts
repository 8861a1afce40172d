// The flat index held to a plain count of the same texts: postings, frequencies, rows, and the same bytes each time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../adapters/search/count-words.js';
import { buildIndex } from '../../src/retrieval/build.js';
import { analysedDocuments } from '../../src/retrieval/documents.js';
import { sizesOf } from '../../src/retrieval/frozen-index.js';
import { statisticsOf } from '../../src/retrieval/memory-source.js';
import { serialiseIndex } from '../../src/retrieval/serialise.js';
import { indexOf, stringAt } from '../../src/retrieval/string-table.js';
import { collections } from '../support/small-words.js';

const times = (words: readonly string[], word: string): number => words.filter((one) => one === word).length;

describe('buildIndex', () => {
  it('lays down for each term the documents that hold it, in order, with how often', () => {
    fc.assert(
      fc.property(collections, (passages) => {
        const index = buildIndex(passages);
        const documents = [...analysedDocuments(passages)].map(({ title, passages: own }) =>
          [title, ...own].flat(),
        );
        const vocabulary = [...new Set(documents.flat())].sort();
        expect(vocabulary.map((_, term) => stringAt(index.terms, term))).toEqual(vocabulary);
        vocabulary.forEach((word, term) => {
          const [from, to] = [index.postingStart[term], index.postingStart[term + 1]];
          const counted = documents.flatMap((words, at) =>
            words.includes(word) ? [[at, times(words, word)]] : [],
          );
          expect([...index.postingDocument.subarray(from, to)]).toEqual(counted.map(([at]) => at));
          expect([...index.postingFrequency.subarray(from, to)]).toEqual(counted.map(([, count]) => count));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the terms of every title and passage in their order', () => {
    fc.assert(
      fc.property(collections, (passages) => {
        const index = buildIndex(passages);
        const wordsIn = (terms: Uint32Array, from = 0, to = 0): string[] =>
          [...terms.subarray(from, to)].map((term) => stringAt(index.terms, term));
        const documents = [...analysedDocuments(passages)];
        let passage = 0;
        documents.forEach(({ title, passages: own }, at) => {
          expect(index.passageStart[at]).toBe(passage);
          expect(wordsIn(index.titleTerms, index.titleStart[at], index.titleStart[at + 1])).toEqual(title);
          for (const words of own) {
            expect(wordsIn(index.bodyTerms, index.bodyStart[passage], index.bodyStart[passage + 1])).toEqual(
              words,
            );
            passage++;
          }
        });
        expect(sizesOf(index)).toMatchObject({ documents: documents.length, passages: passage });
      }),
      { numRuns: 60 },
    );
  });

  it('agrees with the count that a database is loaded from, term by term and to the last digit', () => {
    fc.assert(
      fc.property(collections, (passages) => {
        const statistics = statisticsOf(buildIndex(passages));
        const { words, sizes } = countWords(analysedDocuments(passages));
        const index = buildIndex(passages);
        expect(sizes).toEqual({
          documents: statistics.documents,
          passages: statistics.passages,
          title: index.titleTerms.length,
          body: index.bodyTerms.length,
        });
        expect(words.size).toBe(statistics.terms);
        for (const [word, counts] of words) {
          const term = indexOf(index.terms, word) ?? -1;
          expect(counts.passages).toBe(statistics.passageFrequency(term));
          expect(counts.levels).toEqual(Array.from(statistics.levels(term)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('compiles a collection piece by piece to what it would be at once', () => {
    const passages = Array.from({ length: 4_500 }, (_, at) => ({
      id: `${at}`,
      title: '',
      text: `every w${at % 7} n${at}`,
      document: `${at}`,
    }));
    const index = buildIndex(passages);
    const term = indexOf(index.terms, 'w3') ?? -1;
    const from = index.postingStart[term] ?? 0;
    const holding = [...index.postingDocument.subarray(from, index.postingStart[term + 1])];
    expect(holding).toEqual(passages.flatMap((_, at) => (at % 7 === 3 ? [at] : [])));
    expect(sizesOf(index)).toMatchObject({ documents: 4_500, terms: 4_507 });
  });

  it('counts a term that stands more often than a byte can tell as often as that', () => {
    const index = buildIndex([{ id: '1', title: '', text: 'moss '.repeat(1_000) }]);
    expect([...index.postingFrequency]).toEqual([255]);
    expect(index.bodyTerms).toHaveLength(1_000);
  });

  it('makes the same bytes of the same passages', () => {
    fc.assert(
      fc.property(collections, (passages) => {
        const bytes = () => Buffer.from(serialiseIndex({ edition: 'e', index: buildIndex(passages) }));
        expect(bytes().equals(bytes())).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('makes an index of nothing that can be searched', () => {
    const index = buildIndex([]);
    expect(sizesOf(index)).toEqual({
      terms: 0,
      documents: 0,
      passages: 0,
      averageDocument: 0,
      averagePassage: 0,
    });
  });
});
