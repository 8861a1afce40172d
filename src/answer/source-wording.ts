// What is quoted from, in words: a single pack is "the review", as its curator means it; of several the card speaks of sources.
import type { Library } from '../knowledge/library.js';

function single({ packs, scope }: Library): boolean {
  return packs.length === 1 && scope === null && packs[0].origin === 'curated';
}

function several({ packs, scope }: Library): boolean {
  return packs.length > 1 && scope === null;
}

export function fromSources(library: Library): string {
  if (single(library)) return 'From the review';
  return several(library) ? 'From the sources' : 'From the source';
}

export function moreFrom(library: Library): string {
  return single(library) ? 'More from the review' : 'More from the source';
}

export function doesNotSay(library: Library): string {
  if (single(library)) return 'The review does not say';
  return several(library) ? 'The sources do not say' : 'The source does not say';
}

export function ofItsLimits(library: Library): string {
  if (single(library)) return 'What the review says of its own limits';
  return several(library)
    ? 'What the sources say of their own limits'
    : 'What the source says of its own limits';
}
