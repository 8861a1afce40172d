// Lines such as "Authors: …" at the head of a text, under its title: fields of the record, in texts with and without markup.
import { phrasesIn } from '../article-words.js';
import { type Fields, putFields, readField } from './fields.js';

const fieldLine = /^(?:\*\*|__)?([A-Z][A-Za-z() -]{1,24}?)\s*:(?:\*\*|__)?\s+(\S.*?)\s{0,4}$/;
/** An identifier may follow its name without a blank, or stand as an address. */
const idLine = /^(?:\*\*)?(doi|pmid|pmcid)\s*:(?:\*\*)?\s*(\S+)\s*$/i;
const doiAddress = /^<?https?:\/\/(?:dx\.)?doi\.org\/(10\.\d{4,9}\/[^\s>]+)>?$/i;
const published = /^[*_]{0,2}published in:?\s+(.+?)[*_]{0,2}$/i;
/** A longer line is prose. */
const joinedMax = 2_000;

/** The fields on one line, as when lines were joined: each begins with its label and a colon. */
function fieldsOf(line: string): string[] {
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
  const parts = fieldsOf(bare);
  if (parts.length > 1) {
    const read = parts.map(readFieldLine);
    return read.every((one) => one !== null) ? Object.assign({}, ...read) : null;
  }
  const [, name = '', value = ''] = fieldLine.exec(bare) ?? [];
  return /^(?:key ?words|index terms)$/i.test(name) ? null : readField(name, value);
}

/** What a label names. A line for each author adds to those before. */
export function putLabelled(fields: Fields, read: Fields): void {
  const isMore =
    read.authors !== undefined &&
    fields.authors !== undefined &&
    fields.guessed?.includes('authors') !== true;
  putFields(
    fields,
    isMore ? { ...read, authors: [...(fields.authors ?? []), ...(read.authors ?? [])] } : read,
    false,
  );
}

/** Takes the fields out that stand before the first words that are none; a heading may stand over them. */
export function withoutFieldLines(text: string, fields: Fields): string {
  const kept: string[] = [];
  const lines = text.split('\n');
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const whole = wrapped(lines, at);
    const joined = whole > 1 ? readFieldLine(lines.slice(at, at + whole).join(' ')) : null;
    const read = joined ?? readFieldLine(line);
    if (joined !== null) at += whole - 1;
    if (read !== null) putLabelled(fields, read);
    else if (line.trim() === '' || /^#\s/.test(line)) kept.push(line);
    else break;
  }
  return [...kept, ...lines.slice(at)].join('\n');
}

/** Lines of a paragraph that opens with a field and was wrapped: none of the others begins with a field of its own. */
function wrapped(lines: readonly string[], at: number): number {
  if (readFieldLine(lines[at] ?? '') === null) return 1;
  let count = 1;
  while (
    (lines[at + count] ?? '').trim() !== '' &&
    !/^(?:\*\*)?[A-Z][A-Za-z() -]{1,24}\s*:|^#/.test(lines[at + count] ?? '')
  )
    count++;
  return count;
}
