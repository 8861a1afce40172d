// Search over all passages of a library, from an index made of just these packs.
import { hashOf } from '../knowledge/hash-of.js';
import type { Library } from '../knowledge/library.js';
import type { Pack, Passage } from '../vocabulary.js';
import { indexDocuments } from './build.js';
import { type AnalysedDocument, analysedDocuments, type PassageText } from './documents.js';
import type { FrozenIndex } from './frozen-index.js';
import { createMemorySearch } from './memory-source.js';
import type { Query } from './query.js';
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
  const ranking = createMemorySearch(index);
  return {
    search(text, options) {
      const { hits, confidence, query } = ranking.search(text, options);
      const libraryHits = hits.flatMap(({ passage, ...hit }) => {
        const entry = passages[passage];
        return entry === undefined ? [] : [{ ...entry, ...hit }];
      });
      return { hits: libraryHits, confidence, query };
    },
  };
}

/** A passage with its pack, in the order in which the index numbers them. */
export interface LibraryPassage {
  readonly pack: Pack;
  readonly passage: Passage;
}

function passagesOf({ packs }: Library): LibraryPassage[] {
  return packs.flatMap((pack) => pack.passages.map((passage) => ({ pack, passage })));
}

/** The passages of a pack as the index takes them. */
export function textsOf(pack: Pack): PassageText[] {
  return pack.passages.map((passage) => textOf(pack, passage));
}

// A passage of a collection has the title of its own document; one of an article stands in its paragraph, under its headings.
function textOf(pack: Pack, { id, kind, title, text, section, paragraph }: Passage): PassageText {
  if (kind === 'text') return { id, title: title ?? '', text };
  const headings = [pack.source.title, ...(section ?? [])].join(' ');
  const document = `${pack.id} ${paragraph ?? ''}`;
  return { id, title: kind === 'title' ? '' : headings, text, document };
}
