// The door for whoever searches passages, or keeps what is searched: an index in memory, as bytes, or elsewhere.

export { LEVELS, levelOf } from './bm25.js';
export { type AnalysedDocument, analysedDocuments } from './documents.js';
export type { FrozenIndex, Sizes } from './frozen-index.js';
export {
  createLibraryRanking,
  editionOf,
  indexLibrary,
  type LibraryFound,
  type LibraryHit,
  type PassageSearch,
  textsOf,
} from './library-ranking.js';
export { closestDocuments } from './rank.js';
export { type Found, type SearchOptions, searchIn } from './search.js';
export { loadIndex, serialiseIndex } from './serialise.js';
export type { CandidateDocument, SearchSource, Statistics, TermLookup } from './source.js';
export { type KnownWord, nearestWord, spelledIn, spelledReach } from './spelled.js';
export { createTermSlots, type TermSlots } from './term-slots.js';
