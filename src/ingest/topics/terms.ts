// The names that an article gives to things, from which topics are proposed: keywords, MeSH, short forms with their long ones, receptors.
import { abbreviations } from '../../text/abbreviations.js';
import type { Article } from '../article.js';
import { isAll, says, words } from '../article-words.js';
import { facetOf } from './facets.js';

export interface Term {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly facet: string;
  /** `abbreviation`: a short form that is explained; `known`: a topic of another pack. */
  readonly origin: 'keyword' | 'mesh' | 'abbreviation' | 'receptor' | 'title' | 'known';
}

/** `known`: topics of other packs. `isCommonWord`: whether a word, in lower case, names nothing by itself. */
export function termsOf(
  article: Article,
  known: readonly Term[],
  isCommonWord: (word: string) => boolean,
): Term[] {
  const texts = article.blocks.map(({ text }) => text);
  const explained = [...(article.abbreviations ?? []), ...texts.flatMap(abbreviations)];
  const longOf = new Map(explained.map(({ short, long }) => [short, long]));
  const terms = [
    ...article.keywords.flatMap(splitKeywords).map((text) => namedTerm(text, 'keyword')),
    ...article.mesh.map(headingName).map((text) => namedTerm(text, 'mesh')),
    ...receptorTerms(texts, longOf),
    ...explained.map(({ short, long }) => termOf(asName(long), [short], 'abbreviation')),
    ...titleTerms(article.record.title, isCommonWord),
  ].filter(({ name }) => isName(name) && !isWorthless(name));
  const head = headWordsOf(article);
  const named = joinTerms([...known, ...terms]).filter((term) => isNamedIn(head, term));
  return withoutBorrowed(named).map((term) => ({
    ...term,
    aliases: term.origin === 'known' ? term.aliases : soundAliases(term, isCommonWord),
  }));
}

function termOf(name: string, aliases: readonly string[], origin: Term['origin']): Term {
  return { name, aliases, facet: facetOf(name), origin };
}

/** `cortical spreading depression` → `Cortical spreading depression`; `mGluR5` stays. */
function asName(text: string): string {
  const [first = '', ...others] = text.split(' ');
  const isLower = /^\p{Ll}[\p{Ll}'-]*$/u.test(first);
  return [isLower ? `${first.charAt(0).toUpperCase()}${first.slice(1)}` : first, ...others].join(' ');
}

const wordsMax = 6;
const lengthMax = 60;

/** Long enough to mean something, short enough to be a name. */
function isName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= lengthMax &&
    text.split(/\s+/).length <= wordsMax &&
    /\p{L}{2}/u.test(text) &&
    !/^\p{N}|[.!?;:]$|https?:/u.test(text)
  );
}

/** A name that says nothing which one would ask an article about: no places, makers or statistics. */
function isWorthless(name: string): boolean {
  const groups = ['measure', 'organisation', 'statistic'] as const;
  return isAll(name, 'check tag') || isPlace(name) || groups.some((group) => says(name, group));
}

// Names of countries and regions as the runtime has them (CLDR), by their codes: ISO 3166 of two letters, UN M49 of three digits.
const regionCodes = [
  ...Array.from({ length: 26 * 26 }, (_, index) =>
    String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)),
  ),
  ...Array.from({ length: 420 }, (_, index) => String(index + 1).padStart(3, '0')),
];
let places: ReadonlySet<string> | null = null;

function isPlace(name: string): boolean {
  const plainPlace = (place: string): string => place.toLowerCase().replace(/^the /, '');
  if (places === null) {
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    places = new Set(regionCodes.flatMap((code) => names.of(code) ?? []).map(plainPlace));
  }
  return places.has(plainPlace(name));
}

// "Rituximab" or "Acupuncture" in a title: one word that looks like a therapy, a condition or the like, and is no common one.
function titleTerms(title: string, isCommonWord: (word: string) => boolean): Term[] {
  const long = title.match(/\p{L}{6,}/gu) ?? [];
  return long
    .map((word) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word))
    .filter((word) => facetOf(word) !== 'term' && !isCommonWord(word.toLowerCase()))
    .map((word) => ({ ...termOf(asName(word), [], 'title'), facet: facetOf(word) }));
}

// A list of keywords may come as one text.
function splitKeywords(text: string): string[] {
  return text.split(/\s*[;•·|]\s*/).flatMap((part) => (part.length > 60 ? part.split(/,\s*/) : [part]));
}

function namedTerm(text: string, origin: Term['origin']): Term {
  const bare = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]+$/, '');
  // "calcitonin gene-related peptide (CGRP)" names the thing twice.
  const [, long = bare, ...short] = /^(.{4,}?) \(([\p{L}\p{N}-]{2,10})\)$/u.exec(bare) ?? [];
  return termOf(asName(long), short, origin);
}

/** `Receptors, N-Methyl-D-Aspartate/metabolism*` → `N-Methyl-D-Aspartate Receptors`. */
function headingName(heading: string): string {
  const bare = (heading.split('/')[0] ?? '').replaceAll('*', '').trim();
  const [first, second, ...others] = bare.split(/,\s+/);
  return second === undefined || others.length > 0 ? bare : `${second} ${first}`;
}

