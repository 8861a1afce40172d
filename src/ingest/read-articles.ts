// The articles of a text in whatever format it is in: one reader for each, chosen by content.
import { badInput } from '../errors.js';
import type { Article } from './article.js';
import { readBioc } from './bioc/read-bioc.js';
import { readHtml } from './html/read-html.js';
import { readJats } from './jats/read-jats.js';
import { readMedline } from './pubmed/read-medline.js';
import { readPubmed } from './pubmed/read-pubmed.js';
import { readRecords } from './records/read-records.js';
import { sniffFormat } from './sniff.js';
import { readMarkdown } from './text/read-markdown.js';
import { readText } from './text/read-text.js';

/** Never empty. A collection of JSON lines is read elsewhere, line by line. */
export function readArticles(text: string): readonly Article[] {
  const articles = read(text.replace(/^\uFEFF/, ''));
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
    case 'medline':
      return readMedline(text);
    case 'bioc':
      return readBioc(text);
    case 'html':
      return [readHtml(text)];
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
