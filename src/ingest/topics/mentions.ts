// Which sentences of an article speak of a term, and which of them are proposed as claims: findings before background and methods.
import { says } from '../article-words.js';
import type { PassageRow } from '../pack/cut-passages.js';
import type { Term } from './terms.js';

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

/**
 * Sentences in reading order, each with what stands in it of the term: its names in the bounds of words, short forms in their own
 * case. `sentences`: rows in the order of the record.
 */
export function mentionsOf(
  term: Term,
  { record, lower }: Texts,
  sentences: readonly PassageRow[],
): Mention[] {
  const names = [...new Set([term.name, ...term.aliases])].filter(
    (name) => isSoughtBy(name, term) && lower.includes(firstWord(name)),
  );
  const places = [
    ...placesOf(names.filter(isShort), record, 'gu'),
    ...placesOf(
      names.filter((name) => !isShort(name)),
      record,
      'giu',
    ),
  ].sort((a, b) => a - b);
  const mentions: Mention[] = [];
  let from = 0;
  for (const row of sentences) {
    while (from < places.length && (places[from] ?? 0) < row.start) from++;
    const first = places[from];
    const end = row.start + row.text.length;
    if (first === undefined) break;
    if (first >= end) continue;
    let to = from;
    while (to < places.length && (places[to] ?? end) < end) to++;
    mentions.push({ row, at: first - row.start, times: to - from });
    from = to;
  }
  return mentions;
}

function firstWord(name: string): string {
  return (/^[^\s‐‑–-]+/.exec(name)?.[0] ?? name).toLowerCase().replace(/s$/, '');
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

const claimsMax = 3;
const [shortest, longest] = [25, 600];

// By the innermost heading that says something, the outermost last: a structured abstract's "Results" is a result.
const weights = [
  ['heading: methods', -2],
  ['heading: back matter', -3],
  ['heading: aims', -1],
  ['heading: conclusion', 3],
  ['heading: results', 2],
  ['heading: discussion', 2],
  ['heading: background', 0.5],
  ['heading: abstract', 2],
] as const;
const elsewhere = 1;

/** Best first. Empty where no sentence says enough to stand alone. */
export function bestSentences(mentions: readonly Mention[]): Mention[] {
  const tellsNothing = (text: string): boolean => text.endsWith('?') || says(text, 'tells nothing');
  return mentions
    .filter(({ row }) => row.text.length >= shortest && row.text.length <= longest && !tellsNothing(row.text))
    .map((mention, order) => ({ mention, order, score: scoreOf(mention) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, claimsMax)
    .map(({ mention }) => mention);
}

function scoreOf({ row: { section = [], text }, at, times }: Mention): number {
  const ofHeadings = section.flatMap(
    (heading) => weights.find(([group]) => says(heading, group))?.slice(1) ?? [],
  );
  const weight = Number(ofHeadings.at(-1) ?? elsewhere);
  // What a sentence opens with is what it is about; pronouns at its head lean on the one before.
  const early = at < text.length / 3 ? 1.5 : at < text.length / 2 ? 0.5 : 0;
  const finding = says(text, 'tells a finding') ? 1 : 0;
  const leans = says(text, 'leans') ? 1 : 0;
  return weight + early + finding + Math.min(times - 1, 1) * 0.5 - leans;
}
