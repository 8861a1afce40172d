// What it means that a curator made a pack or that a machine ingested it: which speaks first, what is quoted of it, what it is called.
import type { NonEmpty, Pack } from '../vocabulary.js';

export function isCurated({ origin }: Pack): boolean {
  return origin === 'curated';
}

/** The order in which packs speak: what a curator wrote before what a machine proposed, else as they were given. */
export function curatedFirst(packs: readonly Pack[]): readonly Pack[] {
  return packs.toSorted((a, b) => Number(isCurated(b)) - Number(isCurated(a)));
}

/** Of a curated pack the claims that its curator chose are quoted; of an ingested one any sentence, with caveats found by rule. */
export function quotesAnySentence(pack: Pack): boolean {
  return !isCurated(pack);
}

/** What a card calls that which it quotes: a single curated pack is "the review", as its curator means it. */
export type SourceNoun = 'review' | 'source' | 'sources';

/** `scope`: the one pack that was asked of several, else null. */
export function sourceNoun(packs: NonEmpty<Pack>, scope: string | null): SourceNoun {
  if (packs.length > 1) return 'sources';
  return scope === null && isCurated(packs[0]) ? 'review' : 'source';
}
