// A word that the collection does not know, read as a near misspelling of one that it does: for ranking, never for trust.
import { misspelling } from '../text/spelling.js';

/** A word of the collection, with how many documents hold it. */
export interface KnownWord {
  readonly word: string;
  readonly number: number;
  readonly documents: number;
}

/** Shorter words have too many real neighbours. */
const spelledMin = 5;
/** Unknown words that a spelling is looked for: each is a walk through part of the vocabulary. */
const spelledMax = 8;
/** Letters more or fewer that a misspelling may have. */
export const spelledReach = 2;

/** Of a question's words those that a spelling is looked for: the first few that the collection does not know. */
export function spelledIn(words: readonly string[], known: ReadonlyMap<string, unknown>): readonly string[] {
  return words.filter((word) => !known.has(word) && word.length >= spelledMin).slice(0, spelledMax);
}

/** The nearest of the words, of equally near ones that which most documents hold, and of these the first in order; undefined where none is near. */
export function nearestWord(typed: string, words: Iterable<KnownWord>): KnownWord | undefined {
  let nearest: KnownWord | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of words) {
    if (Math.abs(candidate.word.length - typed.length) > spelledReach) continue;
    const edits = misspelling(typed, candidate.word, none);
    if (edits === null || edits > least) continue;
    if (edits === least && nearest !== undefined && nearest.documents >= candidate.documents) continue;
    nearest = candidate;
    least = edits;
  }
  return nearest;
}

const none: ReadonlySet<string> = new Set();
