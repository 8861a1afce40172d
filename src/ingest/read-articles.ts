// The articles of a text in whatever format it is in: one reader for each, chosen by content.
import { Fault } from '../errors.js';
import type { Article } from './article.js';
import { readJats } from './jats/read-jats.js';
import { sniffFormat } from './sniff.js';
import { readText } from './text/read-text.js';

/** Never empty: an input without a word to quote is a Fault. A collection of JSON lines is read elsewhere, line by line. */
export function readArticles(text: string): readonly Article[] {
  const articles = read(text.replace(/^\uFEFF/, '')).filter(saysSomething);
  if (articles.length > 0) return articles;
  throw new Fault(
    'bad-input',
    'nothing to quote',
    'the whole text',
    'give an article with a body or an abstract',
  );
}

function read(text: string): readonly Article[] {
  const format = sniffFormat(text);
  switch (format) {
    case 'jats':
      return readJats(text);
    case 'text':
    case 'markdown':
    case 'pubmed':
    case 'medline':
    case 'bioc':
    case 'jsonl':
      return [readText(text)];
  }
}

/** A title alone is a record of an article, and none of its findings. */
function saysSomething({ blocks }: Article): boolean {
  return blocks.some(({ kind, text }) => kind !== 'title' && text.trim() !== '');
}
