// What the words of a quote tell of it: whether they speak of other people's work, and whether a caveat is the quote itself.
import type { Passage } from '../vocabulary.js';
import { withoutStop } from './clause.js';
import { says } from './cues.js';
import type { PlacedSentence } from './placed.js';

/** "[1, 2-4]", "(Author 2008)", "(Author et al., 2008; Other 2009)". */
const marker =
  /\[\d{1,3}(?:[\s,;–-]{1,3}\d{1,3}){0,20}\]|\(\p{Lu}[^()\d]{1,80}\d{4}[a-z]?(?:[;,][^()]{1,200})?\)/u;

/** Said in an introduction of cited work: the limits of the article at hand are none of that work's. */
export function citesOthersWork(
  { section = [], cites = [] }: Passage,
  quoted: readonly PlacedSentence[],
): boolean {
  if (!section.some((title) => says(title, 'heading of an introduction'))) return false;
  return cites.length > 0 || quoted.some(({ text }) => marker.test(text));
}

export function sameWords(one: string, other: string): boolean {
  return withoutStop(one).trim() === withoutStop(other).trim();
}
