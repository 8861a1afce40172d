// The documents worth a closer look: the best by BM25 over the postings, in memory.
import { best } from './best.js';
import { documentBm25, lengthNorm, saturation } from './bm25.js';
import type { Candidate } from './candidate.js';
import type { WeightedTerm } from './feedback.js';
import { type FrozenIndex, sizesOf } from './frozen-index.js';

export interface CandidateFinder {
  /** At most `limit` documents that hold one of the terms, the best first; equals in order of the collection. */
  find(terms: readonly WeightedTerm[], limit: number): readonly Candidate[];
}

export function createCandidateFinder(index: FrozenIndex): CandidateFinder {
  const { postingStart, postingDocument, postingFrequency } = index;
  const { documents } = sizesOf(index);
  const norms = normsOf(index);
  // Kept between queries: filling with zeros is cheaper than making anew.
  const scores = new Float64Array(documents);
  return {
    find(terms, limit) {
      scores.fill(0);
      for (const { term, weight } of terms) {
        const end = postingStart[term + 1] as number;
        for (let at = postingStart[term] as number; at < end; at++) {
          const document = postingDocument[at] as number;
          const norm = norms[document] as number;
          const gain = weight * saturation(documentBm25, postingFrequency[at] as number, norm);
          scores[document] = (scores[document] as number) + gain;
        }
      }
      return best(scores, limit).map((document) => candidateAt(index, document, scores[document] as number));
    },
  };
}

function normsOf(index: FrozenIndex): Float64Array {
  const { documents, averageDocument } = sizesOf(index);
  return Float64Array.from({ length: documents }, (_, document) => {
    const { title, body } = candidateAt(index, document, 0);
    return lengthNorm(documentBm25, title.length + body.length, averageDocument);
  });
}

function candidateAt(index: FrozenIndex, document: number, score: number): Candidate {
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
