// The head of an article in pieces (a Word file, a web page): title, names and fields before the abstract, and what is left.
import { isByline, readAuthors } from './authors.js';
import { type Fields, putFields, readFieldLine, soundByline } from './fields.js';
import { isKnownHeading } from './headings.js';
import { letters } from './letters.js';
import type { Piece } from './piece.js';

/** Pieces after the title in which names and fields are looked for. */
const headMax = 25;

/** Takes out of the pieces what they say of the record; `isGuess`: whether a first heading is only likely to be the title. */
export function withoutHead(pieces: readonly Piece[], fields: Fields, isGuess: boolean): readonly Piece[] {
  const rest = withoutTitle(pieces, fields, isGuess);
  const end = rest.findIndex(
    (piece) => piece.kind === 'heading' || ('text' in piece && isKnownHeading(piece.text)),
  );
  const head = rest.slice(0, Math.min(end < 0 ? rest.length : end, headMax));
  const named = fields.authors !== undefined;
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
    const authors = isByline(names) ? soundByline(readAuthors(names)) : null;
    if (authors === null) return true;
    // One name a line, as some templates set them.
    if (!named) {
      const before = fields.authors ?? [];
      delete fields.authors;
      putFields(fields, { authors: [...before, ...authors] }, true);
    }
    return false;
  });
  return [...kept, ...rest.slice(head.length)];
}

function withoutTitle(pieces: readonly Piece[], fields: Fields, isGuess: boolean): readonly Piece[] {
  const known = fields.title === undefined ? null : letters(fields.title);
  if (known !== null) {
    const at = pieces
      .slice(0, headMax)
      .findIndex((piece) => 'text' in piece && letters(piece.text) === known);
    return at < 0 ? pieces : pieces.filter((_, index) => index !== at);
  }
  const at = pieces.findIndex(({ kind }) => kind === 'heading');
  const first = pieces[at];
  if (first?.kind !== 'heading' || at > 6 || isKnownHeading(first.text)) return pieces;
  putFields(fields, { title: first.text }, isGuess);
  return pieces.filter((_, index) => index !== at);
}

/** Without the raised marks of affiliations and "By". */
export function bareNames(text: string): string {
  return text
    .replace(/\t/g, ', ')
    .replace(/[ᵃ-ᶻʰⁱʲˡⁿʳˢʷˣʸ*†‡§¶#✉]+(?:,[ᵃ-ᶻ\d*†‡§¶#]+)*/gu, '')
    .replace(/[\s,]{2,}/g, (run) => (run.split(',').length > 2 ? ', ' : run))
    .replace(/^by\s/i, '');
}
