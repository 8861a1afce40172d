// The lexicon of a library: phrases → concepts, from the packs' topics and lexicons and from the general one.
import type { Library } from '../knowledge/library.js';
import { stem } from '../text/stem.js';
import { words } from '../text/tokens.js';
import { type Entry, type EntryWeight, entriesByFirstStem, entryOf, longestFirst } from './entry.js';
import { generalLexicon } from './general-lexicon.js';

/** A paraphrase by description: a core word and enough others of the bag. All stems. */
export interface Description {
  readonly concept: string;
  readonly core: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly min: number;
}

export interface Lexicon {
  /** Entries whose first stem this is, longest first. */
  entriesAt(stem: string): readonly Entry[];
  readonly descriptions: readonly Description[];
  /** Descriptive phrases that say nothing new beside the topic that they describe ("the dementia drug memantine"). */
  readonly modifiers: readonly Entry[];
  readonly topics: ReadonlySet<string>;
  isConcept(name: string): boolean;
}

/** The part of a library that a lexicon is made from. */
export type Named = Pick<Library, 'facets'> & {
  readonly topics: readonly Pick<Library['topics'][number], 'topic'>[];
  readonly packs: readonly Pick<Library['packs'][number], 'concepts'>[];
};

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

/** Of what a library names; nothing named leaves the general lexicon alone. */
export function createLexicon(library: Named): Lexicon {
  const entries: Entry[] = [];
  const add = (concept: string, weight: EntryWeight, text: string): void => {
    const entry = entryOf(concept, weight, words(text));
    if (entry !== null) entries.push(entry);
  };
  for (const { id, name } of library.facets) for (const text of [id, name]) add(id, 'matter', text);
  for (const { topic } of library.topics) {
    for (const text of [topic.name, ...topic.aliases]) add(topic.id, 'topic', text);
  }
  const topics = new Set(library.topics.map(({ topic }) => topic.id));
  const concepts = library.packs.flatMap((pack) => pack.concepts);
  for (const { id, terms } of concepts)
    for (const term of terms) add(id, topics.has(id) ? 'topic' : 'matter', term);
  const descriptions = concepts.flatMap(({ id, description }) => {
    if (description === undefined) return [];
    const stems = (list: readonly string[]): ReadonlySet<string> => new Set(list.flatMap(words).map(stem));
    return [
      { concept: id, core: stems(description.core), words: stems(description.words), min: description.min },
    ];
  });
  const modifiers = concepts.flatMap(({ id, modifiers: phrases = [] }) =>
    phrases.flatMap((pattern) => {
      const expanded = pattern.includes('{drug}')
        ? drugWords.map((word) => pattern.replace('{drug}', word))
        : [pattern];
      return expanded.flatMap((text) => entryOf(id, 'topic', words(text)) ?? []);
    }),
  );
  const general = generalLexicon();
  const own = entriesByFirstStem(entries);
  const named = new Set(entries.map(({ concept }) => concept));
  return {
    entriesAt: joined(own, general.entries),
    descriptions,
    modifiers: longestFirst(modifiers),
    topics,
    isConcept: (name) => named.has(name) || general.concepts.has(name),
  };
}

type Entries = ReadonlyMap<string, readonly Entry[]>;

// Of equal length, the library's own before the general ones.
function joined(own: Entries, general: Entries): (first: string) => readonly Entry[] {
  const both = new Map<string, readonly Entry[]>();
  for (const [first, entries] of own) {
    const others = general.get(first);
    if (others !== undefined) both.set(first, longestFirst([...entries, ...others]));
  }
  return (first) => both.get(first) ?? own.get(first) ?? general.get(first) ?? [];
}