const receptor =
  /(?<![\p{L}\p{N}-])([\p{L}\p{N}][\p{L}\p{N}α-ωΑ-Ω/-]{1,24}(?:[ -]type[ -]\d)?)(?:\s\(([\p{L}\p{N}-]{2,10})\))?[ -](?:type[ -])?receptors?(?![\p{L}-])/gu;
const receptorTimesMin = 2;

/**
 * Receptors, wherever a text says "NMDA receptors": the one kind of topic that is told by the word after it. `longOf`: short form →
 * long form, so that they are found under both.
 */
function receptorTerms(texts: readonly string[], longOf: ReadonlyMap<string, string>): Term[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [, long = '', short] of text.matchAll(receptor)) {
      const written = short ?? long;
      // At the head of a sentence it is the same receptor.
      const name = /^\p{Lu}\p{Ll}+$/u.test(written) ? written.toLowerCase() : written;
      if (isReceptorName(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return [...counts]
    .filter(([, times]) => times >= receptorTimesMin)
    .map(([name]): Term => {
      const long = longOf.get(name);
      const short = /\p{Lu}/u.test(name) ? [`${name}R`, `${name}Rs`] : [];
      const longs = long === undefined ? [] : [`${long} receptor`, `${long} receptors`, long];
      const aliases = [`${name} receptor`, name, ...short, ...longs];
      return { name: `${asName(name)} receptors`, aliases, facet: 'receptor', origin: 'receptor' };
    });
}

function isReceptorName(name: string): boolean {
  if (/\p{Lu}.*[\p{Lu}\p{N}]|\p{L}\p{N}/u.test(name)) return true;
  // Lower-case words before "receptor" mostly only describe it.
  if (name.length <= 3 || name !== name.toLowerCase() || words('describes a receptor').has(name))
    return false;
  return [...words('endings of transmitters')].some((ending) => name.endsWith(ending));
}

/** Case, hyphens and a plural do not part terms. */
function keyOf(name: string): string {
  return plain(name).replace(/(?<=[a-z]{3})s$/, '');
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s‐‑–-]+/g, ' ')
    .trim();
}

// The first that names a thing names the topic; the others add their names to it. A short form joins its long one's term.
function joinTerms(terms: readonly Term[]): Term[] {
  const joined: Term[] = [];
  const byKey = new Map<string, number>();
  for (const term of terms) {
    const isReceptor = term.origin === 'receptor';
    const keys = [term.name, ...term.aliases].map(keyOf);
    const [at] = (isReceptor ? keys.slice(0, 1) : keys).flatMap((key) => byKey.get(key) ?? []);
    const first = at === undefined ? undefined : joined[at];
    const names = first === undefined && isReceptor ? keys.slice(0, 1) : keys;
    for (const key of names) if (!byKey.has(key)) byKey.set(key, at ?? joined.length);
    if (at === undefined || first === undefined) joined.push(term);
    else {
      const aliases = [...first.aliases, term.name, ...term.aliases].filter((name) => name !== first.name);
      joined[at] = { ...first, aliases: [...new Set(aliases)] };
    }
  }
  return joined;
}

/** What stands where an article says what it is about: title, abstract, keywords, headings. */
function headWordsOf({ record, blocks, keywords }: Article): string {
  const isHead = ({ kind, section }: Article['blocks'][number]): boolean =>
    kind === 'title' || /^(?:abstract|summary)\b/i.test(section[0] ?? '');
  const headings = new Set(blocks.flatMap(({ section }) => section));
  const texts = blocks.filter(isHead).map(({ text }) => text);
  return plain([record.title, ...texts, ...keywords, ...headings].join('\n'));
}

/** Keywords, headings and receptors are named as such; what the text only explains must be named at its head, too. */
function isNamedIn(head: string, { name, aliases, origin }: Term): boolean {
  if (origin !== 'abbreviation') return true;
  return [name, ...aliases].some((alias) => contains(head, plain(alias).replace(/s$/, '')));
}

function contains(head: string, name: string): boolean {
  for (let at = head.indexOf(name); at >= 0; at = head.indexOf(name, at + 1)) {
    const [before, after] = [head[at - 1] ?? ' ', head.slice(at + name.length, at + name.length + 2)];
    if (!/[\p{L}\p{N}]/u.test(before) && !/^[\p{L}\p{N}]/u.test(after.replace(/^s/, ''))) return true;
  }
  return false;
}

// "glutamate" stays the name of glutamate where that is a topic of its own; "NMDA" is mostly said of its receptors.
function withoutBorrowed(terms: readonly Term[]): Term[] {
  const names = new Set(terms.map(({ name }) => keyOf(name)));
  return terms.map((term) => ({
    ...term,
    aliases: term.aliases.filter((alias) => /\p{Lu}/u.test(alias) || !names.has(keyOf(alias))),
  }));
}

/** Other names by which a topic is asked: no common words ("CARs", "ACT"), no scraps of a sentence. */
function soundAliases({ aliases }: Term, isCommonWord: (word: string) => boolean): readonly string[] {
  return aliases.filter(
    (alias) =>
      !/[,;—]/.test(alias) &&
      alias.split(/\s+/).length <= wordsMax &&
      !(/^\p{L}+$/u.test(alias) && isCommonWord(alias.toLowerCase())),
  );
}
