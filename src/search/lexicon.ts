// The lexicon of a pack: phrases → concepts, from its own topics and lexicon, and from the thesaurus that all packs share.

import type { Library } from '../knowledge/library.js';
import { concepts, drugWords } from '../language/language.js';
import { groupBy, memoize, once } from '../maps.js';
import { stem } from '../text/stem.js';
import { holdsUnspaced, isUnspaced, words } from '../text/tokens.js';

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
  modifiersOf(concept: string): readonly Entry[];
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
  const names: (readonly [concept: string, role: ConceptRole, text: string])[] = [];
  for (const { id, name } of library.facets) for (const text of [id, name]) names.push([id, 'matter', text]);
  for (const { topic } of library.topics) {
    for (const text of [topic.name, ...topic.aliases]) names.push([topic.id, 'topic', text]);
  }
  const topics = new Set(library.topics.map(({ topic }) => topic.id));
  const packConcepts = library.packs.flatMap((pack) => pack.concepts);
  for (const { id, terms } of packConcepts)
    for (const term of terms) names.push([id, topics.has(id) ? 'topic' : 'matter', term]);
  const spaced = names.filter(([, , text]) => !isUnspaced(text)).flatMap((name) => entryOf(...name));
  const descriptions = packConcepts.flatMap(({ id, description }) => {
    if (description === undefined) return [];
    const stems = (list: readonly string[]): ReadonlySet<string> => new Set(list.flatMap(words).map(stem));
    return [
      { concept: id, core: stems(description.core), words: stems(description.words), min: description.min },
    ];
  });
  const modifiersOf = memoize((concept: string) =>
    packConcepts
      .flatMap(({ id, modifiers = [] }) => (id === concept ? modifiers.flatMap(written) : []))
      .flatMap((text) => entryOf(concept, 'topic', text)),
  );
  const named = new Set([
    ...spaced.map(({ concept }) => concept),
    ...names.flatMap(([concept, , text]) => (isUnspaced(text) ? [concept] : [])),
  ]);
  const spacedAt = joined(spaced);
  const everyAt = once(() => joined(names.flatMap((name) => entryOf(...name))));
  return {
    entriesAt: (first) => (holdsUnspaced(first) ? everyAt() : spacedAt)(first),
    descriptions,
    modifiersOf,
    topics,
    isConcept: (name) => named.has(name) || thesaurus().ids.has(name),
  };
}

// "{drug}" stands for each word that a drug is called by.
function written(pattern: string): readonly string[] {
  return pattern.includes('{drug}') ? drugWords().map((word) => pattern.replace('{drug}', word)) : [pattern];
}

interface Thesaurus {
  readonly ids: ReadonlySet<string>;
  entriesAt(first: string): readonly Entry[];
  /** Every word of a term, folded. */
  words(): ReadonlySet<string>;
  /** Words that a misspelling may be of. */
  meant(): readonly string[];
}

/** What no pack changes: made once for all packs, when first needed, and each entry when a question has its first word. */
export const thesaurus = once((): Thesaurus => {
  const rows = concepts();
  const terms = rows.flatMap(({ id, role, terms: written }) =>
    written.map((term) => {
      const clauseInitial = term.startsWith('^');
      return { id, role, text: clauseInitial ? term.slice(1) : term, clauseInitial };
    }),
  );
  const byFirst = groupBy(terms, ({ text }) => stem(text.split(' ', 1)[0] ?? ''));
  const entriesOf = memoize((first: string) =>
    longestFirst(
      (byFirst.get(first) ?? []).map(({ id, role, text, clauseInitial }) =>
        entryOfWords(id, role, text.split(' '), clauseInitial),
      ),
    ),
  );
  return {
    ids: new Set(rows.map(({ id }) => id)),
    entriesAt: (first) => (byFirst.has(first) ? entriesOf(first) : none),
    words: () => new Set(terms.flatMap(({ text }) => text.split(' '))),
    // Nothing is gained by reading a misspelling as an aspect or a relation.
    meant: () =>
      terms
        .filter(({ role }) => role !== 'aspect' && role !== 'relation')
        .flatMap(({ text }) => text.split(' ')),
  };
});

const none: readonly Entry[] = [];

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

function longestFirst(entries: readonly Entry[]): Entry[] {
  return entries.length < 2 ? [...entries] : entries.toSorted((a, b) => b.stems.length - a.stems.length);
}

// Of equal length, the pack's own before the shared ones.
function joined(own: readonly Entry[]): (first: string) => readonly Entry[] {
  const byFirst = groupBy(own, ({ stems }) => stems[0] ?? '');
  const both = memoize((first: string) =>
    longestFirst([...longestFirst(byFirst.get(first) ?? []), ...thesaurus().entriesAt(first)]),
  );
  return (first) => (byFirst.has(first) ? both(first) : thesaurus().entriesAt(first));
}

/** Whether the stems of an entry stand at `index`. */
export function standsAt(entry: Entry, stems: readonly string[], index: number): boolean {
  return entry.stems.every((part, offset) => stems[index + offset] === part);
}
