// From a name as typed to a topic: by its name, an alias, or a near spelling of either.
import { otherNames } from '../knowledge/lexicon/other-names.js';
import type { Library, ShelvedTopic } from '../knowledge/library.js';
import { normalise } from '../text/normalise.js';
import { misspelling } from '../text/spelling.js';
import { stem } from '../text/stem.js';
import { words } from '../text/tokens.js';

/** `exact`: the name itself was typed (in any case); otherwise the card says how the text was read. */
export interface Resolved extends ShelvedTopic {
  readonly exact: boolean;
}

export interface Resolver {
  /** Best topic for a name; one of `facet` is preferred, another facet's is still found. */
  topic(name: string, facet?: string | null): Resolved | null;
}

interface Entry {
  readonly key: string;
  readonly words: readonly string[];
  readonly isName: boolean;
  readonly shelved: ShelvedTopic;
}

export function createResolver(library: Library): Resolver {
  const entries = library.topics.flatMap((shelved): Entry[] => {
    const { id, name, aliases } = shelved.topic;
    const all = [id, ...aliases, name].map((text) => ({
      key: keyOf(text),
      words: words(text),
      isName: text === name || text === id,
    }));
    return [...new Map(all.map((entry) => [entry.words.join(' '), { ...entry, shelved }])).values()];
  });
  const byKey = new Map<string, Entry[]>();
  for (const entry of entries) byKey.set(entry.key, [...(byKey.get(entry.key) ?? []), entry]);
  const resolved = (found: readonly Entry[], typed: string, facet: string | null): Resolved | null => {
    const best = found.find(({ shelved }) => shelved.topic.facet === facet) ?? found[0];
    if (best === undefined) return null;
    const name = normalise(best.shelved.topic.name);
    return {
      ...best.shelved,
      exact: normalise(typed) === name || normalise(typed) === best.shelved.topic.id,
    };
  };
  return {
    topic(name, facet = null) {
      const key = keyOf(name);
      if (key === '') return null;
      return resolved(byKey.get(key) ?? nearest(words(name), entries), name, facet);
    },
  };
}

// Stems, so that plurals and derived forms meet; the order of the words counts.
function keyOf(text: string): string {
  return words(text).map(stem).join(' ');
}

// By whole words, not stems: an ending tells substances apart ("glutamine" is no slip for "glutamate").
function nearest(typed: readonly string[], entries: readonly Entry[]): Entry[] {
  let best = Number.POSITIVE_INFINITY;
  let found: Entry[] = [];
  for (const entry of entries) {
    const edits = distance(typed, entry.words);
    // Aliases are many and foreign to each other: one slip is forgiven there, two only in a topic's name.
    if (edits === null || (!entry.isName && edits > 1) || edits > best) continue;
    found = edits < best ? [entry] : [...found, entry];
    best = edits;
  }
  return found;
}

function distance(a: readonly string[], b: readonly string[]): number | null {
  if (a.length !== b.length) return null;
  let edits = 0;
  for (const [index, word] of a.entries()) {
    const step = misspelling(word, b[index] ?? '', { others: otherNames });
    if (step === null) return null;
    edits += step;
  }
  return edits;
}
