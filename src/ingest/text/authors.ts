// Names of authors from the ways they are printed: "Jan Hoffmann, Andrew Charles", "Hoffmann J, Charles A.", "Hoffmann, Jan; Charles, Andrew".
import type { Author } from '../../vocabulary.js';
import { namesInstitution } from './institution.js';

const particle =
  /^(?:de|del|della|der|den|di|da|dos|du|la|le|van|von|vom|zu|zur|bin|ibn|al|el|ter|ten|af|av|y)$/i;
const initials = /^(?:\p{Lu}\.?-?){1,3}$/u;
/** Marks of affiliation after a name: "Hoffmann J(1,2)", "Hoffmann¹*". */
const marks = /\([\d,\s*]+\)|[\d*†‡§¶¹²³⁴⁵⁶⁷⁸⁹⁰]+(?:,[\d*†‡§¶]+)*/gu;
const titles = /,\s*(?:MD|PhD|Ph\.D\.|M\.D\.|MSc|BSc|MPH|DSc|FRCP|MBBS|RN|Dr)\.?(?=\s*(?:[,;]|$))/g;
const degrees = /^(?:MD|PhD|MSc|BSc|MPH|DSc|FRCP|MBBS|RN|Jr\.?|Sr\.?|II|III)$/i;

export function readAuthors(text: string): readonly Author[] {
  const bare = oneBlank(text)
    .replace(marks, '')
    .replace(/\bet al\b\.?/i, '')
    .replace(titles, '')
    .replace(/(?<!\s)\s+[·•|]\s+/g, ', ')
    .trim()
    .replace(/(?<![.,;])[.,;]+$/, '');
  // "Family, Given; Family, Given" and BibTeX's "Family, Given and Family, Given".
  const inverted = bare.includes(';') ? bare.split(';') : null;
  const names = inverted ?? bare.split(/,\s?(?:and|&)\s|\s(?:and|&)\s|,/);
  return names
    .map((name) => name.trim())
    .filter((name) => name !== '' && !degrees.test(name))
    .map(readAuthor);
}

const suffix = /,?\s+(?:Jr|Sr|II|III|IV|2nd|3rd|4th)\.?$/;

export function readAuthor(written: string): Author {
  const name = written.replace(suffix, '');
  const [family, given] = name.split(/,\s*/);
  if (family !== undefined && given !== undefined) return { given, family };
  const words = name.split(/\s+/);
  const last = words.at(-1) ?? '';
  if (
    words.length > 1 &&
    initials.test(last) &&
    last === last.toUpperCase() &&
    !/^\p{Lu}\.$/u.test(words[0] ?? '')
  )
    return { given: last, family: words.slice(0, -1).join(' ') };
  const at = words.findIndex((word, index) => index > 0 && index < words.length - 1 && particle.test(word));
  const from = at > 0 ? at : words.length - 1;
  return { given: words.slice(0, from).join(' '), family: words.slice(from).join(' ') };
}

/** Runs of blanks as one, so that no pattern reads a run from each of its blanks. */
function oneBlank(text: string): string {
  return text.replace(/\s+/g, ' ');
}

const namePart =
  /^(?:\p{Lu}(?:[\p{L}'’-]|\.(?!\.))*|de|del|della|der|den|di|da|dos|du|la|le|van|von|bin|ibn|al|el|ter|ten|y)$/u;
const noName =
  /\b(?:abstract|background|introduction|methods?|results?|findings?|discussion|conclusions?|summary|overview|review|article|study|report|guidelines?|recommendations?|points?|references|objectives?|keywords?|limitations?|history|contents|chapter|section|part|table|figure)\b/i;

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
  if (noName.test(bare) || namesInstitution(bare)) return false;
  const names = bare.split(/[,;]\s?(?:and\s|&\s?)?|\s(?:and|&)\s/).filter((name) => name.trim() !== '');
  return (
    names.length > 0 &&
    names.every((name) => {
      const words = name.trim().split(/\s+/);
      return (
        degrees.test(name.trim()) ||
        (words.length <= 6 &&
          words.length >= (names.length > 3 ? 1 : 2) &&
          words.every((word) => namePart.test(word)))
      );
    })
  );
}
