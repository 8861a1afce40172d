// The head of an article in pieces (a Word file, a web page): title, names and fields before the abstract, and what is left.
import { type Fields, putFields, readByline, readFieldLine } from './fields.js';
import { isKnownHeading } from './headings.js';
import type { Piece } from './piece.js';

/** Pieces after the title in which names and fields are looked for. */
const headMax = 25;

/** A text by its letters and digits alone, so that titles can be compared however they are printed. */
export function letters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** Takes out of the pieces what they say of the record. A first heading is only likely to be the title. */
export function withoutHead(pieces: readonly Piece[], fields: Fields): readonly Piece[] {
  const rest = withoutTitle(pieces, fields);
  const end = rest.findIndex(
    (piece) => piece.kind === 'heading' || ('text' in piece && isKnownHeading(piece.text)),
  );
  const head = rest.slice(0, Math.min(end < 0 ? rest.length : end, headMax));
  const hasAuthors = fields.authors !== undefined;
  const kept = head.filter((piece) => {
    if (piece.kind !== 'paragraph') return true;
    const field = readFieldLine(piece.text);
    if (field !== null) {
      // It may be that of a part, or of another article.
      const { doi, ...others } = field;
      putFields(fields, others, false);
      if (doi !== undefined) putFields(fields, { doi }, true);
      return false;
    }
    const names = bareNames(piece.text);
    const authors = readByline(names);
    if (authors === null) return true;
    // One name a line, as some templates set them.
    if (!hasAuthors) {
      const before = fields.authors ?? [];
      delete fields.authors;
      putFields(fields, { authors: [...before, ...authors] }, true);
    }
    return false;
  });
  return [...kept, ...rest.slice(head.length)];
}

function withoutTitle(pieces: readonly Piece[], fields: Fields): readonly Piece[] {
  const without = (at: number): readonly Piece[] => pieces.filter((_, index) => index !== at);
  if (fields.title !== undefined) {
    const title = letters(fields.title);
    const head = pieces.slice(0, headMax);
    return without(head.findIndex((piece) => 'text' in piece && letters(piece.text) === title));
  }
  const at = pieces.findIndex(({ kind }) => kind === 'heading');
  const first = pieces[at];
  if (first?.kind !== 'heading' || at > 6 || isKnownHeading(first.text)) return pieces;
  putFields(fields, { title: first.text }, true);
  return without(at);
}

/** Without the raised marks of affiliations, "By", and the cells in which some producers set names. */
export function bareNames(text: string): string {
  return text
    .replace(/\t/g, ', ')
    .replace(/[ᵃ-ᶻʰⁱʲˡⁿʳˢʷˣʸ*∗†‡§¶#✉]+(?:,[ᵃ-ᶻ\d*∗†‡§¶#]+)*/gu, '')
    .replace(/[\s,]{2,}/g, (run) => (run.split(',').length > 2 ? ', ' : run))
    .replace(/^by\s/i, '');
}
