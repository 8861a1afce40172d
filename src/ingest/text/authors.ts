// Names of authors from the ways they are printed: "Jan Hoffmann, Andrew Charles", "Hoffmann J, Charles A.", "Hoffmann, Jan; Charles, Andrew".
import type { Author } from '../../vocabulary.js';
import { says, words } from '../article-words.js';

const initials = /^(?:\p{Lu}\.?-?){1,3}$/u;
/** Marks of affiliation after a name: "Hoffmann J(1,2)", "Hoffmann¹*". */
const marks = /\([\d,\s*]+\)|[\d*†‡§¶¹²³⁴⁵⁶⁷⁸⁹⁰]+(?:,[\d*†‡§¶]+)*/gu;
/** ", MD" or ", Ph.D." after a name. */
const afterName = /,\s*([\p{L}.]{2,6}?)\.?(?=\s*(?:[,;]|$))/gu;

function isDegree(word: string): boolean {
  return words('degree').has(word.toLowerCase().replace(/\.$/, ''));
}

function isParticle(word: string): boolean {
  return words('particle of a name').has(word.toLowerCase());
}

export function readAuthors(text: string): readonly Author[] {
  const bare = oneBlank(text)
    .replace(marks, '')
    .replace(/\bet al\b\.?/i, '')
    .replace(afterName, (all, word: string) => (isDegree(word) ? '' : all))
    .replace(/(?<!\s)\s+[·•|]\s+/g, ', ')
    .trim()
    .replace(/(?<![.,;])[.,;]+$/, '');
  // "Family, Given; Family, Given" and BibTeX's "Family, Given and Family, Given".
  const inverted = bare.includes(';') ? bare.split(';') : null;
  const names = inverted ?? bare.split(/,\s?(?:and|&)\s|\s(?:and|&)\s|,/);
  return names
    .map((name) => name.trim())
    .filter((name) => name !== '' && !isDegree(name))
    .map(readAuthor);
}

const suffix = /,?\s+(?:Jr|Sr|II|III|IV|2nd|3rd|4th)\.?$/;

export function readAuthor(written: string): Author {
  const name = written.replace(suffix, '');
  const [family, given] = name.split(/,\s*/);
  if (family !== undefined && given !== undefined) return { given, family };
  const parts = name.split(/\s+/);
  const last = parts.at(-1) ?? '';
  if (
    parts.length > 1 &&
    initials.test(last) &&
    last === last.toUpperCase() &&
    !/^\p{Lu}\.$/u.test(parts[0] ?? '')
  )
    return { given: last, family: parts.slice(0, -1).join(' ') };
  const at = parts.findIndex((word, index) => index > 0 && index < parts.length - 1 && isParticle(word));
  const from = at > 0 ? at : parts.length - 1;
  return { given: parts.slice(0, from).join(' '), family: parts.slice(from).join(' ') };
}

/** Runs of blanks as one, so that no pattern reads a run from each of its blanks. */
function oneBlank(text: string): string {
  return text.replace(/\s+/g, ' ');
}

const namePart = /^\p{Lu}(?:[\p{L}'’-]|\.(?!\.))*$/u;

/** Whether a line reads as a list of names and nothing else. */
export function isByline(text: string): boolean {
  const [before, others] = text.split(/,?\s+et al\.?(?=[\s,.;]|$)/);
  if (before !== undefined && others !== undefined && text.length < 160 && before.length < 80)
    return /^\p{Lu}[\p{L}.,;&\s'’-]*$/u.test(before);
  // A date or the number of a page stands in no name.
  if (/\d{3}|\d:\d/.test(text)) return false;
  const bare = oneBlank(text)
    .replace(/^by\s/i, '')
    .replace(marks, '')
    .replace(/(?<!\s)\s+[·•|]\s+/g, ', ')
    .replace(/[.,;\s]+$/, '');
  if (says(bare, 'no name') || says(bare, 'institution')) return false;
  const names = bare.split(/[,;]\s?(?:and\s|&\s?)?|\s(?:and|&)\s/).filter((name) => name.trim() !== '');
  return (
    names.length > 0 &&
    names.every((name) => {
      const parts = name.trim().split(/\s+/);
      return (
        isDegree(name.trim()) ||
        (parts.length <= 6 &&
          parts.length >= (names.length > 3 ? 1 : 2) &&
          parts.every((word) => namePart.test(word) || (isParticle(word) && word === word.toLowerCase())))
      );
    })
  );
}
