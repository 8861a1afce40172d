// Which terms are worth a topic: what the article's title, abstract, keywords and headings name; no places, makers or statistics.
import type { Article } from '../article.js';
import { says } from '../article-words.js';
import type { Term } from './term.js';

// Names of countries and regions as the runtime has them (CLDR), by their codes: ISO 3166 of two letters, UN M49 of three digits.
const regionCodes = [
  ...Array.from({ length: 26 * 26 }, (_, index) =>
    String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)),
  ),
  ...Array.from({ length: 420 }, (_, index) => String(index + 1).padStart(3, '0')),
];
let places: ReadonlySet<string> | null = null;

function isPlace(name: string): boolean {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  places ??= new Set(regionCodes.flatMap((code) => nameOf(names, code)));
  return places.has(name.toLowerCase().replace(/^the /, ''));
}

function nameOf(names: Intl.DisplayNames, code: string): string[] {
  const name = names.of(code);
  return name === undefined ? [] : [name.toLowerCase().replace(/^the /, '')];
}

/** A name that says nothing which one would ask an article about. */
export function isWorthless(name: string): boolean {
  return isPlace(name) || says(name, 'organisation') || says(name, 'statistic');
}

/** What stands where an article says what it is about, in lower case. */
export function headWordsOf({ record, blocks, keywords }: Article): string {
  const abstract = blocks
    .filter(({ section }) => /^(?:abstract|summary)\b/i.test(section[0] ?? ''))
    .map(({ text }) => text);
  const headings = [...new Set(blocks.flatMap(({ section }) => section))];
  const title = blocks.filter(({ kind }) => kind === 'title').map(({ text }) => text);
  return plain([record.title, ...title, ...abstract, ...keywords, ...headings].join('\n'));
}

/** Keywords, headings and receptors are named as such; what the text only explains must be named at its head, too. */
export function isNamedIn(head: string, { name, aliases, origin }: Term): boolean {
  if (origin !== 'abbreviation') return true;
  return [name, ...aliases].some((one) => contains(head, plain(one).replace(/s$/, '')));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s‐‑–-]+/g, ' ')
    .trim();
}

function contains(head: string, name: string): boolean {
  for (let at = head.indexOf(name); at >= 0; at = head.indexOf(name, at + 1)) {
    const [before, after] = [head[at - 1] ?? ' ', head.slice(at + name.length, at + name.length + 2)];
    if (!/[\p{L}\p{N}]/u.test(before) && !/^[\p{L}\p{N}]/u.test(after.replace(/^s/, ''))) return true;
  }
  return false;
}

/** Other names by which a topic is asked: no common words ("CARs", "ACT"), no scraps of a sentence. */
export function soundAliases({ aliases }: Term, isCommonWord: (word: string) => boolean): readonly string[] {
  return aliases.filter(
    (alias) =>
      !/[,;—]/.test(alias) &&
      alias.split(/\s+/).length <= 6 &&
      !(/^\p{L}+$/u.test(alias) && isCommonWord(alias.toLowerCase())),
  );
}
