// A source in few words: above each quote where a card has quotes of several, and in lines that must stay short.

import type { Author, Source } from '../vocabulary.js';
import { type CardWords, fill, shortened } from './words.js';

/** As PubMed and the ICMJE do: six authors, then "et al." */
const authorsMax = 6;

/** The same source with no more authors than a line on a card takes. */
export function fewAuthors(source: Source): Source {
  if (source.authors.length <= authorsMax + 1) return source;
  return { ...source, authors: [...source.authors.slice(0, authorsMax), { given: '', family: 'et al' }] };
}

/** `(Authors and year read from the text.)` where the record is not confirmed; null where it is. */
export function guessedText({ guessed = [] }: Source, words: CardWords): string | null {
  const fields = guessed.map((field) => words[`field.${field}`]);
  const last = fields.at(-1);
  if (last === undefined) return null;
  const list = fields.length === 1 ? last : `${fields.slice(0, -1).join(', ')}${words.and}${last}`;
  return fill(words.guessed, { fields: `${list.slice(0, 1).toUpperCase()}${list.slice(1)}` });
}

/** `Hoffmann and Charles 2018, Neurotherapeutics`; the title where nobody is named. */
export function sourceLabel(source: Source): string {
  const { authors, year, journalShort, title } = source;
  const who = names(authors);
  const when = [who === '' ? title : who, year === null ? '' : String(year)].filter((part) => part !== '');
  return [when.join(' '), journalShort].filter((part) => part !== '').join(', ');
}

/** A title in the place of authors is cut to this many characters. */
const titleMax = 80;

/** `Hoffmann & Charles, Neurotherapeutics 2018`: the line under a card. */
export function shortSource({ authors, year, journalShort, title }: Source): string {
  const named = names(authors).replace(' and ', ' & ');
  const where = [journalShort, year === null ? '' : String(year)].filter((part) => part !== '').join(' ');
  return [named === '' ? shortened(title, titleMax) : named, where].filter((part) => part !== '').join(', ');
}

function names([first, second, ...others]: readonly Author[]): string {
  if (first === undefined) return '';
  if (second === undefined) return first.family;
  return others.length === 0 ? `${first.family} and ${second.family}` : `${first.family} et al.`;
}

/** ` (Journal, 2018)`, as far as it is known; empty where nothing is. */
export function journalAndYear({ journal, year }: Source): string {
  const parts = [journal, year === null ? '' : String(year)].filter((part) => part !== '').join(', ');
  return parts === '' ? '' : ` (${parts})`;
}

/** Where the article is read: by its DOI, else at the address of its record. */
export function addressOf({ doi, url }: Source): string | null {
  return doi === null ? url : `https://doi.org/${doi}`;
}
