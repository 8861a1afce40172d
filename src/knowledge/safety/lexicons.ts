// The lexicons of all languages; the rest of the safety gate asks only for the hits of a text.
import type { CueClass, Lexicon } from './cue-class.js';
import { CueFinder } from './cue-finder.js';
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
import { calm as calmPt } from './pt/calm.js';
import { harm as harmPt } from './pt/harm.js';
import { signs as signsPt } from './pt/signs.js';

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

const finders = new Map<CueLanguage, CueFinder>();

// Made when the first text in that language is read: most processes meet few.
function finderOf(language: CueLanguage): CueFinder {
  const known = finders.get(language) ?? new CueFinder(lexicons[language]);
  finders.set(language, known);
  return known;
}

/** Every cue of a text, in its likely languages; no phrase runs over the end of a sentence. */
export function findCues(words: readonly Word[]): CueHit[] {
  const spans = sentenceSpans(words);
  return [...likelyLanguages(words.map(({ word }) => word))].flatMap((language) => {
    const finder = finderOf(language);
    return spans.flatMap(({ start, end }) =>
      finder.find(words.slice(start, end).map(({ word }) => word)).flatMap((hit): CueHit[] => {
        const word = words[start + hit.start];
        if (word === undefined) return [];
        const { sentence, clause } = word;
        return [{ cue: hit.label, start: start + hit.start, end: start + hit.end, sentence, clause }];
      }),
    );
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
