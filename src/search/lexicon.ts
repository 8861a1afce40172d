// The lexicon of a library: phrases → concepts, from the packs' topics and lexicons and from the general one.
import { generalConcepts, type Weight } from '../knowledge/lexicon/rows.js';
import type { Library } from '../knowledge/library.js';
import { stem } from '../text/stem.js';
import { words } from '../text/tokens.js';

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

/** A paraphrase by description: a core word and enough others of the bag. All stems. */
export interface Description {
  readonly concept: string;
  readonly core: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly min: number;
}

export interface Lexicon {
  /** Entries by their first stem, longest first. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  readonly descriptions: readonly Description[];
  /** Descriptive phrases that say nothing new beside the topic that they describe ("the dementia drug memantine"). */
  readonly modifiers: readonly Entry[];
  readonly topics: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
}

// What drugs are called in a description: `{drug}` in a modifier stands for each of them.
const drugWords = [
  'drug',
  'pill',
  'tablet',
  'medicine',
  'medication',
  'med',
  'treatment',
  'therapy',
  'agent',
  'remedy',
  'drugs',
  'pills',
];

export function createLexicon(library: Library): Lexicon {
  const all: Entry[] = [];
  const addWords = (
    concept: string,
    weight: EntryWeight,
    folded: readonly string[],
    atHead: boolean,
  ): void => {
    if (folded.length > 0) all.push({ concept, weight, ...phrase(folded), atHead });
  };
  const add = (concept: string, weight: EntryWeight, text: string, atHead = false): void => {
    addWords(concept, weight, words(text), atHead);
  };
  for (const { id, name } of library.facets) for (const text of [id, name]) add(id, 'matter', text);
  for (const { topic } of library.topics) {
    for (const text of [topic.name, ...topic.aliases]) add(topic.id, 'topic', text);
  }
  const topics = new Set(library.topics.map(({ topic }) => topic.id));
  const own = library.packs.flatMap(({ concepts }) => concepts);
  for (const { id, terms } of own)
    for (const term of terms) add(id, topics.has(id) ? 'topic' : 'matter', term);
  for (const { id, weight, terms } of generalConcepts()) {
    for (const term of terms) addWords(id, weight, term.words, term.atHead);
  }
  const descriptions = own.flatMap(({ id, description }) => {
    if (description === undefined) return [];
    const stems = (list: readonly string[]): ReadonlySet<string> => new Set(list.flatMap(words).map(stem));
    return [
      { concept: id, core: stems(description.core), words: stems(description.words), min: description.min },
    ];
  });
  const modifiers = own.flatMap(({ id, modifiers: phrases = [] }) =>
    phrases.flatMap((pattern) => {
      const expanded = pattern.includes('{drug}')
        ? drugWords.map((word) => pattern.replace('{drug}', word))
        : [pattern];
      return expanded.map(
        (text): Entry => ({ concept: id, weight: 'topic', ...phrase(words(text)), atHead: false }),
      );
    }),
  );
  return {
    entries: byFirstStem(all),
    descriptions,
    modifiers: longestFirst(modifiers),
    topics,
    concepts: new Set(all.map(({ concept }) => concept)),
  };
}

function phrase(folded: readonly string[]): Pick<Entry, 'stems' | 'folded'> {
  return { stems: folded.map(stem), folded: folded.join(' ') };
}

function byFirstStem(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const map = new Map<string, Entry[]>();
  for (const entry of entries) {
    const first = entry.stems[0] ?? '';
    const list = map.get(first);
    if (list === undefined) map.set(first, [entry]);
    else list.push(entry);
  }
  return new Map([...map].map(([first, list]) => [first, longestFirst(list)]));
}

function longestFirst(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => b.stems.length - a.stems.length);
}

/** Whether the stems of an entry stand at `index`. */
export function standsAt(entry: Entry, stems: readonly string[], index: number): boolean {
  return entry.stems.every((part, offset) => stems[index + offset] === part);
}
