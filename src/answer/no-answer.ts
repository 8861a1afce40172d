// The honest answer that there is none: what was not found, or that no source has the name, and what there is instead.

import { packsNear } from '../knowledge/find-pack.js';
import { createLibrary, type Library } from '../knowledge/library.js';
import { plainWords } from '../text/tokens.js';
import type { Answer, Claim, Pack, Suggestion } from '../vocabulary.js';
import { itemsOf } from './items.js';
import { cannotSearchTitle, doesNotSay } from './source-wording.js';
import { nearestTopics } from './suggest.js';

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
    title: reason.unsearched === true ? cannotSearchTitle : doesNotSay(library),
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
    suggestions: nearestTopics(library, reason.named ?? []),
  };
}

/** Cut so that a card is never a wall of someone's text. */
const sanitizedMax = 60;

/** Letters, digits and the signs that names of sources are written with. */
export function sanitizeText(text: string): string {
  return text
    .replace(/[^\p{L}\p{M}\p{N}\s.,/:_-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, sanitizedMax);
}

/** How many packs are named to somebody who named none. */
const namedMax = 4;

/** `meant`: the packs of that name, where there are several. */
export function noPack(library: Library, asked: string, meant: readonly Pack[]): Answer {
  const near = meant.length > 0 ? meant.slice(0, namedMax) : packsNear(library.packs, asked, namedMax);
  return {
    kind: 'no-pack',
    asked: sanitizeText(asked),
    near: near.map(({ id }) => id),
    confidence: 0,
    suggestions: near.map(firstTopic),
  };
}

// What can be asked of a pack; of one without topics, what it is.
function firstTopic(pack: Pack): Suggestion {
  const [topic] = nearestTopics(createLibrary([pack], pack.id), [], 1);
  const sources = { kind: 'sources', text: '', from: 1, pack: pack.id } as const;
  return topic ?? { text: `sources in:${pack.id}`, label: pack.name, command: sources };
}
