// Lines such as "Authors: …" at the head of a text, under its title: fields of the record, in texts with and without markup.
import { type Fields, readField } from './fields.js';

const fieldLine = /^(?:\*\*|__)?([A-Z][A-Za-z() -]{1,24}?)\s*:(?:\*\*|__)?\s+(\S.*?)\s{0,4}$/;

/** What a line says as a field of the record; null where it is none. Keywords are text of the article, and stay there. */
export function readFieldLine(line: string): Fields | null {
  const [, name = '', value = ''] = fieldLine.exec(line.trim()) ?? [];
  return /^(?:key ?words|index terms)$/i.test(name) ? null : readField(name, value);
}

/** Takes the fields out that stand before the first words that are none; a heading may stand over them. */
export function withoutFieldLines(text: string, fields: Fields): string {
  const kept: string[] = [];
  const lines = text.split('\n');
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const read = readFieldLine(line);
    if (read !== null) Object.assign(fields, read);
    else if (line.trim() === '' || /^#\s/.test(line)) kept.push(line);
    else break;
  }
  return [...kept, ...lines.slice(at)].join('\n');
}
