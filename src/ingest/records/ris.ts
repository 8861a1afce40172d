// RIS, as Zotero, EndNote, Mendeley and publishers write it: two letters, two blanks (in some exports one), a hyphen, a blank, a value.
// https://en.wikipedia.org/wiki/RIS_(file_format); tags of one meaning differ by who writes them.
import { badInput } from '../../errors.js';
import type { readAuthor } from '../text/authors.js';
import { type Fields, readField, soundAuthors } from '../text/fields.js';
import { type RecordEntry, recordEntry } from './record-entry.js';

const line = /^\s{0,4}([A-Z][A-Z0-9])\s{1,3}-(?:\s(.*))?$/s;

type Tags = ReadonlyMap<string, readonly string[]>;

export function readRis(text: string): RecordEntry[] {
  const records: Map<string, string[]>[] = [];
  let open: Map<string, string[]> | null = null;
  let last: string[] | null = null;
  for (const [index, written] of text.split(/\r\n|\r|\n/).entries()) {
    const [, tag = '', value = ''] = line.exec(written.trimEnd()) ?? [];
    if (tag === 'TY') {
      open = new Map([['TY', [value.trim()]]]);
      records.push(open);
      last = null;
    } else if (tag === 'ER') [open, last] = [null, null];
    else if (tag !== '' && open !== null) {
      const values: string[] = open.get(tag) ?? [];
      values.push(value.trim());
      open.set(tag, values);
      last = values;
    } else if (written.trim() === '') continue;
    // A value goes on in the next line without a tag.
    else if (last !== null) last[last.length - 1] = `${last.at(-1) ?? ''}\n${written.trim()}`;
    else if (open === null && tag === '')
      throw badInput(
        'this line stands in no record of RIS',
        `line ${index + 1}`,
        'begin each record with "TY  - " and end it with "ER  - "',
      );
  }
  return records.map(entryOf);
}

function entryOf(tags: Tags): RecordEntry {
  const all = (...names: readonly string[]): readonly string[] =>
    names.flatMap((name) => tags.get(name) ?? []).filter((value) => value !== '');
  const of = (...names: readonly string[]): string | null => all(...names)[0] ?? null;
  const read = (name: string, value: string | null): Fields =>
    value === null ? {} : (readField(name, value.replace(/\s+/g, ' ')) ?? {});
  const authors = soundAuthors(
    // Some exports give the first author a tag of its own.
    [...new Set([...(tags.get('A1') ?? []), ...(tags.get('AU') ?? [])])]
      .filter((name) => name !== '' && !/^(?:et al\.?|others)$/i.test(name))
      .map(personOf),
  );
  const [from, to] = [of('SP'), of('EP')];
  const pages =
    from === null ? null : to === null || to === from || /[-–]/.test(from) ? from : `${from}-${to}`;
  const journal = of('JF', 'T2', 'JO', 'JA', 'J2');
  const short = of('J2', 'JA', 'JO');
  const isArticle = /^(?:JOUR|JFULL|MGZN|EJOUR|INPR|ABST|UNPB|GEN)$/.test(of('TY') ?? '');
  const fields: Fields = {
    ...read('title', of('TI', 'T1', 'CT')),
    ...(journal === null || !isArticle ? {} : { journal }),
    ...(short === null || short === journal || !isArticle ? {} : { journalShort: short }),
    ...read('year', of('PY', 'Y1', 'DA')),
    ...read('volume', of('VL')),
    // EndNote has the issue of some kinds there.
    ...read('issue', of('IS') ?? of('M1')?.match(/^[\w-]{1,8}$/)?.[0] ?? null),
    ...read('pages', pages),
    ...read(
      'doi',
      of('DO', 'DI') ?? all('UR', 'L3', 'M3').find((value) => /doi\.org\/10\./.test(value)) ?? null,
    ),
    ...read(
      'pmid',
      all('AN', 'C7', 'ID')
        .map((value) => /^(?:PMID:?\s*)(\d{5,8})$/i.exec(value)?.[1] ?? '')
        .find((id) => id !== '') ?? null,
    ),
    ...read('url', of('UR')),
    ...(all('KW').length === 0 ? {} : { keywords: all('KW').flatMap((value) => value.split('\n')) }),
    ...(authors === null ? {} : { authors }),
  };
  return recordEntry(
    fields,
    all('AB', 'N2')[0] ?? '',
    all('L1', 'L2', 'L4').flatMap((value) => value.split(/;\s*/)),
  );
}

/** "Berg, Anna, Jr": the family name stands first; without a comma it is a group, or a name as it is said. */
function personOf(name: string): ReturnType<typeof readAuthor> {
  const [family = '', given = ''] = name.split(/,\s*/);
  return given === '' ? { given: '', family: family.trim() } : { given: given.trim(), family: family.trim() };
}
