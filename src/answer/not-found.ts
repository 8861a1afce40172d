// The honest answer that there is none: what was not found, and what there is instead.
import type { Library } from '../knowledge/library.js';
import { plainWords } from '../text/tokens.js';
import type { Answer, Claim } from '../vocabulary.js';
import { itemsOf } from './items.js';
import { doesNotSay } from './said-of.js';
import { nearest } from './suggest.js';

export interface NotFoundReason {
  /** Words of the question that nothing speaks to. */
  readonly missing: readonly string[];
  /** Ids of topics that the question did name. */
  readonly named?: readonly string[];
  readonly confidence?: number;
  readonly notice?: 'personal-advice' | null;
  /** What comes closest without answering. */
  readonly closest?: readonly Claim[];
  readonly corrections?: readonly { readonly typed: string; readonly read: string }[];
  /** Not all that there is could be searched. */
  readonly unsearched?: boolean;
}

const cannotSearch = 'The library cannot be searched right now';

/** Cut so that a card is never a wall of someone's text. */
const missingMax = 4;
const wordMax = 40;

export function notFound(library: Library, reason: NotFoundReason): Answer {
  // Only words come back to the asker, never markup that they typed.
  const words = reason.missing
    .map((missed) => plainWords(missed).slice(0, wordMax))
    .filter((word) => word !== '');
  const missing = words.slice(0, missingMax);
  return {
    kind: 'not-found',
    title: reason.unsearched === true ? cannotSearch : doesNotSay(library),
    missing,
    confidence: reason.confidence ?? 0,
    notice: reason.notice ?? null,
    ...(reason.unsearched === true ? { unsearched: true } : {}),
    ...(reason.closest === undefined || reason.closest.length === 0
      ? {}
      : { closest: itemsOf(library, reason.closest) }),
    ...(reason.corrections === undefined || reason.corrections.length === 0
      ? {}
      : { corrections: reason.corrections }),
    suggestions: nearest(library, reason.named ?? []),
  };
}
