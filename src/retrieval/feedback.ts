// Terms that the best documents share, searched along with the question's own: pseudo-relevance feedback.
// After RM3 (Abdul-Jaleel et al., UMass at TREC 2004), with rare terms preferred.
import { documentBm25, FREQUENCY_MAX, lengthNorm, saturation } from './bm25.js';
import {
  type CandidateDocument,
  inverseFrequency,
  lengthOf,
  type SearchSource,
  type Statistics,
  type WeightedTerm,
} from './source.js';
import type { TermSlots } from './term-slots.js';

/** Documents that are read for shared terms: more of them tell of less. */
export const documentsRead = 5;
const termsTaken = 80;
/** A term of more of the collection than this tells nothing. */
const commonest = 0.1;

/** The chance of each term in a document, by how likely that document is to answer. */
export function chancesIn(documents: readonly CandidateDocument[]): ReadonlyMap<number, number> {
  const total = documents.reduce((sum, { score }) => sum + score, 0);
  const chances = new Map<number, number>();
  documents.forEach((document) => {
    const share = document.score / total / lengthOf(document);
    for (const text of [document.title, document.body]) {
      for (const term of text) chances.set(term, (chances.get(term) ?? 0) + share);
    }
  });
  return chances;
}

/**
 * The terms of the best documents, the heaviest first, by their chances there and by how rare they are. The weights of a
 * question with `questionTerms` words add up to so many times the inverse frequencies.
 */
export function sharedTerms(
  chances: ReadonlyMap<number, number>,
  questionTerms: number,
  { statistics, compare }: Pick<SearchSource, 'statistics' | 'compare'>,
): readonly WeightedTerm[] {
  const most = Math.max(1, commonest * statistics.documents);
  const heaviest = [...chances]
    .filter(([term]) => statistics.documentFrequency(term) <= most)
    .map(([term, chance]) => {
      const rarity = inverseFrequency(statistics.documentFrequency(term), statistics.documents);
      return { term, rarity, chance: chance * rarity };
    })
    .sort((a, b) => b.chance - a.chance || compare(a.term, b.term))
    .slice(0, termsTaken);
  const sum = heaviest.reduce((all, { chance }) => all + chance, 0);
  return heaviest.map(({ term, rarity, chance }) => ({
    term,
    weight: (questionTerms * rarity * chance) / sum,
  }));
}

/** Each document's BM25 score on the expansion terms (`sharedTerms`) alone, without the question's own. */
export function sharedScores(
  documents: readonly CandidateDocument[],
  shared: readonly WeightedTerm[],
  statistics: Statistics,
  slots: TermSlots,
): number[] {
  const table = slots.set(shared.map(({ term }) => term));
  const weights = Float64Array.from(shared, ({ weight }) => weight);
  const counts = new Uint32Array(shared.length);
  const count = (text: Uint32Array): void => {
    for (let at = 0; at < text.length; at++) {
      const slot = (table[text[at] as number] as number) - 1;
      if (slot >= 0) counts[slot] = (counts[slot] as number) + 1;
    }
  };
  return documents.map((document) => {
    counts.fill(0);
    count(document.title);
    count(document.body);
    const norm = lengthNorm(documentBm25, lengthOf(document), statistics.averageDocument);
    let sum = 0;
    for (let slot = 0; slot < counts.length; slot++) {
      const times = Math.min(FREQUENCY_MAX, counts[slot] as number);
      if (times > 0) sum += (weights[slot] as number) * saturation(documentBm25, times, norm);
    }
    return sum;
  });
}
