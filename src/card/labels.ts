// The kinds of caveat in English words, for lists of caveats outside of cards.
import { CAVEAT_KINDS, type CaveatKind } from '../vocabulary.js';
import { cardWords } from './words.js';

export const caveatLabels = Object.fromEntries(
  CAVEAT_KINDS.map((kind) => [kind, cardWords('en')[`kind.${kind}`]]),
) as Readonly<Record<CaveatKind, string>>;
