// What one pack, or the ingested packs together, say to a question, and why. These are joined into one answer (join-answers.ts).

import { reasons } from '../language/language.js';
import { reasonsOf } from '../search/model.js';
import type { RankedPassage } from '../search/rank-passages.js';
import type { Trace } from '../trace.js';
import type { Claim } from '../vocabulary.js';

export interface PackAnswer extends Pick<Trace, 'decision' | 'passages' | 'words'> {
  /** Best first; empty where it does not answer the question. */
  readonly claims: readonly Claim[];
  readonly confidence: number;
  /** Ids of the library's topics that the question names. */
  readonly topics: readonly string[];
  /** Words of the question that it does not speak to. */
  readonly missing: readonly string[];
  /** What comes closest where it does not answer, best first. */
  readonly closest?: readonly Claim[];
  /** Words that were read otherwise than they were typed. */
  readonly corrections?: readonly { readonly typed: string; readonly read: string }[];
  /** Of packs that no curator read: such a part goes after those of curated ones. */
  readonly uncurated?: true;
  /** It could not be looked at. */
  readonly unsearched?: true;
}

const TRACED = 5;

export function tracedPassages(passages: readonly RankedPassage[]): Trace['passages'] {
  return passages.slice(0, TRACED).map(({ view, passage, probability, features }) => {
    return {
      passage: `${view.pack.id}/${passage.passage.id}`,
      score: probability,
      // Computed on access: most traces are never read.
      get reasons() {
        return reasonsOf(features, view.kind, TRACED).map(
          ({ name, weight }) =>
            `${reasons().get(name) ?? name} (${weight > 0 ? 'for' : 'against'}, ${Math.abs(weight).toFixed(1)})`,
        );
      },
    };
  });
}

/** A share rounded to three decimal places. */
export function rounded(share: number): number {
  return Math.round(1000 * share) / 1000;
}

/** Each claim once, by its pack and id, in order of first mention. */
export function uniqueClaims(claims: readonly Claim[]): readonly Claim[] {
  return [...new Map(claims.map((claim) => [`${claim.pack} ${claim.claim}`, claim])).values()];
}
