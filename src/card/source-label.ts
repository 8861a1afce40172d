// A source in few words: above each quote where a card has quotes of several, and in lines that must stay short.
import type { Author, GuessedField, Source } from '../vocabulary.js';
import type { Run } from './card.js';

/** As PubMed and the ICMJE do: six authors, then "et al." */
const authorsMax = 6;

/** The same source with no more authors than a line on a card takes. */
export function fewAuthors(source: Source): Source {
  if (source.authors.length <= authorsMax + 1) return source;
  return { ...source, authors: [...source.authors.slice(0, authorsMax), { given: '', family: 'et al' }] };
}

const fieldNames: Readonly<Record<GuessedField, string>> = {
  title: 'title',
  authors: 'authors',
  journal: 'journal',
  year: 'year',
  doi: 'DOI',
};

/** ` (Authors and year read from the text.)` where the record is not confirmed. */
export function guessedRuns({ guessed = [] }: Source): Run[] {
  const fields = guessed.map((field) => fieldNames[field]);
  if (fields.length === 0) return [];
  const last = fields.at(-1) ?? '';
  const list = fields.length === 1 ? last : `${fields.slice(0, -1).join(', ')} and ${last}`;
  return [{ text: ` (${list.slice(0, 1).toUpperCase()}${list.slice(1)} read from the text.)` }];
}

/** `Hoffmann and Charles 2018, Neurotherapeutics`; the title where nobody is named. */
export function sourceLabel(source: Source): string {
  const { authors, year, journalShort, title } = source;
  const who = names(authors);
  const when = [who === '' ? title : who, year === null ? '' : String(year)].filter((part) => part !== '');
  return [when.join(' '), journalShort].filter((part) => part !== '').join(', ');
}

function names([first, second, ...others]: readonly Author[]): string {
  if (first === undefined) return '';
  if (second === undefined) return first.family;
  return others.length === 0 ? `${first.family} and ${second.family}` : `${first.family} et al.`;
}
