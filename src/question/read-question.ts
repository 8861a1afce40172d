// A text as a Question: its words once, what kind of answer it asks for, whether it denies something. Pure; read once a question.
import {
  asks,
  countGrammarWords,
  framingPhrases,
  functionWords,
  LANGUAGES,
  type Language,
  opposites,
  shorthand,
  talkWords,
} from '../language/language.js';
import { normalise } from '../text/normalise.js';
import { type Token, tokens } from '../text/tokens.js';
import { cleanQuestion } from './clean-question.js';

/** Words of a question that are read. What comes after is not, so that the time stays bounded. */
const WORDS_MAX = 200;

export interface QuestionWord extends Token {
  /** `grammar`: it carries no content; `talk`: it is about the text; `frame`: it belongs to a phrase that only frames the question. */
  readonly use: 'content' | 'grammar' | 'talk' | 'frame';
}

export interface Question {
  readonly text: string;
  readonly words: readonly QuestionWord[];
  /** Kinds of answer that are asked for: groups of `knowledge/language/asks.txt`. */
  readonly asks: ReadonlySet<string>;
  /** Sides of opposites that it names: "sex:0" for "in men". */
  readonly sides: ReadonlySet<string>;
  readonly negated: boolean;
  readonly language: Language;
}

const negations = /^(?:not|no|never|without|cannot|nicht|kein\w*|nunca|jamais|nao|\w+nt)$/;

/** Example: "how long were pts followed?" → words follow (content), asks {value, duration}. */
export function readQuestion(text: string): Question {
  const typed = tokens(cleanQuestion(text), WORDS_MAX).flatMap((token) => {
    const meaning = shorthand().get(token.folded);
    return meaning === undefined ? [token] : meaning.split(' ').map((folded) => ({ raw: token.raw, folded }));
  });
  const folded = typed.map((token) => token.folded);
  const language = languageOf(folded);
  const framed = new Set([...framingPhrases().placesIn(folded), ...asks().placesIn(folded, 'summary')]);
  const grammar = [functionWords().get('en'), functionWords().get(language)];
  const words = typed.map((token, at): QuestionWord => {
    const use = grammar.some((list) => list?.has(token.folded))
      ? 'grammar'
      : framed.has(at)
        ? 'frame'
        : talkWords().has(token.folded)
          ? 'talk'
          : 'content';
    return { ...token, use };
  });
  return {
    text,
    words,
    asks: asks().groupsIn(folded, headsOf(text, words)),
    sides: opposites().groupsIn(folded),
    negated: folded.some((word) => negations.test(word)),
    language,
  };
}

/** The language whose words of grammar are most of the text's; English where none is. */
function languageOf(folded: readonly string[]): Language {
  const hits = LANGUAGES.map((language) => countGrammarWords(folded, language));
  return LANGUAGES[hits.indexOf(Math.max(...hits))] ?? 'en';
}

// A clause begins with the text, after a stop or comma, and after words that only lead to it.
function headsOf(text: string, words: readonly QuestionWord[]): ReadonlySet<number> {
  const heads = new Set<number>();
  const folded = normalise(text);
  let from = 0;
  let open = true;
  words.forEach((word, at) => {
    const place = folded.indexOf(word.folded, from);
    if (place > from && /[.,;:!?–—\n]/.test(folded.slice(from, place))) open = true;
    if (open) heads.add(at);
    if (!/^(?:and|so|but|ok|well|now|then)$/.test(word.folded) && word.use !== 'talk' && word.use !== 'frame')
      open = false;
    if (place >= 0) from = place + word.folded.length;
  });
  return heads;
}
