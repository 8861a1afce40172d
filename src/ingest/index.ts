// The door for whoever makes packs: articles and collections read, records compared, a curator's decisions.

export type { Article } from './article.js';
export { type ArticleId, articleIdOf } from './article-id.js';
export { CollectionLines } from './collection-lines.js';
export { collectionPack, collectionTexts, loadCollection } from './collection-pack.js';
export { compareRecord, type KnownRecord } from './compare-record.js';
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
export { hasWords, ingestArticle } from './ingest-article.js';
export { articleKey, packId, packIdBeside } from './pack/pack-id.js';
export type { PageItem, PdfFile, PdfMetadata, PdfPage } from './pdf/page.js';
export { readPdf } from './pdf/read-pdf.js';
export { readArticles } from './read-articles.js';
export { readFetched } from './read-fetched.js';
export { type FoundRecord, recordBeside, withRecordBeside } from './records/beside.js';
export { isRecordFormat, readRecords } from './records/read-records.js';
export { type Shelf, shelfOf } from './shelf.js';
export { sniffFormat } from './sniff.js';
export { proposedFacets } from './topics/facets.js';
