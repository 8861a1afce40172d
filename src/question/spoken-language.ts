// The language that somebody writes in, where nothing else says it: for the bot's own words around the quotes.
import { countGrammarWords } from '../language/language.js';
import { tokens } from '../text/tokens.js';
import { cleanQuestion } from './clean-question.js';

/** Words of grammar that a text needs to count as a language's: one may be a name or an abbreviation. */
const wordsMin = 2;
const WORDS_READ = 100;

const others = ['de', 'es', 'fr', 'pt'] as const;

/** "de" for "Hilft Ketamin bei Migräne?"; null where the text is English or says too little. */
export function spokenLanguage(text: string): (typeof others)[number] | 'ja' | null {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  const folded = tokens(cleanQuestion(text), WORDS_READ).map((token) => token.folded);
  const counts = others.map((language) => countGrammarWords(folded, language));
  const most = Math.max(...counts);
  return most < wordsMin || most <= countGrammarWords(folded, 'en')
    ? null
    : (others[counts.indexOf(most)] ?? null);
}
