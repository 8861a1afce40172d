// The record of an article in a PDF: what the file says of itself where its first page shows the same, else what the page shows, as a guess.
import type { Author, GuessedField } from '../../vocabulary.js';
import { isByline, readAuthor } from '../text/authors.js';
import type { Fields } from '../text/fields.js';
import { letters } from '../text/head-pieces.js';
import { doiOn, type FrontPage, yearOn } from './front-page.js';
import type { PdfMetadata } from './page.js';

/** A name and nothing else: no address, number or degree stands with it. */
function isPerson(name: string): boolean {
  return name.split(/\s+/).length > 1 && isByline(name);
}

/** `lines`: of the first page before its references, and what runs at the head and foot of pages. */
export function recordOf(
  { title, authors }: FrontPage,
  metadata: PdfMetadata,
  lines: readonly string[],
): { fields: Fields; guessed: GuessedField[] } {
  const fields: Fields = {};
  const guessed: GuessedField[] = [];
  const put = <K extends GuessedField>(name: K, value: Fields[K] | null, isGuess: boolean): void => {
    if (value === null || value === undefined) return;
    fields[name] = value;
    if (isGuess) guessed.push(name);
  };
  put(
    'title',
    title,
    title === null || metadata.title === null || letters(title) !== letters(metadata.title),
  );
  // Who typed a file is often none of its authors, or one of many: its names count where the page shows the same ones.
  const named = metadata.authors.map((name) => readAuthor(name));
  const families = (list: readonly Author[]): string => list.map(({ family }) => letters(family)).join(' ');
  const persons = metadata.authors.every(isPerson);
  const agree = named.length > 1 && persons && families(named) === families(authors);
  const page = letters(lines.join(' '));
  const shown =
    persons &&
    named.length > authors.length &&
    metadata.authors.every((name) => page.includes(letters(name)));
  put('authors', agree || shown ? named : authors.length > 0 ? authors : null, !agree);
  const printed = doiOn(lines);
  put('doi', metadata.doi ?? printed, metadata.doi === null);
  const year = yearOn(lines);
  put('year', metadata.year ?? year, metadata.year === null);
  put('journal', metadata.journal, false);
  return { fields, guessed };
}
