// The kinds of caveat in English words, for lists of caveats outside of cards.
import { CAVEAT_KINDS, type CaveatKind } from '../vocabulary.js';
import { cardWords } from './words.js';

/** By kind, in English: "strength of the evidence". */
export const caveatLabels = Object.fromEntries(
  CAVEAT_KINDS.map((kind) => [kind, cardWords('en')[`kind.${kind}`]]),
) as Readonly<Record<CaveatKind, string>>;
