// A question to ingested packs as the pieces that an answer must speak to, read by the names of its topics and the general lexicon.
import type { Library } from '../knowledge/library.js';
import { analyse } from '../retrieval/analyse.js';
import { createLexicon, type Lexicon } from '../search/lexicon.js';
import { read } from '../search/reading.js';
import { tagsOf } from '../search/tags.js';
import type { Unit } from '../search/unit.js';

export interface AskedWord {
  /** As typed. */
  readonly words: string;
  readonly unit: Unit;
  /** As the passages are indexed. */
  readonly terms: readonly string[];
  /** It colours the question, and need not stand in an answer. */
  readonly plain: boolean;
  /** It asks for a thing of its own (a dose, a price, who paid): without it there is no answer. */
  readonly decisive: boolean;
}

/** What a text says, in words and in concepts. A name counts as a whole: where only "spreading depression" is, "depression" is not. */
export interface Spoken {
  readonly terms: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
}

const lexicons = new WeakMap<Library, Lexicon>();

/** Made once for a library: it may have ten thousand topics. */
function lexiconOf(library: Library): Lexicon {
  const known = lexicons.get(library);
  if (known !== undefined) return known;
  const made = createLexicon(library);
  lexicons.set(library, made);
  return made;
}

// A library has words of its own that no list of spellings knows: nothing is corrected towards others.
const asTyped = { correct: (word: string): string => word };

export function askedWords(library: Library, text: string): AskedWord[] {
  return read(text, lexiconOf(library), asTyped).units.map((unit) => ({
    words: unit.words,
    unit,
    terms: analyse(unit.words),
    plain: unit.weight === 'relation' || unit.weight === 'plain' || unit.tags.some((tag) => given.has(tag)),
    decisive: unit.weight === 'aspect' || unit.weight === 'record',
  }));
}

/** Any source has authors: who asks whether one of them was paid need not read the word. */
const given: ReadonlySet<string> = new Set(['author']);

export function spokenIn(library: Library, texts: readonly string[]): Spoken {
  const all = texts.map((text) => tagsOf(text, lexiconOf(library)));
  return {
    terms: new Set(all.flatMap(({ free }) => analyse(free.join(' ')))),
    concepts: new Set(all.flatMap(({ tags, nested }) => [...tags, ...nested])),
  };
}

export function speaksTo({ terms, concepts }: Spoken, { unit, terms: own }: AskedWord): boolean {
  return (
    unit.tags.some((tag) => concepts.has(tag)) || (own.length > 0 && own.every((term) => terms.has(term)))
  );
}
