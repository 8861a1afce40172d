// The vocabulary of a collection with its frequencies, counted document by document: what is kept is the terms, not the texts.
import type { AnalysedDocument } from './analysed.js';
import type { Sizes } from './frozen-index.js';

export interface TermCounts {
  /** In order of code units; a term's place is its number, as in an index in memory. */
  readonly words: readonly string[];
  readonly documentFrequency: Uint32Array;
  readonly passageFrequency: Uint32Array;
  readonly sizes: Sizes;
}

interface Count {
  documents: number;
  passages: number;
}

export function countTerms(documents: Iterable<AnalysedDocument>): TermCounts {
  const counts = new Map<string, Count>();
  const countOf = (word: string): Count => {
    const known = counts.get(word);
    if (known !== undefined) return known;
    const made = { documents: 0, passages: 0 };
    counts.set(word, made);
    return made;
  };
  let [documentCount, passageCount, titleLength, bodyLength] = [0, 0, 0, 0];
  for (const { title, passages } of documents) {
    documentCount++;
    passageCount += passages.length;
    titleLength += title.length;
    const all = new Set(title);
    for (const passage of passages) {
      bodyLength += passage.length;
      const own = new Set(passage);
      for (const word of own) {
        countOf(word).passages++;
        all.add(word);
      }
    }
    for (const word of all) countOf(word).documents++;
  }
  const words = [...counts.keys()].sort();
  return {
    words,
    documentFrequency: Uint32Array.from(words, (word) => countOf(word).documents),
    passageFrequency: Uint32Array.from(words, (word) => countOf(word).passages),
    sizes: {
      terms: words.length,
      documents: documentCount,
      passages: passageCount,
      averageDocument: (bodyLength + titleLength) / Math.max(1, documentCount),
      averagePassage: bodyLength / Math.max(1, passageCount),
    },
  };
}
