// How many sources one card quotes: a few, in order; the others are named by where to ask for them.
import type { Library } from '../knowledge/library.js';
import { groupBy } from '../maps.js';
import type { Claim } from '../vocabulary.js';

/** More than these are a list, not an answer that is read. */
export const sourcesMax = 3;

export interface LimitedClaims {
  readonly claims: readonly Claim[];
  /** Ids of the packs left out, one for each source. */
  readonly elsewhere: readonly string[];
}

/**
 * Claims of the first sources in order of first mention, retracted articles after all others. `most` bounds those of each source
 * but the first, where there are several.
 */
export function limitSources(
  library: Library,
  claims: readonly Claim[],
  { sources = sourcesMax, most = Number.POSITIVE_INFINITY }: { sources?: number; most?: number } = {},
): LimitedClaims {
  const groups = groupBy(claims, ({ pack }) => library.sourceOf(pack));
  const order = [...groups.keys()].toSorted(
    (a, b) => Number(library.isRetracted(a)) - Number(library.isRetracted(b)),
  );
  const [first = [], ...others] = order.slice(0, sources).map((id) => groups.get(id) ?? []);
  return {
    claims: [...first, ...others.flatMap((group) => group.slice(0, most))],
    elsewhere: order.slice(sources),
  };
}
