// From a name as typed to a topic: by its name, an alias, or a near spelling of either.

import type { Library, LibraryTopic } from '../knowledge/library.js';
import { append, memoize } from '../maps.js';
import { normalise } from '../text/normalise.js';
import { misspelling } from '../text/spelling.js';
import { stem } from '../text/stem.js';
import { holdsUnspaced, isUnspaced, words } from '../text/tokens.js';

/** `exact`: the name itself was typed (in any case); otherwise the card says how the text was read. */
export interface Resolved extends LibraryTopic {
  readonly exact: boolean;
}

export interface Resolver {
  /** Best topic for a name; one of `facet` is preferred, another facet's is still found. */
  topic(name: string, facet?: string | null): Resolved | null;
}

interface Entry {
  readonly words: readonly string[];
  readonly isName: boolean;
  readonly order: number;
  readonly libraryTopic: LibraryTopic;
}

export function createResolver(library: Library): Resolver {
  const namesFor = memoize((unspaced: boolean) => readNames(library, unspaced));
  const resolved = (found: readonly Entry[], typed: string, facet: string | null): Resolved | null => {
    const ofFacet = found.filter(({ libraryTopic }) => libraryTopic.topic.facet === facet);
    const meant = ofFacet.length > 0 ? ofFacet : found;
    // What one topic is called goes before what another is called, too.
    const best = meant.find(({ isName }) => isName) ?? meant[0];
    if (best === undefined) return null;
    const name = normalise(best.libraryTopic.topic.name);
    return {
      ...best.libraryTopic,
      exact: normalise(typed) === name || normalise(typed) === best.libraryTopic.topic.id,
    };
  };
  return {
    topic(name, facet = null) {
      const typed = words(name);
      if (typed.length === 0) return null;
      const { byKey, shapes } = namesFor(typed.some(holdsUnspaced));
      return resolved(byKey.get(stemmed(typed)) ?? unmistaken(nearest(typed, shapes), facet), name, facet);
    },
  };
}

interface Names {
  readonly byKey: ReadonlyMap<string, readonly Entry[]>;
  readonly shapes: Shapes;
}

/** `unspaced`: also the names in scripts without spaces. */
function readNames(library: Library, unspaced: boolean): Names {
  const byKey = new Map<string, Entry[]>();
  const shapes = new Map<string, Entry[]>();
  let order = 0;
  for (const libraryTopic of library.topics) {
    const { id, name, aliases } = libraryTopic.topic;
    const entries = new Map<string, Entry>();
    for (const text of [id, ...aliases, name]) {
      if (!unspaced && isUnspaced(text)) continue;
      const typed = words(text);
      const isName = text === name || text === id;
      entries.set(typed.join(' '), { words: typed, isName, libraryTopic, order: order++ });
    }
    for (const entry of entries.values()) {
      append(byKey, stemmed(entry.words), entry);
      append(shapes, shapeOf(entry.words.length, entry.words[0]?.length ?? 0), entry);
    }
  }
  return { byKey, shapes };
}

// Stems, so that plurals and derived forms meet; the order of the words counts.
function stemmed(typed: readonly string[]): string {
  return typed.map(stem).join(' ');
}

/** By number of words and letters of the first: only names of nearly the same shape can be meant, and names are many. */
type Shapes = ReadonlyMap<string, readonly Entry[]>;

function shapeOf(count: number, letters: number): string {
  return `${count} ${letters}`;
}

/** A word is misspelt by two slips at most (spelling.ts). */
const slips = [0, -1, 1, -2, 2];

// A misspelling that is as near to another topic is read as neither: among thousands of names that is common.
function unmistaken(found: readonly Entry[], facet: string | null): readonly Entry[] {
  const ofFacet = found.filter(({ libraryTopic }) => libraryTopic.topic.facet === facet);
  const meant = ofFacet.length > 0 ? ofFacet : found;
  return new Set(meant.map(({ libraryTopic }) => libraryTopic)).size > 1 ? [] : meant;
}

// By whole words, not stems: the ending distinguishes substances ("glutamine" is not a misspelling of "glutamate").
function nearest(typed: readonly string[], shapes: Shapes): Entry[] {
  const letters = typed[0]?.length ?? 0;
  const firsts = new Map<string, number | null>();
  let best = Number.POSITIVE_INFINITY;
  let entries: Entry[] = [];
  for (const entry of slips.flatMap((slip) => shapes.get(shapeOf(typed.length, letters + slip)) ?? [])) {
    const edits = distance(typed, entry.words, firsts);
    // Aliases are many and foreign to each other: one slip is forgiven there, two only in a topic's name.
    if (edits === null || (!entry.isName && edits > 1) || edits > best) continue;
    if (edits < best) entries = [];
    entries.push(entry);
    best = edits;
  }
  return entries.sort((a, b) => a.order - b.order);
}

/** `firsts`: what was found of first words, which many names share. */
function distance(
  a: readonly string[],
  b: readonly string[],
  firsts: Map<string, number | null>,
): number | null {
  const [head = '', ...tail] = a;
  const first = b[0] ?? '';
  let edits = firsts.get(first);
  if (edits === undefined) {
    edits = misspelling(head, first);
    firsts.set(first, edits);
  }
  if (edits === null) return null;
  for (const [index, word] of tail.entries()) {
    const step = misspelling(word, b[index + 1] ?? '');
    if (step === null) return null;
    edits += step;
  }
  return edits;
}
