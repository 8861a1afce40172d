// One record of a reference manager: an article that has an abstract at most, and the files that the export has of it.
import { decodeHTMLStrict } from 'entities';
import { superscript } from '../../text/superscript.js';
import type { Article, Block } from '../article.js';
import { assemble } from '../text/assemble.js';
import type { Fields } from '../text/fields.js';
import type { Piece } from '../text/piece.js';

export interface RecordEntry {
  readonly article: Article;
  /** Paths as they are written in it: of the export's folder, or of the machine that it was made on. */
  readonly files: readonly string[];
}

/** `abstract`: with its paragraphs parted by line ends; empty where there is none. `notes`: what is said of retractions. */
export function recordEntry(fields: Fields, abstract: string, files: readonly string[]): RecordEntry {
  const paragraphs = plainText(abstract)
    .split(/\n+/)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
  const pieces: Piece[] =
    paragraphs.length === 0
      ? []
      : [
          { kind: 'heading', level: 1, text: 'Abstract' },
          ...paragraphs.map(
            (text): Piece => ({ kind: 'paragraph', text: text.replace(/^abstract[:.\s]+(?=\p{Lu})/iu, '') }),
          ),
        ];
  const keywords = fields.keywords ?? [];
  const block: Block = { kind: 'keywords', section: ['Keywords'], text: keywords.join('; '), markers: [] };
  const article = assemble(pieces, {
    ...fields,
    ...(fields.title === undefined ? {} : { title: plainText(fields.title) }),
  });
  return {
    article: keywords.length === 0 ? article : { ...article, blocks: [...article.blocks, block] },
    files,
  };
}

/** Exports keep the markup of JATS or HTML in abstracts and titles. */
function plainText(text: string): string {
  return text
    .replace(/<(?:jats:)?sup>([^<>]{1,200})<\/(?:jats:)?sup>/gi, (_whole, high: string) => superscript(high))
    .replace(/<\/(?:jats:)?(?:p|title|sec|div|li|h\d)>\s*|<br\s*\/?>/gi, '\n')
    .replace(/<\/?(?:jats:)?[a-z][a-z0-9-]*(?:\s[^<>]{0,200})?\/?>/gi, '')
    .replace(/&(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]\w{1,20});/gi, (entity) =>
      decodeHTMLStrict(entity).replace('\u00a0', ' '),
    )
    .trim();
}
