// Okapi BM25 (Robertson and Zaragoza, Foundations and Trends in Information Retrieval 2009;3:333-389): the weight of one term, and its level.

export interface Bm25 {
  /** How soon a repeated term stops to count. */
  readonly k: number;
  /** How much a long text is held back, 0 to 1. */
  readonly b: number;
}

/** For whole documents, and for passages: these are short, and vary in length for no reason that a question cares about. */
export const documentBm25: Bm25 = { k: 1.2, b: 0.75 };
export const passageBm25: Bm25 = { k: 1.2, b: 0.4 };

/** What a text's length puts beside a term's frequency. */
export function lengthNorm({ k, b }: Bm25, length: number, average: number): number {
  return k * (1 - b + (b * length) / Math.max(1, average));
}

/** Weight of a term that stands `frequency` times in a text; the inverse frequency is a factor apart. */
export function saturation({ k }: Bm25, frequency: number, norm: number): number {
  return (frequency * (k + 1)) / (frequency + norm);
}

/** Levels from 0, the weakest: which documents of a common term are looked at goes by them, in memory and in a database alike. */
export const LEVELS = 16;
/** Terms of a usual document. Any number serves, as long as it is the same for all collections. */
const usualLength = 120;
/** More often than this a term is not counted; what an index in memory has room for. */
export const FREQUENCY_MAX = 255;

/**
 * `frequency`: times that the term stands in the document; `length`: the document's terms. The third power parts the strong ones, of
 * which few are wanted, more finely than the weak. Example: once in 68 terms is level 2, twice 5, four times 9.
 */
export function levelOf(frequency: number, length: number): number {
  const norm = lengthNorm(documentBm25, length, usualLength);
  const share = saturation(documentBm25, Math.min(FREQUENCY_MAX, frequency), norm) / (documentBm25.k + 1);
  return Math.min(LEVELS - 1, Math.floor(LEVELS * share ** 3));
}
