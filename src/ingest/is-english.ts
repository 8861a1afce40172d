// Whether an article is in English, by the share of its words that make a sentence and name nothing: the rules for caveats know no other language.
import { tokens } from '../text/tokens.js';
import { wordList } from '../text/word-lists.js';
import type { Article } from './article.js';

/** Words that are looked at, and too few to tell. */
const [wordsMax, wordsMin] = [4000, 40];
/** English prose has a third or more of such words, German, French, Spanish or Italian less than an eighth (those that look the same). */
const shareMin = 0.18;

export function isEnglish({ blocks }: Article): boolean {
  const prose = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'statement');
  const words: string[] = [];
  for (const { text } of prose) {
    if (words.length >= wordsMax) break;
    words.push(...tokens(text, wordsMax - words.length).map(({ folded }) => folded));
  }
  // Letters by themselves are those of a formula.
  const letters = words.filter((word) => /^\p{L}{2}/u.test(word));
  if (letters.length < wordsMin) return true;
  const questionWords = wordList('question words');
  return letters.filter((word) => questionWords.has(word)).length / letters.length >= shareMin;
}
