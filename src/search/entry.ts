// One term of a lexicon: a phrase by its stems, and the concept that it stands for.
import type { Weight } from '../knowledge/lexicon/rows.js';
import { stem } from '../text/stem.js';

/** `topic`: a name that a pack knows; the others as in the general lexicon. */
export type EntryWeight = Weight | 'topic';

export interface Entry {
  readonly concept: string;
  readonly weight: EntryWeight;
  readonly stems: readonly string[];
  /** The term as it is written, folded: an exact match goes before one of stems alone ("effective", "effect"). */
  readonly folded: string;
  readonly atHead: boolean;
}

/** Null where the term has no word. */
export function entryOf(
  concept: string,
  weight: EntryWeight,
  folded: readonly string[],
  atHead = false,
): Entry | null {
  if (folded.length === 0) return null;
  return { concept, weight, stems: folded.map(stem), folded: folded.join(' '), atHead };
}

export function entriesByFirstStem(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const map = new Map<string, Entry[]>();
  for (const entry of entries) {
    const first = entry.stems[0] ?? '';
    const list = map.get(first);
    if (list === undefined) map.set(first, [entry]);
    else list.push(entry);
  }
  return new Map([...map].map(([first, list]) => [first, longestFirst(list)]));
}

export function longestFirst(entries: readonly Entry[]): Entry[] {
  return entries.length < 2 ? [...entries] : entries.toSorted((a, b) => b.stems.length - a.stems.length);
}

/** Whether the stems of an entry stand at `index`. */
export function standsAt(entry: Entry, stems: readonly string[], index: number): boolean {
  return entry.stems.every((part, offset) => stems[index + offset] === part);
}
