// The only door to the core: what adapters may use, and nothing else.

export { type AnswerObject, answerObject } from './answer-object.js';
export { createBot, QUESTION_MAX } from './bot.js';
export type { Bot, Setting, Spoken } from './bot-port.js';
export type * from './card/card.js';
export { closestCard } from './card/closest-card.js';
export { besideFiles } from './card/compose.js';
export { fit } from './card/fit.js';
export { caveatLabels } from './card/labels.js';
export { laidOut, type Piece } from './card/laid-out.js';
export type { MarkedPiece } from './card/marks.js';
export { type Line, partOf, plain, plainLines } from './card/plain.js';
export { elsewhereCard, failureCard, waitCard } from './card/remarks.js';
export { aligned, tableOf } from './card/table.js';
export { published } from './card/texts.js';
export { type CardWords, cardWords, fill, LANGUAGES, type Language, languageOf } from './card/words.js';
export { type CaveatSpan, detectCaveats } from './caveats/detect.js';
export type { Completion } from './command/complete.js';
export type { Argument, GrammarRow } from './command/grammar.js';
export { SUBCOMMANDS_MAX } from './command/grammar.js';
export { decode, encode, TOKEN_MAX } from './command/token.js';
export { badInput, Fault } from './errors.js';
export type { Article } from './ingest/article.js';
export { type ArticleId, articleIdOf } from './ingest/article-ids.js';
export { CollectionLines, collectionPack, collectionTexts, loadCollection } from './ingest/collection.js';
export {
  addNotices,
  confirmRecord,
  decideTopic,
  firstWordsOf,
  newNotices,
  openTopics,
  retitle,
  type TopicDecision,
} from './ingest/curate.js';
export { type DocxParts, readDocx } from './ingest/docx/read-docx.js';
export { hasWords, ingestArticle } from './ingest/ingest-article.js';
export {
  compareRecord,
  type FoundRecord,
  type KnownRecord,
  readFetched,
  recordBeside,
  withRecordBeside,
} from './ingest/join-records.js';
export { articleKey, packId, packIdBeside } from './ingest/pack/ids.js';
export type { PageItem, PdfFile, PdfMetadata, PdfPage } from './ingest/pdf/page.js';
export { readPdf } from './ingest/pdf/read-pdf.js';
export { isRecordFormat, readArticles, readRecords } from './ingest/read-articles.js';
export { type Shelf, shelfOf } from './ingest/shelf.js';
export { sniffFormat } from './ingest/sniff.js';
export { proposedFacets } from './ingest/topics/facets.js';
export { createLibrary, type Library } from './knowledge/library.js';
export { type LoadedPack, loadPack } from './knowledge/load-pack.js';
export { describeProblem, type Problem } from './knowledge/problem.js';
export type { PackTexts } from './knowledge/read-files.js';
export { isCommonWord, isKnownWord, loadWords, type WordTable } from './language/word-table.js';
export type { Reply } from './reply.js';
export { type AnalysedDocument, analysedDocuments } from './retrieval/analysed.js';
export { buildIndex } from './retrieval/build.js';
export type { Candidate } from './retrieval/candidate.js';
export { closest } from './retrieval/closest.js';
export type { FrozenIndex, Sizes } from './retrieval/frozen-index.js';
export { LEVELS, levelOf } from './retrieval/levels.js';
export {
  createLibraryRanking,
  editionOf,
  indexLibrary,
  type LibraryFound,
  type LibraryHit,
  type PassageSearch,
} from './retrieval/library-ranking.js';
export { textsOf } from './retrieval/library-texts.js';
export { createRanking } from './retrieval/ranking.js';
export { type Found, type SearchOptions, searchIn } from './retrieval/search.js';
export { indexVersion, loadIndex, serialiseIndex } from './retrieval/serialise.js';
export { createSlots, type Slots } from './retrieval/slots.js';
export type { Held, Source as SearchSource } from './retrieval/source.js';
export { type KnownWord, nearestWord, spelledIn, spelledReach } from './retrieval/spelled.js';
export type { Statistics } from './retrieval/statistics.js';
export { outdatedLines } from './safety/crisis-lines.js';
export { DECISION_FEATURES, decisionFeatures } from './search/decision.js';
export { NAMING_FEATURES, type Naming, saysOfItself } from './search/named-document.js';
export { FEATURE_NAMES } from './search/passage-features.js';
export { createPassageRanker } from './search/passage-searcher.js';
export type { RankedPassage } from './search/rank-passages.js';
export { unknownAbout } from './search/unknown-about.js';
export { editDistance } from './text/edit-distance.js';
export type { Effect, Trace } from './trace.js';
export * from './vocabulary.js';
