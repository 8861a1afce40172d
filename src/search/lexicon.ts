// The lexicon of a pack: phrases → concepts, from its own topics and lexicon, and from the thesaurus that all packs share.

import type { Library } from '../knowledge/library.js';
import { concepts, drugWords } from '../language/language.js';
import { stem } from '../text/stem.js';
import { words } from '../text/tokens.js';

/** `topic`: a name that a pack knows; the others as in `knowledge/language/concepts.txt`. */
export type ConceptRole = 'topic' | 'matter' | 'record' | 'aspect' | 'relation';

/** One phrase by its stems, and the concept that it stands for. */
export interface Entry {
  readonly concept: string;
  readonly role: ConceptRole;
  readonly stems: readonly string[];
  /** As it is written, folded: an exact match goes before one of stems alone ("effective", "effect"). */
  readonly folded: string;
  readonly clauseInitial: boolean;
}

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

/** Of what a library names; nothing named leaves the shared thesaurus alone. */
export function createLexicon(library: Named): Lexicon {
  const entries: Entry[] = [];
  const add = (concept: string, role: ConceptRole, text: string): void => {
    entries.push(...entryOf(concept, role, text));
  };
  for (const { id, name } of library.facets) for (const text of [id, name]) add(id, 'matter', text);
  for (const { topic } of library.topics) {
    for (const text of [topic.name, ...topic.aliases]) add(topic.id, 'topic', text);
  }
  const topics = new Set(library.topics.map(({ topic }) => topic.id));
  const own = library.packs.flatMap((pack) => pack.concepts);
  for (const { id, terms } of own)
    for (const term of terms) add(id, topics.has(id) ? 'topic' : 'matter', term);
  const descriptions = own.flatMap(({ id, description }) => {
    if (description === undefined) return [];
    const stems = (list: readonly string[]): ReadonlySet<string> => new Set(list.flatMap(words).map(stem));
    return [
      { concept: id, core: stems(description.core), words: stems(description.words), min: description.min },
    ];
  });
  const modifiers = own.flatMap(({ id, modifiers: phrases = [] }) =>
    phrases.flatMap((pattern) => {
      const written = pattern.includes('{drug}')
        ? drugWords().map((word) => pattern.replace('{drug}', word))
        : [pattern];
      return written.flatMap((text) => entryOf(id, 'topic', text));
    }),
  );
  const shared = thesaurus();
  const byStem = byFirstStem(entries);
  const named = new Set(entries.map(({ concept }) => concept));
  return {
    entriesAt: joined(byStem),
    descriptions,
    modifiers: longestFirst(modifiers),
    topics,
    isConcept: (name) => named.has(name) || shared.ids.has(name),
  };
}

interface Thesaurus {
  readonly ids: ReadonlySet<string>;
  entriesAt(first: string): readonly Entry[];
  /** Every word of a term, folded. */
  words(): ReadonlySet<string>;
  /** Words that a misspelling may be of. */
  meant(): readonly string[];
}

let made: Thesaurus | null = null;

/** What no pack changes: made once for all packs, when first needed, and each entry when a question has its first word. */
export function thesaurus(): Thesaurus {
  made ??= makeThesaurus();
  return made;
}

function makeThesaurus(): Thesaurus {
  const rows = concepts();
  const written = new Map<
    string,
    { readonly id: string; readonly role: ConceptRole; readonly term: string }[]
  >();
  for (const { id, role, terms } of rows) {
    for (const term of terms) {
      const from = term.startsWith('^') ? 1 : 0;
      const blank = term.indexOf(' ');
      const first = stem(term.slice(from, blank < 0 ? undefined : blank));
      const list = written.get(first);
      if (list === undefined) written.set(first, [{ id, role, term }]);
      else list.push({ id, role, term });
    }
  }
  const entries = new Map<string, readonly Entry[]>();
  const wordsOf = (some: typeof rows): string[] =>
    some.flatMap(({ terms }) => terms.flatMap((term) => term.replace('^', '').split(' ')));
  return {
    ids: new Set(rows.map(({ id }) => id)),
    entriesAt(first) {
      const known = entries.get(first);
      if (known !== undefined) return known;
      const list = longestFirst(
        (written.get(first) ?? []).map(({ id, role, term }) => {
          const clauseInitial = term.startsWith('^');
          return entryOfWords(id, role, (clauseInitial ? term.slice(1) : term).split(' '), clauseInitial);
        }),
      );
      if (list.length > 0) entries.set(first, list);
      return list;
    },
    words: () => new Set(wordsOf(rows)),
    // Nothing is gained by reading a misspelling as an aspect or a relation.
    meant: () => wordsOf(rows.filter(({ role }) => role !== 'aspect' && role !== 'relation')),
  };
}

// None where the term has no word.
function entryOf(concept: string, role: ConceptRole, term: string): readonly Entry[] {
  const folded = words(term);
  return folded.length === 0 ? [] : [entryOfWords(concept, role, folded)];
}

function entryOfWords(
  concept: string,
  role: ConceptRole,
  folded: readonly string[],
  clauseInitial = false,
): Entry {
  return { concept, role, stems: folded.map(stem), folded: folded.join(' '), clauseInitial };
}

type Entries = ReadonlyMap<string, readonly Entry[]>;

function byFirstStem(entries: readonly Entry[]): Entries {
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
  return entries.length < 2 ? [...entries] : entries.toSorted((a, b) => b.stems.length - a.stems.length);
}

// Of equal length, the pack's own before the shared ones.
function joined(own: Entries): (first: string) => readonly Entry[] {
  const shared = thesaurus();
  const both = new Map<string, readonly Entry[]>();
  return (first) => {
    const known = both.get(first);
    if (known !== undefined) return known;
    const mine = own.get(first);
    if (mine === undefined) return shared.entriesAt(first);
    const list = longestFirst([...mine, ...shared.entriesAt(first)]);
    both.set(first, list);
    return list;
  };
}

/** Whether the stems of an entry stand at `index`. */
export function standsAt(entry: Entry, stems: readonly string[], index: number): boolean {
  return entry.stems.every((part, offset) => stems[index + offset] === part);
}
