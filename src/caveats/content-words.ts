// The words that tell what a sentence is about: without those that any study shares with any other.
import { once } from '../maps.js';
import { stem } from '../text/stem.js';
import { words } from '../text/tokens.js';
import { wordsOf } from './cues.js';

/** Stems of words that any study shares with any other. */
const anyStudy = once((): ReadonlySet<string> => new Set([...wordsOf('any study')].map(stem)));

/** Stems of the words that tell what a sentence is about. */
export function contentWords(sentence: string): ReadonlySet<string> {
  const stems = words(sentence)
    .filter((word) => word.length > 3 || /\d/.test(word))
    .map(stem);
  return new Set(stems.filter((word) => !anyStudy().has(word)));
}

/** Word counts of a shorter document say nothing of its theme: its words count as rare as in a document of so many sentences. */
const fewestSentences = 30;

/** The content words of each of `limits`, with the logarithm of how rare each is among the sentences of its document. */
export function rarities(
  limits: readonly string[],
  document: readonly string[],
): ReadonlyMap<string, number>[] {
  if (limits.length === 0) return [];
  const counts = new Map<string, number>();
  for (const sentence of document)
    for (const word of contentWords(sentence)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const of = Math.max(fewestSentences, document.length) + 1;
  const rarity = (word: string): number => Math.log(of / ((counts.get(word) ?? 0) + 0.5));
  return limits.map((limit) => new Map([...contentWords(limit)].map((word) => [word, rarity(word)])));
}

export function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return shared;
}
