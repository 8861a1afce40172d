// A piece of a question, apart from how it is read: what the readers of a question and the index of passages share.
import type { EntryWeight } from './entry.js';

/** `word`: a name that no lexicon knows; `plain`: a common word that colours the question. */
export type UnitWeight = EntryWeight | 'word' | 'number' | 'plain';

/** A piece of a question. Covered by a passage that has one of its tags. `words`: as typed. */
export interface Unit {
  readonly words: string;
  readonly tags: readonly string[];
  readonly weight: UnitWeight;
  /** Index of its first word, and how many. */
  readonly at: number;
  readonly count: number;
}
