// Whether a word is one of English, by the word table that ships with the project: for words that a line end broke.
import { isKnownWord } from '../../src/index.js';
import { words } from '../word-table.js';

export function knownWord(): (word: string) => boolean {
  return (word) => isKnownWord(words(), word);
}
