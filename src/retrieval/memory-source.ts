// An index in memory as the source of searches.
import { memoize } from '../maps.js';
import { best } from './best.js';
import { documentBm25, LEVELS, lengthNorm, levelOf, saturation } from './bm25.js';
import { type FrozenIndex, sizesOf } from './frozen-index.js';
import { type Found, type SearchOptions, searchIn } from './search.js';
import { type CandidateDocument, lengthOf, type SearchSource, type Statistics } from './source.js';
import { type KnownWord, nearestWord, spelledIn } from './spelled.js';
import { indexOf, lowerBound, sizeOf, stringAt } from './string-table.js';
import { createTermSlots } from './term-slots.js';

/** Makes the source of each search; what they share is made once. */
export function memorySource(index: FrozenIndex): () => SearchSource {
  const statistics = statisticsOf(index);
  const slots = createTermSlots(statistics.terms);
  const { postingStart, postingDocument, postingFrequency } = index;
  const norms = Float64Array.from({ length: statistics.documents }, (_, document) =>
    lengthNorm(documentBm25, lengthAt(index, document), statistics.averageDocument),
  );
  // Kept from search to search: filling with zeros is cheaper than allocating.
  const scores = new Float64Array(statistics.documents);
  const lookedAt = new Uint32Array(statistics.documents);
  const strong = strongIn(index);
  let searches = 0;
  return () => {
    const search = ++searches;
    return {
      statistics,
      slots,
      words(words) {
        const numbers = new Map<string, number>();
        for (const word of words) {
          const number = indexOf(index.terms, word);
          if (number !== null) numbers.set(word, number);
        }
        const meant = new Map<string, KnownWord>();
        for (const word of spelledIn(words, numbers)) {
          const nearest = nearestWord(word, wordsFrom(index, statistics, word.slice(0, 1)));
          if (nearest !== undefined) meant.set(word, nearest);
        }
        return { numbers, meant };
      },
      know() {},
      // Terms are numbered in order of their words.
      compare: (a, b) => a - b,
      best(terms, lookups, limit) {
        for (const { term, minLevel } of lookups) {
          const [start, end] = [postingStart[term] as number, postingStart[term + 1] as number];
          const documents = minLevel === 0 ? postingDocument.subarray(start, end) : strong(term, minLevel);
          for (const document of documents) lookedAt[document] = search;
        }
        scores.fill(0);
        for (const { term, weight } of terms) {
          const end = postingStart[term + 1] as number;
          for (let at = postingStart[term] as number; at < end; at++) {
            const document = postingDocument[at] as number;
            if (lookedAt[document] !== search) continue;
            const norm = norms[document] as number;
            const gain = weight * saturation(documentBm25, postingFrequency[at] as number, norm);
            scores[document] = (scores[document] as number) + gain;
          }
        }
        return best(scores, limit).map((document) =>
          candidateAt(index, document, scores[document] as number),
        );
      },
    };
  };
}

// The documents of a common term from a level on; kept, as a term is always asked for from the same one.
function strongIn(index: FrozenIndex): (term: number, minLevel: number) => Uint32Array {
  const byTerm = new Map<number, Uint32Array>();
  return (term, minLevel) => {
    const documents =
      byTerm.get(term) ??
      Uint32Array.from(
        postingsOf(index, term).filter((at) => levelAt(index, at) >= minLevel),
        (at) => index.postingDocument[at] as number,
      );
    byTerm.set(term, documents);
    return documents;
  };
}

export function statisticsOf(index: FrozenIndex): Statistics {
  return {
    ...sizesOf(index),
    documentFrequency: (term) =>
      (index.postingStart[term + 1] as number) - (index.postingStart[term] as number),
    passageFrequency: (term) => index.passageFrequency[term] as number,
    levels: memoize((term: number) => {
      const counts = new Uint32Array(LEVELS);
      for (const at of postingsOf(index, term)) {
        const level = levelAt(index, at);
        counts[level] = (counts[level] as number) + 1;
      }
      return counts;
    }),
  };
}

function postingsOf({ postingStart }: FrozenIndex, term: number): number[] {
  const start = postingStart[term] as number;
  return Array.from({ length: (postingStart[term + 1] as number) - start }, (_, offset) => start + offset);
}

// Of words with the same first letter, which stand together.
function* wordsFrom({ terms }: FrozenIndex, statistics: Statistics, letter: string): Generator<KnownWord> {
  const end = sizeOf(terms);
  for (let number = lowerBound(terms, letter); number < end; number++) {
    const word = stringAt(terms, number);
    if (!word.startsWith(letter)) return;
    yield { word, number, documents: statistics.documentFrequency(number) };
  }
}

function levelAt(index: FrozenIndex, posting: number): number {
  const length = lengthAt(index, index.postingDocument[posting] as number);
  return levelOf(index.postingFrequency[posting] as number, length);
}

function lengthAt(index: FrozenIndex, document: number): number {
  return lengthOf(candidateAt(index, document, 0));
}

function candidateAt(index: FrozenIndex, document: number, score: number): CandidateDocument {
  const first = index.passageStart[document] as number;
  const end = index.passageStart[document + 1] as number;
  return {
    score,
    first,
    title: index.titleTerms.subarray(index.titleStart[document], index.titleStart[document + 1]),
    body: index.bodyTerms.subarray(index.bodyStart[first], index.bodyStart[end]),
    starts: index.bodyStart.subarray(first, end + 1),
  };
}

export interface MemorySearch {
  search(text: string, options: SearchOptions): Found;
}

export function createMemorySearch(index: FrozenIndex): MemorySearch {
  const source = memorySource(index);
  return { search: (text, options) => searchIn(source(), text, options) };
}
