// Whether a word is one of English, or a common one, by the word table that ships with the project.
import { isCommonWord, isKnownWord } from '../../src/index.js';
import { words } from '../packs/shipped.js';

export function knownWord(): (word: string) => boolean {
  return (word) => isKnownWord(words(), word);
}

export function commonWord(): (word: string) => boolean {
  return (word) => isCommonWord(words(), word);
}
