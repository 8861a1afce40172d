// What one way of looking found for a question (one pack's passages, say). Parts are joined into one answer (join-parts.ts).
import type { Trace } from '../trace.js';
import type { Claim } from '../vocabulary.js';

export interface Part extends Pick<Trace, 'decision' | 'passages' | 'words'> {
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
