// Autocomplete of topic names: best match first, misspellings forgiven. Advice only: any text is accepted when sent.
import type { Library, LibraryTopic } from '../knowledge/library.js';
import { memoize } from '../maps.js';
import { editDistance } from '../text/edit-distance.js';
import { bounded, normalise } from '../text/normalise.js';

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

/** Characters of what is typed that are read: a name has no more. */
const typedMax = 100;

/** Of more topics than these only names that begin with the letter typed are read for near spellings: a key is a call. */
const fewTopics = 2000;

/** Facets whose names are kept folded; that which anybody typed may be none. */
const FACETS_MAX = 50;

/** Names are folded once, when the first is typed: many topics make many foldings. */
export function createCompleter(library: Library): Completer {
  const entriesOf = memoize(
    (facet: string | null) => (facet === null ? library.topics : library.topicsOf(facet)).map(entryOf),
    FACETS_MAX,
  );
  return (facet, typed, limit = 25) => {
    const start = normalise(bounded(typed, typedMax));
    const entries = entriesOf(facet);
    const names = new Set<string>();
    // A near spelling comes after everything that holds the letters as they were typed.
    for (const ranked of [plainly, nearly]) {
      if (names.size >= limit) break;
      for (const { shown } of ranked(entries, start)) names.add(shown);
    }
    return [...names].slice(0, limit).map((name) => ({ name, value: name }));
  };
}

function entryOf({ topic }: LibraryTopic): Entry {
  return {
    shown: topic.name.slice(0, 100),
    name: normalise(topic.name),
    aliases: topic.aliases.map(normalise),
  };
}

// The name begins so, a word of it does, an alias does, it stands inside: in this order, each in that of the packs.
function plainly(entries: readonly Entry[], start: string): Entry[] {
  if (start === '') return [...entries];
  const inner = ` ${start}`;
  const ranks: [Entry[], Entry[], Entry[], Entry[]] = [[], [], [], []];
  for (const entry of entries) {
    const { name, aliases } = entry;
    if (name.startsWith(start)) ranks[0].push(entry);
    else if (name.includes(inner)) ranks[1].push(entry);
    else if (aliases.some((alias) => alias.startsWith(start))) ranks[2].push(entry);
    else if (name.includes(start) || aliases.some((alias) => alias.includes(start))) ranks[3].push(entry);
  }
  return ranks.flat();
}

// By the nearest spelling of a beginning: of the name before one of an alias.
function nearly(entries: readonly Entry[], start: string): Entry[] {
  if (start.length < 3) return [];
  const limit = start.length >= 7 ? 2 : 1;
  const [letter = ''] = start;
  const all = entries.length <= fewTopics;
  const near = (texts: readonly string[]): number =>
    edits(start, all ? texts : texts.filter((text) => text.startsWith(letter)), limit);
  return entries
    .map((entry, order) => ({ entry, order, rank: Math.min(near([entry.name]), 0.5 + near(entry.aliases)) }))
    .filter(({ rank }) => Number.isFinite(rank))
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ entry }) => entry);
}

/** Fewest edits from `start` to a beginning of one of the texts; infinite beyond the limit. */
function edits(start: string, texts: readonly string[], limit: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const text of texts) {
    const beginnings = [text.slice(0, start.length), text.slice(0, start.length + 1), text];
    for (const beginning of beginnings) least = Math.min(least, editDistance(start, beginning, limit));
  }
  return least <= limit ? least : Number.POSITIVE_INFINITY;
}
