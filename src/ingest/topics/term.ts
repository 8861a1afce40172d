// What a topic may be proposed from: a name that the article gives to something, with its other names.

/** Where a term comes from: keywords, MeSH, a short form that is explained, receptors that are named, the title, another pack. */
export type TermOrigin = 'keyword' | 'mesh' | 'abbreviation' | 'receptor' | 'title' | 'known';

export interface Term {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly facet: string;
  readonly origin: TermOrigin;
}

/** Terms are one where their keys are: case, hyphens and a plural do not part them. */
export function keyOfTerm(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s‐‑–-]+/g, ' ')
    .trim()
    .replace(/(?<=[a-z]{3})s$/, '');
}

/** `cortical spreading depression` → `Cortical spreading depression`; `mGluR5` stays. */
export function asName(text: string): string {
  const [first = '', ...others] = text.split(' ');
  const head = /^\p{Ll}[\p{Ll}'-]*$/u.test(first)
    ? `${first[0]?.toUpperCase() ?? ''}${first.slice(1)}`
    : first;
  return [head, ...others].join(' ');
}

const wordsMax = 6;
const lengthMax = 60;

/** Long enough to mean something, short enough to be a name. */
export function isName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= lengthMax &&
    text.split(/\s+/).length <= wordsMax &&
    /\p{L}{2}/u.test(text) &&
    !/^\p{N}|[.!?;:]$|https?:/u.test(text)
  );
}
