// A word that the collection does not know, read as a near misspelling of one that it does: for ranking, never for trust.
import { misspelling } from '../text/spelling.js';

/** A word of the collection, with how many documents hold it. */
export interface KnownWord {
  readonly word: string;
  readonly number: number;
  readonly documents: number;
}

/** Shorter words have too many real neighbours. */
export const spelledMin = 5;
/** Letters more or fewer that a misspelling may have. */
export const spelledReach = 2;

/** The nearest of the words, of equally near ones that which most documents hold; undefined where none is near. */
export function nearestWord(typed: string, words: Iterable<KnownWord>): KnownWord | undefined {
  if (typed.length < spelledMin) return undefined;
  let nearest: KnownWord | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of words) {
    if (Math.abs(one.word.length - typed.length) > spelledReach) continue;
    const edits = misspelling(typed, one.word, { others: none });
    if (edits === null || edits > least) continue;
    if (edits === least && nearest !== undefined && nearest.documents >= one.documents) continue;
    nearest = one;
    least = edits;
  }
  return nearest;
}

const none: ReadonlySet<string> = new Set();
