// The articles of a file in whichever form it is: PDF and DOCX by their bytes, all else as text. Their parsers are loaded when needed.

import { isCommonWord, isKnownWord } from '../../src/checks/index.js';
import { badInput } from '../../src/index.js';
import {
  type Article,
  isPaywall,
  readArticles,
  readDocx,
  readPdf,
  sniffFormat,
} from '../../src/ingest/index.js';
import { words } from '../packs/shipped.js';
import { decode, gunzipIfNeeded, isText } from './decode.js';

export interface Document {
  readonly articles: readonly Article[];
  /** What was left out of it, and why. */
  readonly problems: readonly string[];
}

/** Null for what is no text and none of the forms that are read. Throws a Fault for what cannot be read. */
export async function readDocument(raw: Buffer, now: () => number): Promise<Document | null> {
  const bytes = gunzipIfNeeded(raw);
  if (bytes.length === 0)
    throw badInput('the file is empty', 'no byte in it', 'give an article, or leave it out');
  if (looksPdf(bytes)) return pdf(bytes, now);
  const { isOle, isZip, oldWord, readDocxFile } = await import('./docx-file.js');
  if (isZip(bytes)) {
    const parts = readDocxFile(bytes);
    return parts === null ? null : { articles: [readDocx(parts)], problems: [] };
  }
  if (isOle(bytes)) throw oldWord();
  if (!isText(bytes)) return null;
  const text = decode(bytes);
  const articles = readArticles(text);
  if (sniffFormat(text) !== 'html') return { articles, problems: [] };
  return {
    articles,
    problems: [...(isCut(text) ? [cutPage] : []), ...(articles.some(isPaywall) ? [paywall] : [])],
  };
}

const paywall =
  'the page offers the article for sale and has no abstract: sign in and save the page that shows its text, or give the PDF';
const cutPage = 'the page ends without an end of its text (</body>): a part of it may be lacking';

/** A page that a browser or a journal wrote says where it ends. */
function isCut(text: string): boolean {
  return /<body[\s>]/i.test(text) && !/<\/(?:body|html)\s*>/i.test(text.slice(-65_536));
}

/** A few producers write a line before the header; readers look for it in the first kilobyte. */
function looksPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 1024).includes('%PDF-');
}

async function pdf(bytes: Buffer, now: () => number): Promise<Document> {
  const { readPdfFile } = await import('./pdf-file.js');
  const file = await readPdfFile(bytes, now);
  const { article, problems } = readPdf(file, { isKnown: knownWord(), isCommon: commonWord() });
  return { articles: [article], problems };
}

/** By the word table that ships with the project: whether a word, in lower case, is one of English. */
export function knownWord(): (word: string) => boolean {
  return (word) => isKnownWord(words(), word);
}

/** Whether it is a common one. */
export function commonWord(): (word: string) => boolean {
  return (word) => isCommonWord(words(), word);
}
