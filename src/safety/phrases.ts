// The phrases of knowledge/safety, compiled and folded: which kinds of cue stand in a sentence of a message, in its likely languages.
import compiled from '../../knowledge/safety/compiled.json' with { type: 'json' };
import { countGrammarWords, LANGUAGES } from '../language/language.js';
import { compilePhrases, type PhraseFinder } from '../language/phrases.js';
import { memoize, once } from '../maps.js';
import type { SafetyReason } from './crisis-lines.js';

const languages = ['en', 'de', 'es', 'fr', 'pt', 'ja'] as const;
type Language = (typeof languages)[number];
type Groups = Readonly<Record<string, readonly string[]>>;

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

const lists: Readonly<Record<string, Groups>> = compiled;

/** Chat spellings and contractions with what they stand for: "im", "i am". */
export const shortForms = once((): ReadonlyMap<string, readonly string[]> => {
  const lines = Object.values(compiled['short-forms']).flat();
  return new Map(lines.map((line) => line.split(' ')).map(([form = '', ...full]) => [form, full]));
});

const finderOf = memoize(
  (list: string): PhraseFinder => compilePhrases(new Map(Object.entries(lists[list] ?? {}))),
);

const cueWords = once((): ReadonlySet<string> => {
  const lines = languages.flatMap((language) => Object.values(lists[`cues-${language}`] ?? {}).flat());
  return new Set(lines.flatMap((line) => line.split(/[ |]/)));
});

/** Whether a word stands in a phrase of any language. */
export function isKnown(word: string): boolean {
  return cueWords().has(word);
}

/** Languages with at least half as many words of grammar as the likeliest, that first; Japanese by its signs. */
export function likelyLanguages(words: readonly string[]): readonly Language[] {
  const signs = words.filter((word) => japanese.test(word)).length;
  if (signs > words.length / 2) return ['ja'];
  const counts = LANGUAGES.map((language) => [language, countGrammarWords(words, language)] as const);
  const most = Math.max(...counts.map(([, count]) => count));
  const likely = counts
    .filter(([, count]) => count * 2 >= most)
    .sort(([, a], [, b]) => b - a)
    .map(([language]) => language);
  return signs > 0 ? [...likely, 'ja'] : likely;
}

// A sentence is read once, in the languages of the message that it first stands in, however many stretches hold it.
const read = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Kinds of cue in each sentence. */
export function cuesIn(sentences: readonly (readonly string[])[]): ReadonlySet<string>[] {
  const finders = sentences.every((sentence) => read.has(sentence))
    ? []
    : likelyLanguages(sentences.flat()).map((language) => finderOf(`cues-${language}`));
  return sentences.map((sentence) => {
    const kept = read.get(sentence);
    if (kept !== undefined) return kept;
    const cues = new Set(finders.flatMap((finder) => [...finder.groupsIn(sentence)]));
    read.set(sentence, cues);
    return cues;
  });
}

/** The kind of emergency of a floor phrase in these words, whatever else they say; null where there is none. */
export function floorIn(words: readonly string[]): SafetyReason | null {
  const [kind] = finderOf('floor').groupsIn(words);
  return (kind ?? null) as SafetyReason | null;
}
