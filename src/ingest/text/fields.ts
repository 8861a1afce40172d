// Bibliographic fields by their names, as they stand in front matter ("doi: 10.…") or at the head of a text ("Authors: …").
import type { Author, GuessedField } from '../../vocabulary.js';
import { doiOf, pmcIdOf, pmidOf, yearIn } from '../article-ids.js';
import { readAuthors } from './authors.js';

export interface Fields {
  /** Of these fields, those that were read from running text. */
  guessed?: readonly GuessedField[];
  title?: string;
  authors?: readonly Author[];
  journal?: string;
  journalShort?: string;
  year?: number;
  volume?: string;
  issue?: string;
  pages?: string;
  doi?: string;
  pmid?: string;
  pmcid?: string;
  url?: string;
  licence?: string;
  keywords?: readonly string[];
  mesh?: readonly string[];
}

const guessable: readonly GuessedField[] = ['title', 'authors', 'journal', 'year', 'doi'];

/** Adds what was read; what a label named stays as it is where something is only guessed. */
export function putFields(fields: Fields, read: Fields, isGuess: boolean): void {
  const before = new Set(fields.guessed);
  for (const name of guessable) {
    if (read[name] === undefined) continue;
    if (isGuess && fields[name] !== undefined) continue;
    if (isGuess) before.add(name);
    else before.delete(name);
  }
  Object.assign(fields, isGuess ? { ...read, ...fields } : read);
  if (before.size > 0) fields.guessed = guessable.filter((name) => before.has(name));
  else delete fields.guessed;
}

type Field = (value: string) => Fields | null;

const given = <K extends keyof Fields>(name: K, value: Fields[K] | null): Fields | null =>
  value === null || value === undefined || value === '' ? null : { [name]: value };

const readers: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['title', (value) => given('title', value)],
  ['authors', (value) => given('authors', soundByline(readAuthors(value)))],
  ['journal', readJournal],
  ['year', (value) => given('year', yearIn(value))],
  ['volume', (value) => given('volume', value)],
  ['issue', (value) => given('issue', value)],
  ['pages', (value) => given('pages', value.replace('–', '-'))],
  ['doi', (value) => given('doi', doiOf(value)?.replace(/[.,;]+$/, '') ?? null)],
  ['pmid', (value) => given('pmid', pmidOf(value.replace(/\s.*$/, '')))],
  ['pmcid', (value) => given('pmcid', pmcIdOf(value.replace(/\s.*$/, '')))],
  ['url', (value) => given('url', /^https?:\/\/\S+$/.test(value) ? value : null)],
  ['licence', (value) => given('licence', value)],
  ['keywords', (value) => given('keywords', splitList(value))],
  ['mesh', (value) => given('mesh', splitList(value))],
]);

const otherNames: Readonly<Record<string, string>> = {
  author: 'authors',
  by: 'authors',
  'author(s)': 'authors',
  source: 'journal',
  publication: 'journal',
  'published in': 'journal',
  'container-title': 'journal',
  date: 'year',
  published: 'year',
  'publication date': 'year',
  'date of publication': 'year',
  'publication year': 'year',
  number: 'issue',
  page: 'pages',
  'pubmed id': 'pmid',
  pmc: 'pmcid',
  'pmc id': 'pmcid',
  link: 'url',
  address: 'url',
  license: 'licence',
  rights: 'licence',
  copyright: 'licence',
  'key words': 'keywords',
  'key-words': 'keywords',
  'index terms': 'keywords',
  tags: 'keywords',
  'mesh terms': 'mesh',
  'mesh headings': 'mesh',
};

/** "Cephalalgia Notes, 2020": a year after the name is that of the article; what follows is volume and pages. */
function readJournal(value: string): Fields | null {
  const [, name = value, year, rest = ''] =
    /^(.{2,}?)[,.]?\s+\(?((?:1[5-9]|20)\d\d)\b\)?(.*)$/.exec(value) ?? [];
  const journal = name.replace(/[.,*_]+$/, '').trim();
  if (journal === '') return null;
  const place = /^\s*[;,:]\s*(\w{1,6})\s*(?:\((\w{1,10})\))?\s*[:,]\s*(e?\w+(?:[-–]e?\w+)?)\.?$/.exec(rest);
  return {
    journal,
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(place?.[1] === undefined ? {} : { volume: place[1] }),
    ...(place?.[2] === undefined ? {} : { issue: place[2] }),
    ...(place?.[3] === undefined ? {} : { pages: place[3].replace('–', '-') }),
  };
}

/** Names that hold digits, colons or addresses are none; a list with one of them was read wrongly, and none of it counts. */
export function soundAuthors(authors: readonly Author[]): readonly Author[] | null {
  const sound = authors.every(({ given: first, family }) => {
    const name = `${first} ${family}`.trim();
    return (
      name.length < 80 && /\p{L}{2}/u.test(name) && !/[\d:@/;=<>]|\.{2}|\b(?:doi|http|journal)\b/i.test(name)
    );
  });
  return sound && authors.length > 0 ? authors : null;
}

/** As they are read from a line of names: an address among them means that it was read wrongly. */
export function soundByline(authors: readonly Author[]): readonly Author[] | null {
  const address = authors.some(({ given: first, family }) =>
    /\b(?:university|hospital|department)\b/i.test(`${first} ${family}`),
  );
  return address ? null : soundAuthors(authors);
}

/** What a field says; null where it is none of the record, or its value is not what its name promises. */
export function readField(name: string, value: string): Fields | null {
  const key = name.trim().toLowerCase();
  return readers.get(otherNames[key] ?? key)?.(value.trim()) ?? null;
}

/** The same for several fields; those that are not given are left out. */
export function readFields(values: Readonly<Record<string, string | null | undefined>>): Fields {
  const fields = Object.entries(values).map(([name, value]) => readField(name, value ?? ''));
  return Object.assign({}, ...fields);
}

/** Parted by semicolons or bullets where there are any, else by commas. */
export function splitList(text: string): readonly string[] {
  const parts = /[;•·|\n]/.test(text) ? text.split(/[;•·|\n]/) : text.split(',');
  return parts.map((part) => part.trim().replace(/\.$/, '')).filter((part) => part !== '');
}
