// The gate before every question: whether a message tells of an emergency, and whether it asks what its writer should do.
import { normalise } from '../text/normalise.js';
import { plainLetters } from '../text/plain-letters.js';
import { type HeadName, scoreOf } from './classifier.js';
import type { SafetyReason } from './crisis-lines.js';
import { hashedFeatures } from './features.js';
import { floorIn, likelyLanguages } from './phrases.js';
import { readWords } from './read-words.js';
import { stretchesOf } from './stretches.js';

/** Characters that are looked at: as many as the longest message of a chat has. */
const LONGEST = 40_000;
/** Characters that are folded: what hides in them may be taken off. */
const FOLDED_MAX = 4000;
/** Folded characters that are read; nobody describes an emergency further down. */
const READ_MAX = 2000;

/** The sentences of a message as they are read: folded first, then bounded. */
export function foldedSentences(text: string): string[][] {
  return readWords(normalise(plainLetters(text.slice(0, LONGEST), FOLDED_MAX)).slice(0, READ_MAX));
}

/** The kind of emergency that a message tells of, or null. Example: "she won't wake up after her ketamine" is an `overdose`. */
export function emergencyIn(text: string): SafetyReason | null {
  const sentences = foldedSentences(text);
  const floor = floorIn(sentences.flat());
  if (floor !== null) return floor;
  const alarm = stretchesOf(sentences)
    .map(hashedFeatures)
    .find((features) => scoreOf('emergency', features) >= 0);
  return alarm === undefined ? null : reasonOf(alarm);
}

const reasons: readonly HeadName[] = ['self-harm', 'overdose', 'harm-others'];

// The likeliest of the kinds that have a card of their own.
function reasonOf(features: ReturnType<typeof hashedFeatures>): SafetyReason {
  const scores = reasons.map((name) => scoreOf(name, features));
  const most = Math.max(...scores);
  return most < 0 ? 'red-flag' : (reasons[scores.indexOf(most)] as SafetyReason);
}

/** Whether someone asks what they, or someone near to them, should take, stop or do: answered with a notice where the source speaks. */
export function asksForAdvice(text: string): boolean {
  return scoreOf('advice', hashedFeatures(foldedSentences(text))) >= 0;
}

/** The likeliest language of a message ("en" where none is). */
export function languageOf(text: string): string {
  return likelyLanguages(foldedSentences(text).flat())[0] ?? 'en';
}
