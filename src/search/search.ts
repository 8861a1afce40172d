// Everything that answering a question needs to search with, built once from a library.
import type { Library } from '../knowledge/library.js';
import { createLexicon, type Lexicon } from './lexicon.js';
import { createPassageIndex, type PassageIndex } from './passage-index.js';
import { createSpeller, type Speller } from './speller.js';

export interface Search {
  readonly lexicon: Lexicon;
  readonly speller: Speller;
  readonly index: PassageIndex;
  /** Concepts that every passage takes for granted. */
  readonly subject: ReadonlySet<string>;
  readonly facets: ReadonlySet<string>;
}

export function createSearch(library: Library): Search {
  const lexicon = createLexicon(library);
  return {
    lexicon,
    speller: createSpeller(library),
    index: createPassageIndex(library, lexicon),
    facets: new Set(library.facets.map(({ id }) => id)),
    subject: new Set(library.packs.flatMap((pack) => pack.subject)),
  };
}
