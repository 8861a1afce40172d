// The articles of a file in whichever form it is: PDF and DOCX by their bytes, all else as text. Their parsers are loaded when needed.
import { type Article, badInput, readArticles, readDocx, readPdf, sniffFormat } from '../../src/index.js';
import { decode, isText, unfold } from './decode.js';

export interface Document {
  readonly articles: readonly Article[];
  /** What was left out of it, and why. */
  readonly problems: readonly string[];
}

/** Null for what is no text and none of the forms that are read. Throws a Fault for what cannot be read. */
export async function readDocument(raw: Buffer, now: () => number): Promise<Document | null> {
  const bytes = unfold(raw);
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
  return { articles: readArticles(text), problems: isCut(text) ? [cutPage] : [] };
}

const cutPage = 'the page ends without an end of its text (</body>): a part of it may be lacking';

/** A page that a browser or a journal wrote says where it ends. */
function isCut(text: string): boolean {
  return (
    sniffFormat(text) === 'html' &&
    /<body[\s>]/i.test(text) &&
    !/<\/(?:body|html)\s*>/i.test(text.slice(-65_536))
  );
}

/** A few producers write a line before the header; readers look for it in the first kilobyte. */
function looksPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 1024).includes('%PDF-');
}

async function pdf(bytes: Buffer, now: () => number): Promise<Document> {
  const [{ readPdfFile }, { commonWord, knownWord }] = await Promise.all([
    import('./pdf-file.js'),
    import('./known-word.js'),
  ]);
  const { article, problems } = readPdf(await readPdfFile(bytes, now), {
    isKnown: knownWord(),
    isCommon: commonWord(),
  });
  return { articles: [article], problems };
}
