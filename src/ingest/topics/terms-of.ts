// The terms of an article: keywords, MeSH, short forms with their long ones, receptors; those of one name are joined.
import { abbreviations } from '../../text/abbreviations.js';
import type { Article } from '../article.js';
import { isAll, says } from '../article-words.js';
import { facetOf } from './facets.js';
import { receptorTerms } from './receptors.js';
import { asName, isName, keyOfTerm, type Term } from './term.js';
import { headWordsOf, isNamedIn, isWorthless, soundAliases } from './worth-showing.js';

export function termsOf(
  article: Article,
  known: readonly Term[],
  isCommonWord: (word: string) => boolean = () => false,
): Term[] {
  const short = [
    ...(article.abbreviations ?? []),
    ...article.blocks.flatMap(({ text }) => abbreviations(text)),
  ];
  const longOf = new Map(short.map((one) => [one.short, one.long]));
  const texts = article.blocks.map(({ text }) => text);
  const terms = [
    ...article.keywords.flatMap(splitKeywords).map((text) => namedTerm(text, 'keyword')),
    ...article.mesh.map(headingName).map((text) => namedTerm(text, 'mesh')),
    ...receptorTerms(texts, longOf),
    ...short.map((one): Term => {
      const name = asName(one.long);
      return { name, aliases: [one.short], facet: facetOf(name), origin: 'abbreviation' };
    }),
    ...titleTerms(article.record.title, isCommonWord),
  ].filter(
    ({ name }) => isName(name) && !isAll(name, 'check tag') && !says(name, 'measure') && !isWorthless(name),
  );
  const head = headWordsOf(article);
  return withoutBorrowed(join([...known, ...terms]).filter((one) => isNamedIn(head, one))).map((one) => ({
    ...one,
    aliases: one.origin === 'known' ? one.aliases : soundAliases(one, isCommonWord),
  }));
}

// "glutamate" stays the name of glutamate where that is a topic of its own; "NMDA" is mostly said of its receptors.
function withoutBorrowed(terms: readonly Term[]): Term[] {
  const names = new Set(terms.map(({ name }) => keyOfTerm(name)));
  return terms.map((term) => ({
    ...term,
    aliases: term.aliases.filter((alias) => /\p{Lu}/u.test(alias) || !names.has(keyOfTerm(alias))),
  }));
}

// "Rituximab" or "Acupuncture" in a title: one word that looks like a therapy, a condition or the like, and is no common one.
function titleTerms(title: string, isCommonWord: (word: string) => boolean): Term[] {
  const long = title.match(/\p{L}{6,}/gu) ?? [];
  return long
    .map((word) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word))
    .filter((word) => facetOf(word) !== 'term' && !isCommonWord(word.toLowerCase()))
    .map((word) => ({ name: asName(word), aliases: [], facet: facetOf(word), origin: 'title' }));
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
  const twice = /^(.{4,}?) \(([\p{L}\p{N}-]{2,10})\)$/u.exec(bare);
  const name = asName(twice?.[1] ?? bare);
  return { name, aliases: twice?.[2] === undefined ? [] : [twice[2]], facet: facetOf(name), origin };
}

/** `Receptors, N-Methyl-D-Aspartate/metabolism*` → `N-Methyl-D-Aspartate Receptors`. */
function headingName(heading: string): string {
  const bare = (heading.split('/')[0] ?? '').replaceAll('*', '').trim();
  const [first, second, ...others] = bare.split(/,\s+/);
  return second === undefined || others.length > 0 ? bare : `${second} ${first}`;
}

// The first that names a thing names the topic; the others add their names to it. A short form joins its long one's term.
function join(terms: readonly Term[]): Term[] {
  const joined: Term[] = [];
  const byKey = new Map<string, number>();
  for (const term of terms) {
    const keys = [term.name, ...term.aliases].map(keyOfTerm);
    const at = byKey.get(keys[0] ?? '') ?? (term.origin === 'receptor' ? undefined : sameShort(keys, byKey));
    const there = at === undefined ? undefined : joined[at];
    if (at === undefined || there === undefined) {
      for (const key of term.origin === 'receptor' ? keys.slice(0, 1) : keys)
        if (!byKey.has(key)) byKey.set(key, joined.length);
      joined.push(term);
      continue;
    }
    const aliases = [...there.aliases, term.name, ...term.aliases].filter((name) => name !== there.name);
    joined[at] = { ...there, aliases: [...new Set(aliases)] };
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, at);
  }
  return joined;
}

function sameShort(keys: readonly string[], byKey: ReadonlyMap<string, number>): number | undefined {
  return keys.map((key) => byKey.get(key)).find((at) => at !== undefined);
}
