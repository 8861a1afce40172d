// Autocomplete of topic names: best match first, misspellings forgiven. Advice only: any text is accepted when sent.
import type { Library, ShelvedTopic } from '../knowledge/library.js';
import { editDistance } from '../text/edit-distance.js';
import { normalise } from '../text/normalise.js';

/** A name to offer; at most 100 characters, Discord's bound for a choice. */
export interface Completion {
  readonly name: string;
  readonly value: string;
}

/** Up to `limit` topics for what was typed so far, of one facet or of all. Nothing typed offers them in the packs' order. */
export type Completer = (facet: string | null, typed: string, limit?: number) => Completion[];

interface Entry {
  readonly shown: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Names are folded once, when the first is typed: many topics make many foldings, and there is one call for each key. */
export function createCompleter(library: Library): Completer {
  const folded = new Map<string | null, readonly Entry[]>();
  const entriesOf = (facet: string | null): readonly Entry[] => {
    const topics = facet === null ? library.topics : library.topicsOf(facet);
    const known = folded.get(facet) ?? topics.map(entryOf);
    if (topics.length > 0) folded.set(facet, known);
    return known;
  };
  return (facet, typed, limit = 25) => {
    const start = normalise(typed).slice(0, 100);
    const entries = entriesOf(facet);
    const plain = rank(entries, (entry) => rankOf(entry, start));
    // A near spelling comes after everything that holds the letters as they were typed.
    const near = plain.length < limit ? rank(entries, (entry) => nearRank(entry, start)) : [];
    const names = new Set([...plain, ...near].map(({ shown }) => shown));
    return [...names].slice(0, limit).map((name) => ({ name, value: name }));
  };
}

function entryOf({ topic }: ShelvedTopic): Entry {
  return {
    shown: topic.name.slice(0, 100),
    name: normalise(topic.name),
    aliases: topic.aliases.map(normalise),
  };
}

function rank(entries: readonly Entry[], of: (entry: Entry) => number): Entry[] {
  return entries
    .map((entry, order) => ({ entry, order, rank: of(entry) }))
    .filter((one) => Number.isFinite(one.rank))
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ entry }) => entry);
}

// 0 the name begins so, 1 a word of it does, 2 an alias does, 3 it stands inside.
function rankOf({ name, aliases }: Entry, start: string): number {
  if (name.startsWith(start)) return 0;
  if (name.split(' ').some((word) => word.startsWith(start))) return 1;
  if (aliases.some((alias) => alias.startsWith(start))) return 2;
  return [name, ...aliases].some((text) => text.includes(start)) ? 3 : Number.POSITIVE_INFINITY;
}

// A near spelling of a beginning: of the name before one of an alias.
function nearRank({ name, aliases }: Entry, start: string): number {
  if (start.length < 3) return Number.POSITIVE_INFINITY;
  const limit = start.length >= 7 ? 2 : 1;
  return Math.min(edits(start, [name], limit), 0.5 + edits(start, aliases, limit));
}

/** Fewest edits from `start` to a beginning of one of the texts; infinite beyond the limit. */
function edits(start: string, texts: readonly string[], limit: number): number {
  const beginnings = texts.flatMap((text) => [
    text.slice(0, start.length),
    text.slice(0, start.length + 1),
    text,
  ]);
  const least = Math.min(...beginnings.map((beginning) => editDistance(start, beginning, limit)));
  return least <= limit ? least : Number.POSITIVE_INFINITY;
}
