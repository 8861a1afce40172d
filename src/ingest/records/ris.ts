// RIS, as Zotero, EndNote, Mendeley and publishers write it: two letters, two blanks (in some exports one), a hyphen, a blank, a value.
// https://en.wikipedia.org/wiki/RIS_(file_format); tags of one meaning differ by who writes them.
import { badInput } from '../../errors.js';
import type { Author } from '../../vocabulary.js';
import { given } from '../article.js';
import { readFields, soundAuthors } from '../text/fields.js';
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
      last = [...(open.get(tag) ?? []), value.trim()];
      open.set(tag, last);
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
  const first = (...names: readonly string[]): string | undefined => all(...names)[0];
  const flat = (value: string | undefined): string | undefined => value?.replace(/\s+/g, ' ');
  const [from, to] = [first('SP'), first('EP')];
  const isWhole = to === undefined || to === from || /[-–]/.test(from ?? '');
  const isArticle = /^(?:JOUR|JFULL|MGZN|EJOUR|INPR|ABST|UNPB|GEN)$/.test(first('TY') ?? '');
  const journal = isArticle ? first('JF', 'T2', 'JO', 'JA', 'J2') : undefined;
  const short = first('J2', 'JA', 'JO');
  const fields = {
    ...readFields({
      title: flat(first('TI', 'T1', 'CT')),
      year: flat(first('PY', 'Y1', 'DA')),
      volume: flat(first('VL')),
      // EndNote has the issue of some kinds there.
      issue: flat(first('IS') ?? first('M1')?.match(/^[\w-]{1,8}$/)?.[0]),
      pages: flat(from === undefined || isWhole ? from : `${from}-${to}`),
      doi: flat(first('DO', 'DI') ?? all('UR', 'L3', 'M3').find((value) => /doi\.org\/10\./.test(value))),
      pmid: all('AN', 'C7', 'ID').flatMap((value) => /^PMID:?\s*(\d{5,8})$/i.exec(value)?.[1] ?? [])[0],
      url: flat(first('UR')),
    }),
    ...given({
      journal,
      journalShort: isArticle && short !== journal ? short : null,
      keywords: tags.has('KW') ? all('KW').flatMap((value) => value.split('\n')) : null,
      // Some exports give the first author a tag of its own.
      authors: soundAuthors([...new Set(all('A1', 'AU'))].filter(isPerson).map(personOf)),
    }),
  };
  const files = all('L1', 'L2', 'L4').flatMap((value) => value.split(/;\s*/));
  return recordEntry(fields, unwrapped(first('AB', 'N2') ?? ''), files);
}

/** A line as long as this was wrapped, where no sentence ends with it; a shorter one may be a heading. */
const wrappedMin = 50;

/** Exports part paragraphs by line ends, and some wrap long lines, too: a line that ends within a sentence goes on in the next one. */
function unwrapped(abstract: string): string {
  const lines = abstract.split('\n');
  const parts = lines.map((next, at) => {
    const before = lines[at - 1] ?? '';
    const isOpen = before !== '' && !/[.!?:]["”’)\]]{0,3}$/.test(before);
    const isWrapped = isOpen && (/^[\p{Ll}\d(]/u.test(next) || before.length >= wrappedMin);
    return `${isWrapped ? ' ' : '\n'}${next}`;
  });
  return parts.join('').trim();
}

function isPerson(name: string): boolean {
  return !/^(?:et al\.?|others)$/i.test(name);
}

/** "Berg, Anna, Jr": the family name stands first; without a comma it is a group, or a name as it is said. */
function personOf(name: string): Author {
  const [family = '', first = ''] = name.split(/,\s*/);
  return { given: first.trim(), family: family.trim() };
}
