// The door for whoever makes packs: articles and collections read, records compared, a curator's decisions.

export type { Article } from './article.js';
export { type ArticleId, articleIdOf } from './article-ids.js';
export { CollectionLines, collectionPack, collectionTexts, loadCollection } from './collection.js';
export {
  addNotices,
  confirmRecord,
  decideTopic,
  firstWordsOf,
  newNotices,
  openTopics,
  retitle,
  type TopicDecision,
} from './curate.js';
export { type DocxParts, readDocx } from './docx/read-docx.js';
export { isPaywall } from './html/paywall.js';
export { hasWords, ingestArticle } from './ingest-article.js';
export {
  compareRecord,
  type FoundRecord,
  type KnownRecord,
  readFetched,
  recordBeside,
  withRecordBeside,
} from './join-records.js';
export { articleKey, packId, packIdBeside } from './pack/ids.js';
export type { PageItem, PdfFile, PdfMetadata, PdfPage } from './pdf/page.js';
export { readPdf } from './pdf/read-pdf.js';
export { isRecordFormat, readArticles, readRecords } from './read-articles.js';
export { type Shelf, shelfOf } from './shelf.js';
export { sniffFormat } from './sniff.js';
export { proposedFacets } from './topics/facets.js';
