// Bibliographic fields by their names, as they stand in front matter ("doi: 10.…") or at the head of a text ("Authors: …").
import type { Author, GuessedField } from '../../vocabulary.js';
import { type Article, type ArticleRecord, given } from '../article.js';
import { doiOf, pmcIdOf, pmidOf, yearIn } from '../article-ids.js';
import { phrasesIn } from '../article-words.js';
import { isByline, readAuthors } from './authors.js';

type Given = { -readonly [Field in keyof ArticleRecord]?: NonNullable<ArticleRecord[Field]> };

export interface Fields extends Given, Partial<Pick<Article, 'keywords' | 'mesh'>> {
  /** Of these fields, those that were read from running text. */
  guessed?: readonly GuessedField[];
}

const guessable: readonly GuessedField[] = ['title', 'authors', 'journal', 'year', 'doi'];

/** Adds what was read; what a label named stays as it is where something is only guessed. */
export function putFields(fields: Fields, read: Fields, isGuess: boolean): void {
  const guessed = new Set(fields.guessed);
  for (const name of guessable) {
    if (read[name] === undefined || (isGuess && fields[name] !== undefined)) continue;
    if (isGuess) guessed.add(name);
    else guessed.delete(name);
  }
  Object.assign(fields, isGuess ? { ...read, ...fields } : read);
  delete fields.guessed;
  if (guessed.size > 0) fields.guessed = guessable.filter((name) => guessed.has(name));
}

type Reader = (value: string) => { readonly [Field in keyof Fields]: Fields[Field] | null };

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['title', (value) => ({ title: value })],
  ['authors', (value) => ({ authors: soundByline(readAuthors(value)) })],
  ['journal', readJournal],
  ['year', (value) => ({ year: yearIn(value) })],
  ['volume', (value) => ({ volume: value })],
  ['issue', (value) => ({ issue: value })],
  ['pages', (value) => ({ pages: value.replace('–', '-') })],
  ['doi', (value) => ({ doi: doiOf(value)?.replace(/[.,;]+$/, '') ?? null })],
  ['pmid', (value) => ({ pmid: pmidOf(value.replace(/\s.*$/, '')) })],
  ['pmcid', (value) => ({ pmcid: pmcIdOf(value.replace(/\s.*$/, '')) })],
  ['url', (value) => ({ url: /^https?:\/\/\S+$/.test(value) ? value : null })],
  ['licence', (value) => ({ licence: value })],
  ['keywords', (value) => ({ keywords: splitList(value) })],
  ['mesh', (value) => ({ mesh: splitList(value) })],
]);

const otherNames: Readonly<Record<string, readonly string[]>> = {
  authors: ['author', 'by', 'author(s)'],
  journal: ['source', 'publication', 'published in', 'container-title'],
  year: ['date', 'published', 'publication date', 'date of publication', 'publication year'],
  issue: ['number'],
  pages: ['page'],
  pmid: ['pubmed id'],
  pmcid: ['pmc', 'pmc id'],
  url: ['link', 'address'],
  licence: ['license', 'rights', 'copyright'],
  keywords: ['key words', 'key-words', 'index terms', 'tags'],
  mesh: ['mesh terms', 'mesh headings'],
};

/** What a field says; null where it is none of the record, or its value is not what its name promises. */
export function readField(name: string, value: string): Fields | null {
  const key = name.trim().toLowerCase();
  const [field = key] = Object.entries(otherNames).find(([, names]) => names.includes(key)) ?? [];
  const text = value.trim();
  const read: Fields = text === '' ? {} : given(readers.get(field)?.(text) ?? {});
  return Object.keys(read).length === 0 ? null : read;
}

/** The same for several fields; those that are not given are left out. */
export function readFields(values: Readonly<Record<string, string | null | undefined>>): Fields {
  const fields = Object.entries(values).map(([name, value]) => readField(name, value ?? ''));
  return Object.assign({}, ...fields);
}

/** "Cephalalgia Notes, 2020": a year after the name is that of the article; what follows is volume and pages. */
function readJournal(value: string): ReturnType<Reader> {
  const [, name = value, year, rest = ''] =
    /^(.{2,}?)[,.]?\s+\(?((?:1[5-9]|20)\d\d)\b\)?(.*)$/.exec(value) ?? [];
  const journal = name.replace(/[.,*_]+$/, '').trim();
  if (journal === '') return {};
  const [, volume, issue, pages] =
    /^\s*[;,:]\s*(\w{1,6})\s*(?:\((\w{1,10})\))?\s*[:,]\s*(e?\w+(?:[-–]e?\w+)?)\.?$/.exec(rest) ?? [];
  return { journal, year: year === undefined ? null : Number(year), ...placeOf(volume, issue, pages) };
}

function placeOf(volume?: string, issue?: string, pages?: string): Fields {
  return given({ volume, issue, pages: pages?.replace('–', '-') });
}

const citation =
  /^(?:\d+\.\s+)?([\p{Lu}][^.;]{1,80}?)[.,]?\s+((?:1[5-9]|20)\d\d[^;]{0,20});\s*(\w+)?(?:\s?\(([^)]{1,20})\))?:\s?(e?\w+(?:[-–]\w+)?)\.?(?=\s|$)/u;
/** The tail of a citation, cut off its journal: ", 15 (2), 361-370". */
const tail = /^,?\s*(\d{1,4})\s*\(([\w-]{1,10})\)\s*[,:]\s*(e?\d+(?:[-–]e?\d+)?)\.?$/;

