// A question to ingested packs as the pieces that an answer must speak to, read by the general lexicon alone.
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

/** What a text says, in words and in concepts. */
export interface Spoken {
  readonly terms: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
}

let general: Lexicon | null = null;

function lexicon(): Lexicon {
  general ??= createLexicon({ facets: [], topics: [], packs: [] });
  return general;
}

// A library has words of its own that no list of spellings knows: nothing is corrected towards others.
const asTyped = { correct: (word: string): string => word };

export function askedWords(text: string): AskedWord[] {
  return read(text, lexicon(), asTyped).units.map((unit) => ({
    words: unit.words,
    unit,
    terms: analyse(unit.words),
    plain: unit.weight === 'relation' || unit.weight === 'plain',
    decisive: unit.weight === 'aspect' || unit.weight === 'record',
  }));
}

export function spokenIn(texts: readonly string[]): Spoken {
  return {
    terms: new Set(texts.flatMap(analyse)),
    concepts: new Set(texts.flatMap((text) => tagsOf(text, lexicon()).tags)),
  };
}

export function speaksTo({ terms, concepts }: Spoken, { unit, terms: own }: AskedWord): boolean {
  return (
    unit.tags.some((tag) => concepts.has(tag)) || (own.length > 0 && own.every((term) => terms.has(term)))
  );
}
