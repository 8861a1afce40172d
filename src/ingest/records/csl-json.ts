// CSL-JSON, as Zotero and Crossref write it: an item, a list of items, or an export with "items".
// https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
import { badInput } from '../../errors.js';
import type { Author } from '../../vocabulary.js';
import { type Fields, readField, soundAuthors } from '../text/fields.js';
import { type RecordEntry, recordEntry } from './record-entry.js';

type Item = Readonly<Record<string, unknown>>;

export function readCslJson(text: string): RecordEntry[] {
  const read = parse(text);
  const own = isItem(read) && Array.isArray(read['items']) ? read['items'] : read;
  const items = (Array.isArray(own) ? own : [own])
    .filter(isItem)
    .filter((item) => item['title'] !== undefined || item['DOI'] !== undefined);
  if (items.length === 0)
    throw badInput(
      'There is no item of CSL-JSON in this JSON',
      'no object with a title or a DOI',
      'export it anew as CSL JSON, or give another of the formats that are read',
    );
  return items.map(entryOf);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const what = cause instanceof Error ? cause.message.slice(0, 120) : '';
    throw badInput('this JSON cannot be read', what, 'export it anew', cause);
  }
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entryOf(item: Item): RecordEntry {
  const of = (name: string): string | null => {
    const value = Array.isArray(item[name]) ? item[name][0] : item[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || null : null;
  };
  const read = (name: string, value: string | null): Fields =>
    value === null ? {} : (readField(name, value) ?? {});
  const authors = soundAuthors(namesOf(item['author']));
  const [journal, short] = [of('container-title'), of('container-title-short') ?? of('journalAbbreviation')];
  const note = of('note') ?? '';
  const fields: Fields = {
    ...read('title', of('title')),
    ...(journal === null ? {} : { journal }),
    ...(short === null ? {} : { journalShort: short }),
    ...read('year', yearOf(item['issued']) ?? yearOf(item['published']) ?? yearOf(item['original-date'])),
    ...read('volume', of('volume')),
    ...read('issue', of('issue')),
    ...read('pages', of('page')),
    ...read('doi', of('DOI')),
    // Zotero keeps the identifiers that CSL has no field for in its notes.
    ...read('pmid', of('PMID') ?? /\bPMID:\s*(\d{4,9})/.exec(note)?.[1] ?? null),
    ...read('pmcid', of('PMCID') ?? /\bPMCID:\s*(PMC\d+)/.exec(note)?.[1] ?? null),
    ...read('url', of('URL')),
    ...read('keywords', of('keyword')),
    ...(authors === null ? {} : { authors }),
  };
  return recordEntry(fields, of('abstract') ?? '', filesOf(item));
}

function namesOf(value: unknown): Author[] {
  const list = Array.isArray(value) ? value.filter(isItem) : [];
  return list.flatMap((one): Author[] => {
    const of = (name: string): string => (typeof one[name] === 'string' ? one[name].trim() : '');
    const family = [of('non-dropping-particle'), of('family')].filter((part) => part !== '').join(' ');
    if (family !== '')
      return [
        { given: [of('given'), of('dropping-particle')].filter((part) => part !== '').join(' '), family },
      ];
    const whole = of('literal') || of('name');
    return whole === '' ? [] : [{ given: '', family: whole }];
  });
}

/** "date-parts", a text ("2018-05-01", "Spring 2018"), a number, or an object with a year; of a range its first year. */
function yearOf(value: unknown): string | null {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (!isItem(value)) return null;
  const parts = [value['date-parts']].flat(2)[0];
  const found = [parts, value['year'], value['raw'], value['literal'], value['edtf'], value['date-time']];
  const written = found.find((one) => typeof one === 'number' || typeof one === 'string');
  return written === undefined ? null : String(written);
}

/** Attachments as Zotero's own exporters add them. */
function filesOf(item: Item): string[] {
  const list = [item['file'], item['attachments']].flat();
  return list.flatMap((one) =>
    typeof one === 'string'
      ? one.split(';')
      : isItem(one) && typeof one['path'] === 'string'
        ? [one['path']]
        : [],
  );
}
