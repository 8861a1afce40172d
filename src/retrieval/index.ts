// The door for whoever searches passages, or keeps what is searched: an index in memory, as bytes, or elsewhere.

export { type AnalysedDocument, analysedDocuments } from './analysed.js';
export type { Candidate } from './candidate.js';
export { closest } from './closest.js';
export type { FrozenIndex, Sizes } from './frozen-index.js';
export { LEVELS, levelOf } from './levels.js';
export {
  createLibraryRanking,
  editionOf,
  indexLibrary,
  type LibraryFound,
  type LibraryHit,
  type PassageSearch,
} from './library-ranking.js';
export { textsOf } from './library-texts.js';
export { type Found, type SearchOptions, searchIn } from './search.js';
export { indexVersion, loadIndex, serialiseIndex } from './serialise.js';
export { createSlots, type Slots } from './slots.js';
export type { Held, Source as SearchSource } from './source.js';
export { type KnownWord, nearestWord, spelledIn, spelledReach } from './spelled.js';
export type { Statistics } from './statistics.js';
