// Search over all passages of a library, from an index made of just these packs.
import { hashOf } from '../knowledge/hash-of.js';
import type { Library } from '../knowledge/library.js';
import { type AnalysedDocument, analysedDocuments } from './analysed.js';
import { indexDocuments } from './build.js';
import type { FrozenIndex } from './frozen-index.js';
import { type LibraryPassage, passagesOf, textsOf } from './library-texts.js';
import type { Query } from './query.js';
import { createRanking } from './ranking.js';
import type { SearchOptions } from './search.js';

/** A passage that a search found, with its pack. */
export interface LibraryHit extends LibraryPassage {
  readonly score: number;
  /** Tells its document from others of the same search. */
  readonly document: number;
  /** 0 to 1: what its document covers of the question, and how strongly. */
  readonly covered: number;
  readonly strength: number;
}

/** `hits`: best first; `confidence`: 0 to 1, that the best document is of what was asked; `query`: as it was read. */
export interface LibraryFound {
  readonly hits: readonly LibraryHit[];
  readonly confidence: number;
  readonly query: Query;
}

/** A search for passages: in one pack, or in all (null). */
export interface PassageSearch {
  readonly text: string;
  readonly pack: string | null;
  readonly limit: number;
}

/** Null where the passages cannot be searched now. */
export type SearchPassages = (wanted: PassageSearch) => LibraryFound | null;

export interface LibraryRanking {
  search(text: string, options: SearchOptions): LibraryFound;
}

/** What an index is of: the editions of the packs, in order. */
export function editionOf({ packs }: Library): string {
  return hashOf(packs.map(({ id, edition }) => `${id} ${edition}\n`).join('')).slice(0, 12);
}

/** The index of a library; takes seconds for a hundred thousand passages. No document is of two packs. */
export function indexLibrary({ packs }: Library): FrozenIndex {
  return indexDocuments(documentsOfPacks(packs));
}

function* documentsOfPacks(packs: Library['packs']): Generator<AnalysedDocument> {
  for (const pack of packs) yield* analysedDocuments(textsOf(pack));
}

/** `index`: of this library ({@link indexLibrary}), or of another one of the same edition. */
export function createLibraryRanking(library: Library, index: FrozenIndex): LibraryRanking {
  const passages = passagesOf(library);
  const ranking = createRanking(index);
  return {
    search(text, options) {
      const { hits, confidence, query } = ranking.search(text, options);
      const found = hits.flatMap(({ passage, ...hit }) => {
        const one = passages[passage];
        return one === undefined ? [] : [{ ...one, ...hit }];
      });
      return { hits: found, confidence, query };
    },
  };
}
