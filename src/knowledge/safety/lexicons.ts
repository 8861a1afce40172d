// The lexicons of all languages in one trie, made once; the rest of the safety gate asks only for the hits of a text.
import { type CueClass, cueClasses, type Lexicon } from './cue-class.js';
import type { Word } from './cut-words.js';
import { calm as calmDe } from './de/calm.js';
import { harm as harmDe } from './de/harm.js';
import { signs as signsDe } from './de/signs.js';
import { calm as calmEn } from './en/calm.js';
import { further as furtherEn } from './en/further.js';
import { harm as harmEn } from './en/harm.js';
import { signs as signsEn } from './en/signs.js';
import { calm as calmEs } from './es/calm.js';
import { harm as harmEs } from './es/harm.js';
import { signs as signsEs } from './es/signs.js';
import { calm as calmFr } from './fr/calm.js';
import { harm as harmFr } from './fr/harm.js';
import { signs as signsFr } from './fr/signs.js';
import { calm as calmJa } from './ja/calm.js';
import { harm as harmJa } from './ja/harm.js';
import { signs as signsJa } from './ja/signs.js';
import { type CueLanguage, likelyLanguages } from './language-words.js';
import { phraseSteps } from './phrase-steps.js';
import { PhraseTrie } from './phrase-trie.js';
import { calm as calmPt } from './pt/calm.js';
import { harm as harmPt } from './pt/harm.js';
import { signs as signsPt } from './pt/signs.js';
import { WordKeys } from './word-keys.js';

const lexicons: Readonly<Record<CueLanguage, readonly Lexicon[]>> = {
  en: [signsEn, harmEn, calmEn, furtherEn],
  de: [signsDe, harmDe, calmDe],
  es: [signsEs, harmEs, calmEs],
  fr: [signsFr, harmFr, calmFr],
  pt: [signsPt, harmPt, calmPt],
  ja: [signsJa, harmJa, calmJa],
};

/** A phrase of a class, found in a text. */
export interface CueHit {
  readonly cue: CueClass;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly clause: number;
}

/** One language's words, ready to be found. Made when the first text in that language is read: most processes meet few. */
interface Finder {
  readonly keys: WordKeys;
  readonly trie: PhraseTrie<CueClass>;
}

const longest = { sign: 10, word: 3 };
const sign = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]$/u;
const finders = new Map<CueLanguage, Finder>();

function finderOf(language: CueLanguage): Finder {
  const known = finders.get(language);
  if (known !== undefined) return known;
  const keys = new WordKeys();
  const trie = new PhraseTrie<CueClass>((word) =>
    word !== undefined && sign.test(word) ? longest.sign : longest.word,
  );
  for (const part of lexicons[language]) {
    for (const cue of cueClasses) {
      for (const steps of phraseSteps(part[cue] ?? '')) {
        keys.learn(steps);
        trie.add(steps, cue);
      }
    }
  }
  const made = { keys, trie };
  finders.set(language, made);
  return made;
}

/** Every cue of a text, in its likely languages; no phrase runs over the end of a sentence. */
export function findCues(words: readonly Word[]): CueHit[] {
  const spans = sentenceSpans(words);
  return [...likelyLanguages(words.map(({ word }) => word))].flatMap((language) => {
    const { keys, trie } = finderOf(language);
    return spans.flatMap(({ start, end }) => {
      const keysAt = words.slice(start, end).map(({ word }) => keys.of(word));
      return trie.find(keysAt).flatMap((hit): CueHit[] => {
        const word = words[start + hit.start];
        if (word === undefined) return [];
        const { sentence, clause } = word;
        return [{ cue: hit.label, start: start + hit.start, end: start + hit.end, sentence, clause }];
      });
    });
  });
}

function sentenceSpans(words: readonly Word[]): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (let index = 0; index < words.length; index++) {
    const last = spans.at(-1);
    if (last !== undefined && words[index]?.sentence === words[last.start]?.sentence) last.end = index + 1;
    else spans.push({ start: index, end: index + 1 });
  }
  return spans;
}
