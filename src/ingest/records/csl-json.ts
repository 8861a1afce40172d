// CSL-JSON, as Zotero and Crossref write it: an item, a list of items, or an export with "items".
// https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
import { badInput } from '../../errors.js';
import type { Author } from '../../vocabulary.js';
import { given } from '../article.js';
import { readFields, soundAuthors } from '../text/fields.js';
import { type RecordEntry, recordEntry } from './record-entry.js';

type Item = Readonly<Record<string, unknown>>;

export function readCslJson(text: string): RecordEntry[] {
  const read = parse(text);
  const items = [isItem(read) && Array.isArray(read['items']) ? read['items'] : read]
    .flat()
    .filter(isItem)
    .filter((item) => item['title'] !== undefined || item['DOI'] !== undefined);
  if (items.length > 0) return items.map(entryOf);
  throw badInput(
    'There is no item of CSL-JSON in this JSON',
    'no object with a title or a DOI',
    'export it again as CSL JSON, or give another of the formats that are read',
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const what = cause instanceof Error ? cause.message.slice(0, 120) : '';
    throw badInput('this JSON cannot be read', what, 'export it again', cause);
  }
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entryOf(item: Item): RecordEntry {
  const field = (name: string): string | null => {
    const value = Array.isArray(item[name]) ? item[name][0] : item[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || null : null;
  };
  const note = field('note') ?? '';
  const fields = {
    ...readFields({
      title: field('title'),
      year: yearOf(item['issued']) ?? yearOf(item['published']) ?? yearOf(item['original-date']),
      volume: field('volume'),
      issue: field('issue'),
      pages: field('page'),
      doi: field('DOI'),
      // Zotero keeps the identifiers that CSL has no field for in its notes.
      pmid: field('PMID') ?? /\bPMID:\s*(\d{4,9})/.exec(note)?.[1],
      pmcid: field('PMCID') ?? /\bPMCID:\s*(PMC\d+)/.exec(note)?.[1],
      url: field('URL'),
      keywords: field('keyword'),
    }),
    ...given({
      journal: field('container-title'),
      journalShort: field('container-title-short') ?? field('journalAbbreviation'),
      authors: soundAuthors([item['author']].flat().filter(isItem).flatMap(personOf)),
    }),
  };
  return recordEntry(fields, field('abstract') ?? '', filesOf(item));
}

function personOf(name: Item): Author[] {
  const part = (key: string): string => (typeof name[key] === 'string' ? name[key].trim() : '');
  const family = `${part('non-dropping-particle')} ${part('family')}`.trim();
  if (family !== '') return [{ given: `${part('given')} ${part('dropping-particle')}`.trim(), family }];
  const whole = part('literal') || part('name');
  return whole === '' ? [] : [{ given: '', family: whole }];
}

/** "date-parts", a text ("2018-05-01", "Spring 2018"), a number, or an object with a year; of a range its first year. */
function yearOf(value: unknown): string | null {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (!isItem(value)) return null;
  const names = ['year', 'raw', 'literal', 'edtf', 'date-time'];
  const forms: unknown[] = [[value['date-parts']].flat(2)[0], ...names.map((name) => value[name])];
  const date = forms.find((form) => typeof form === 'number' || typeof form === 'string');
  return date === undefined ? null : String(date);
}

/** Attachments as Zotero's own exporters add them. */
function filesOf(item: Item): string[] {
  const files: unknown[] = [item['file'], item['attachments']].flat();
  return files.flatMap((file) => {
    if (typeof file === 'string') return file.split(';');
    return isItem(file) && typeof file['path'] === 'string' ? [file['path']] : [];
  });
}
