// Tagged lines of MEDLINE ("TI  - …", continued on indented lines) as records of fields.
import { badInput } from '../../errors.js';

export interface Field {
  readonly tag: string;
  readonly text: string;
}

export type Fields = readonly Field[];

const FIELD = /^([A-Z][A-Z0-9]{1,3}) {0,2}- ?(.*)$/;

/** A record ends at an empty line, or where the next `PMID` begins. Throws a Fault for a line that belongs to no field. */
export function taggedRecords(text: string): readonly Fields[] {
  const records: Field[][] = [];
  let lines: { tag: string; parts: string[] }[] = [];
  const end = (): void => {
    if (lines.length > 0) records.push(lines.map(({ tag, parts }) => ({ tag, text: parts.join(' ') })));
    lines = [];
  };
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const field = FIELD.exec(line);
    if (line.trim() === '') end();
    else if (field !== null) {
      const [, tag = '', said = ''] = field;
      if (tag === 'PMID' && lines.some((one) => one.tag === 'PMID')) end();
      lines.push({ tag, parts: said.trim() === '' ? [] : [said.trim()] });
    } else if (/^\s/.test(line) && lines.length > 0) lines.at(-1)?.parts.push(line.trim());
    else {
      throw badInput(
        'This line is no field of a MEDLINE record',
        `line ${index + 1}`,
        'begin it with a tag such as "TI  - ", or with six blanks if it continues the line above',
      );
    }
  }
  end();
  return records;
}

export function valuesOf(fields: Fields, ...tags: readonly string[]): readonly string[] {
  return fields.filter(({ tag, text }) => tags.includes(tag) && text !== '').map(({ text }) => text);
}

/** The first field of the first tag that has one. */
export function firstOf(fields: Fields, ...tags: readonly string[]): string | null {
  return tags.flatMap((tag) => valuesOf(fields, tag))[0] ?? null;
}
