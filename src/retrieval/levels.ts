// How strongly a term stands in a document, in few levels that no other document changes: what a search that may not look at all
// documents of a common term goes by, in memory and in a database alike.
import { documentBm25, lengthNorm, saturation } from './bm25.js';

/** Levels from 0, the weakest. */
export const LEVELS = 16;
/** Terms of a usual document. Any number serves, as long as it is the same for all collections. */
const usualLength = 120;
/** More often than this a term is not counted; what an index in memory has room for. */
export const FREQUENCY_MAX = 255;

/** `frequency`: times that the term stands in the document; `length`: the document's terms. */
export function levelOf(frequency: number, length: number): number {
  const norm = lengthNorm(documentBm25, length, usualLength);
  const share = saturation(documentBm25, Math.min(FREQUENCY_MAX, frequency), norm) / (documentBm25.k + 1);
  return Math.min(LEVELS - 1, Math.floor(LEVELS * share));
}