/** A line that cites the article itself: "Neurotherapeutics. 2018 Apr;15(2):361-370. doi: 10.…". */
export function readCitationLine(line: string): Fields | null {
  const cited = citation.exec(line.trim());
  if (cited === null) {
    const place = tail.exec(line.trim());
    return place && placeOf(place[1], place[2], place[3]);
  }
  const [, journal, date = '', volume, issue, pages] = cited;
  const doi = /doi:\s*(\S+)/i.exec(line)?.[1] ?? '';
  return {
    ...given({ journal, year: yearIn(date) }),
    ...placeOf(volume, issue, pages),
    ...readField('doi', doi),
  };
}

const fieldLine = /^(?:\*\*|__)?([A-Z][A-Za-z() -]{1,24}?)\s*:(?:\*\*|__)?\s+(\S.*?)\s{0,4}$/;
/** An identifier may follow its name without a blank, or stand as an address. */
const idLine = /^(?:\*\*)?(doi|pmid|pmcid)\s*:(?:\*\*)?\s*(\S+)\s*$/i;
const doiAddress = /^<?https?:\/\/(?:dx\.)?doi\.org\/(10\.\d{4,9}\/[^\s>]+)>?$/i;
const published = /^[*_]{0,2}published in:?\s+(.+?)[*_]{0,2}$/i;
/** A longer line is prose. */
const joinedMax = 2_000;

/** The fields on one line, as when lines were joined: each begins with its label and a colon. */
function fieldsOn(line: string): string[] {
  if (line.length > joinedMax) return [line];
  const starts = phrasesIn(line)
    .of('label of a field')
    .map(({ start }) => start - (line.slice(0, start).endsWith('**') ? 2 : 0))
    .filter((at) => at > 0 && /\s/.test(line[at - 1] ?? '') && /^(?:\*\*)?\p{Lu}/u.test(line.slice(at)));
  return [0, ...starts].map((from, index) => line.slice(from, starts[index]).trim());
}

/** What a line says as a field of the record; null where it is none. Keywords are text of the article, and stay there. */
export function readFieldLine(line: string): Fields | null {
  const bare = line.trim();
  const [, id, number] = idLine.exec(bare) ?? [];
  if (id !== undefined && number !== undefined) return readField(id, number);
  const doi = doiAddress.exec(bare)?.[1];
  if (doi !== undefined) return readField('doi', doi);
  const journal = published.exec(bare)?.[1];
  if (journal !== undefined) return readField('journal', journal);
  const parts = fieldsOn(bare);
  if (parts.length > 1) {
    const fields = parts.map(readFieldLine);
    return fields.includes(null) ? null : Object.assign({}, ...fields);
  }
  const [, name = '', value = ''] = fieldLine.exec(bare) ?? [];
  return /^(?:key ?words|index terms)$/i.test(name) ? null : readField(name, value);
}

/** What a label names. A line for each author adds to those before. */
export function putLabelled(fields: Fields, read: Fields): void {
  const before = fields.guessed?.includes('authors') ? [] : (fields.authors ?? []);
  const authors = read.authors && [...before, ...read.authors];
  putFields(fields, { ...read, ...given({ authors }) }, false);
}

/** Takes the fields out that stand before the first words that are none; a heading may stand over them. */
export function withoutFieldLines(text: string, fields: Fields): string {
  const kept: string[] = [];
  const lines = text.split('\n');
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const count = wrappedLines(lines, at);
    const joined = count > 1 ? readFieldLine(lines.slice(at, at + count).join(' ')) : null;
    const read = joined ?? readFieldLine(line);
    if (joined !== null) at += count - 1;
    if (read !== null) putLabelled(fields, read);
    else if (line.trim() === '' || /^#\s/.test(line)) kept.push(line);
    else break;
  }
  return [...kept, ...lines.slice(at)].join('\n');
}

/** Lines of a paragraph that opens with a field and was wrapped: none of the others begins with a field of its own. */
function wrappedLines(lines: readonly string[], at: number): number {
  if (readFieldLine(lines[at] ?? '') === null) return 1;
  const goesOn = (line: string): boolean =>
    line.trim() !== '' && !/^(?:\*\*)?[A-Z][A-Za-z() -]{1,24}\s*:|^#/.test(line);
  let count = 1;
  while (goesOn(lines[at + count] ?? '')) count++;
  return count;
}

/** Names that hold digits, colons or addresses are none; a list with one of them was read wrongly, and none of it counts. */
export function soundAuthors(authors: readonly Author[]): readonly Author[] | null {
  const sound = authors.map(nameOf).every((name) => {
    const isName = name.length < 80 && /\p{L}{2}/u.test(name);
    return isName && !/[\d:@/;=<>]|\.{2}|\b(?:doi|http|journal)\b/i.test(name);
  });
  return sound && authors.length > 0 ? authors : null;
}

/** As they are read from a line of names: an address among them means that it was read wrongly. */
export function soundByline(authors: readonly Author[]): readonly Author[] | null {
  const isAddress = (name: string): boolean => /\b(?:university|hospital|department)\b/i.test(name);
  return authors.map(nameOf).some(isAddress) ? null : soundAuthors(authors);
}

/** The authors that a line names; null where it is no line of names. */
export function readByline(line: string): readonly Author[] | null {
  return isByline(line) ? soundByline(readAuthors(line.replace(/^by\s+/i, ''))) : null;
}

function nameOf({ given: first, family }: Author): string {
  return `${first} ${family}`.trim();
}

/** Parted by semicolons or bullets where there are any, else by commas. */
export function splitList(text: string): readonly string[] {
  const parts = /[;•·|\n]/.test(text) ? text.split(/[;•·|\n]/) : text.split(',');
  return parts.map((part) => part.trim().replace(/\.$/, '')).filter((part) => part !== '');
}
