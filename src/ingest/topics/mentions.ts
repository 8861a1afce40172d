// Which sentences of an article speak of a term: by its names, in the bounds of words, short forms in their own case.
import type { PassageRow } from '../pack/cut-passages.js';
import type { Term } from './term.js';

export interface Mention {
  readonly row: PassageRow;
  /** Place of the first name in the sentence, and how often one stands there. */
  readonly at: number;
  readonly times: number;
}

/** The record, and the same in lower case, by which most names are known to be absent without a search. */
export interface Texts {
  readonly record: string;
  readonly lower: string;
}

const letter = '\\p{L}\\p{N}';

function firstWord(name: string): string {
  return (/^[^\s‐‑–-]+/.exec(name)?.[0] ?? name).toLowerCase().replace(/s$/, '');
}

/** Sentences in reading order, each with what stands in it of the term. `sentences`: rows in the order of the record. */
export function mentionsOf(
  term: Term,
  { record, lower }: Texts,
  sentences: readonly PassageRow[],
): Mention[] {
  const names = [...new Set([term.name, ...term.aliases])].filter(
    (name) => isSoughtBy(name, term) && lower.includes(firstWord(name)),
  );
  if (names.length === 0) return [];
  const places = [
    ...placesOf(names.filter(isShort), record, 'gu'),
    ...placesOf(
      names.filter((name) => !isShort(name)),
      record,
      'giu',
    ),
  ].sort((a, b) => a - b);
  const found: Mention[] = [];
  let from = 0;
  for (const row of sentences) {
    while (from < places.length && (places[from] ?? 0) < row.start) from++;
    const first = places[from];
    const end = row.start + row.text.length;
    if (first === undefined) break;
    if (first >= end) continue;
    let to = from;
    while (to < places.length && (places[to] ?? end) < end) to++;
    found.push({ row, at: first - row.start, times: to - from });
    from = to;
  }
  return found;
}

// "NMDA" alone is a name by which its receptor is asked for; in the text it may be the substance.
function isSoughtBy(name: string, { origin }: Term): boolean {
  return origin !== 'receptor' || /receptors?$|Rs?$/.test(name);
}

/** "CSD", "mGluR5", "Mg": in another case it is another word ("AIDS", "aids"; "mg"). */
function isShort(name: string): boolean {
  return name.length <= 3 || (!/\s/.test(name) && /\p{Lu}.*\p{Lu}|\p{Lu}.*\p{N}/u.test(name));
}

function placesOf(names: readonly string[], record: string, flags: string): number[] {
  if (names.length === 0) return [];
  const alternatives = [...names].sort((a, b) => b.length - a.length).map(pattern);
  const regex = new RegExp(`(?<![${letter}])(?:${alternatives.join('|')})(?![${letter}])`, flags);
  return [...record.matchAll(regex)].map(({ index }) => index);
}

function pattern(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const loose = escaped.replace(/[\s‐‑–-]+/g, '[\\s‐‑–-]{1,2}');
  return /[a-z]{3}s$/.test(name) ? `${loose}?` : /\p{L}$/u.test(name) ? `${loose}s?` : loose;
}
