// The documents worth a closer look: the best by BM25 over the postings, in memory.
import { documentBm25, lengthNorm, saturation } from './bm25.js';
import type { WeightedTerm } from './feedback.js';
import { entry, type FrozenIndex, sizesOf } from './frozen-index.js';

/** Documents that are looked at closely; a loss of quality against looking at all of them is measured in docs/retrieval.md. */
export const candidatesMax = 200;

/** A document as ranking sees it: the terms of its title and of its passages in order. */
export interface Candidate {
  /** BM25 of the terms that it was found by. */
  readonly score: number;
  /** Number of its first passage; the others follow. */
  readonly first: number;
  readonly title: Uint32Array;
  readonly passages: readonly Uint32Array[];
}

export function textsOf({ title, passages }: Candidate): readonly Uint32Array[] {
  return [title, ...passages];
}

export interface CandidateFinder {
  /** At most `limit` documents that hold one of the terms, the best first; equals in order of the collection. */
  find(terms: readonly WeightedTerm[], limit: number): readonly Candidate[];
}

export function createCandidateFinder(index: FrozenIndex): CandidateFinder {
  const { documents, averageDocument } = sizesOf(index);
  const norms = new Float64Array(documents);
  for (let at = 0; at < documents; at++) {
    norms[at] = lengthNorm(documentBm25, lengthOf(index, at), averageDocument);
  }
  // Kept between queries: filling with zeros is cheaper than making anew.
  const scores = new Float64Array(documents);
  return {
    find(terms, limit) {
      scores.fill(0);
      for (const { term, weight } of terms) {
        const end = entry(index.postingStart, term + 1);
        for (let at = entry(index.postingStart, term); at < end; at++) {
          const document = entry(index.postingDocument, at);
          const frequency = entry(index.postingFrequency, at);
          scores[document] =
            entry(scores, document) + weight * saturation(documentBm25, frequency, entry(norms, document));
        }
      }
      return best(scores, limit).map((document) => candidateAt(index, document, entry(scores, document)));
    },
  };
}

function lengthOf(index: FrozenIndex, document: number): number {
  const title = entry(index.titleStart, document + 1) - entry(index.titleStart, document);
  const from = entry(index.bodyStart, entry(index.passageStart, document));
  return title + entry(index.bodyStart, entry(index.passageStart, document + 1)) - from;
}

function candidateAt(index: FrozenIndex, document: number, score: number): Candidate {
  const first = entry(index.passageStart, document);
  const passages: Uint32Array[] = [];
  for (let at = first; at < entry(index.passageStart, document + 1); at++) {
    passages.push(index.bodyTerms.subarray(entry(index.bodyStart, at), entry(index.bodyStart, at + 1)));
  }
  const title = index.titleTerms.subarray(
    entry(index.titleStart, document),
    entry(index.titleStart, document + 1),
  );
  return { score, first, title, passages };
}

/** Places of the highest scores above zero, the highest first. A score below the worst kept is passed over at once. */
export function best(scores: Float64Array, limit: number): number[] {
  const order = (a: number, b: number): number => entry(scores, b) - entry(scores, a) || a - b;
  let kept: number[] = [];
  let least = 0;
  for (let at = 0; at < scores.length; at++) {
    if (entry(scores, at) <= least) continue;
    kept.push(at);
    if (kept.length < limit * 4) continue;
    kept = kept.sort(order).slice(0, limit);
    // Later ones of an equal score come after those kept: they may be passed over, too.
    least = entry(scores, kept.at(-1) ?? at);
  }
  return kept.sort(order).slice(0, limit);
}
