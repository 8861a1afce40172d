// What stands around an article on a page of PubMed when the page is copied as text: links and headings that are not the article's.
import { isAll } from '../article-words.js';

/** A longer line is no link. */
const lineMax = 60;

/** The line that a browser prints over a page: its date and time, or its address. */
const printed =
  /^\s*(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?:[\s\u202f][AP]M)?\b|(?:file|https?):\/\/\S+\s*\d*\/?\d*\s*$|about:blank)/;

export function isPrinted(line: string): boolean {
  return printed.test(line);
}

export function isFurniture(line: string): boolean {
  return isAll(line, 'link of the page');
}

/** What list of the page a line opens; null where it opens none. Each runs until the next of these or the end. */
export function listOpened(line: string): 'others' | 'mesh' | null {
  if (isAll(line, 'list of headings')) return 'mesh';
  return isAll(line, 'list of others') ? 'others' : null;
}

/** "Affiliations" or "Figures" are headings in an article; only on a copied page are they links. */
export function isCopiedPage(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.length <= lineMax);
  return lines.some((line) => isAll(line, 'sign of a copied page'));
}
