// Whether a word may be read as a misspelling of another. Names of substances that differ by design are never "corrected".
import { substanceNames } from '../language/language.js';
import { editDistance } from './edit-distance.js';
import { wordList } from './word-lists.js';

/** The ending that names of substances have: "glutamine" is not a misspelling of "glutamate". */
function chemicalEnding(word: string): string | undefined {
  const singular = word.replace(/s$/, '');
  const endings = [...wordList('endings of substances')].filter((ending) => singular.endsWith(ending));
  return endings.sort((one, other) => other.length - one.length)[0];
}

/**
 * Edits that separate `typed` from `word` if it may be read as a misspelling of it, else null. Both folded. `names`: words in
 * their own right, and so no misspelling of anything; substances, unless others are given.
 * One edit from 5 letters on (or one letter left out of 5), two from 8 on (with the same first letter); most misspellings are one edit (Damerau 1964).
 */
export function misspelling(typed: string, word: string, names = substanceNames()): number | null {
  if (typed === word) return 0;
  const length = Math.min(typed.length, word.length);
  const limit = length >= 8 ? 2 : length >= 5 || (length === 4 && word.length === 5) ? 1 : 0;
  if (limit === 0 || names.has(typed) || !/^\p{L}+$/u.test(typed)) return null;
  const edits = editDistance(typed, word, limit);
  if (edits > limit || (typed[0] !== word[0] && edits > 1)) return null;
  const ours = chemicalEnding(word);
  const theirs = chemicalEnding(typed);
  return ours !== undefined && theirs !== undefined && ours !== theirs ? null : edits;
}
