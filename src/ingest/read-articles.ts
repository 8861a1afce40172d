// The articles of a text in whatever format it is in: one reader for each, chosen by content.
import { badInput } from '../errors.js';
import type { Article } from './article.js';
import { readBioc } from './bioc/read-bioc.js';
import { readHtml } from './html/read-html.js';
import { readJats } from './jats/read-jats.js';
import { readMedline } from './pubmed/read-medline.js';
import { readPubmed } from './pubmed/read-pubmed.js';
import { readBibtex } from './records/bibtex.js';
import { readCslJson } from './records/csl-json.js';
import type { RecordEntry } from './records/record-entry.js';
import { readRis } from './records/ris.js';
import { type InputFormat, sniffFormat } from './sniff.js';
import { readMarkdown } from './text/read-markdown.js';
import { readText } from './text/read-text.js';

/** Of what a reference manager exports. */
const recordReaders: { readonly [Format in InputFormat]?: (text: string) => readonly RecordEntry[] } = {
  ris: readRis,
  bibtex: readBibtex,
  'csl-json': readCslJson,
  medline: (text) => readMedline(text).map((article) => ({ article, files: [] })),
};

/** Whether a file of this format holds records and no articles. */
export function isRecordFormat(format: InputFormat): boolean {
  return format in recordReaders;
}

/** Never empty. */
export function readRecords(text: string): readonly RecordEntry[] {
  const entries = (recordReaders[sniffFormat(withoutMark(text))] ?? readCslJson)(withoutMark(text));
  if (entries.length > 0) return entries;
  throw badInput('no record in it', 'the whole text', 'export it again');
}

/** Never empty. A collection of JSON lines is read elsewhere, line by line. */
export function readArticles(text: string): readonly Article[] {
  const articles = read(withoutMark(text));
  if (articles.length > 0) return articles;
  throw badInput('no article in it', 'the whole text', 'give an article with a title and a body');
}

function read(text: string): readonly Article[] {
  const format = sniffFormat(text);
  switch (format) {
    case 'jats':
      return readJats(text);
    case 'pubmed':
      return readPubmed(text);
    case 'bioc':
      return readBioc(text);
    case 'html':
      return [readHtml(text)];
    case 'medline':
    case 'ris':
    case 'bibtex':
    case 'csl-json':
      return readRecords(text).map(({ article }) => article);
    case 'markdown':
      return [readMarkdown(text)];
    case 'text':
    case 'jsonl':
      return [readText(text)];
  }
}

/** Without the byte order mark. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
