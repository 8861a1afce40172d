// The files of a pack: how they are written (same content, same bytes; a change of one thing changes one line), how read again.
import * as v from 'valibot';
import { hashOf } from '../../knowledge/hash-of.js';
import type { PackTexts } from '../../knowledge/read-files.js';

/** For files that a curator reads and edits. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** For long lists: a row a line. */
export function rowsText(rows: readonly unknown[]): string {
  return rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`;
}

/** `{"record": …, "passages": [a row a line]}` */
export function passagesText(record: unknown, rows: readonly unknown[]): string {
  const list = rowsText(rows).trimEnd().replaceAll('\n', '\n  ');
  return `{\n  "record": ${JSON.stringify(record)},\n  "passages": ${list}\n}\n`;
}

export type Fields = Readonly<Record<string, unknown>>;
export type Row = Fields & { readonly id: string };

const fieldsSchema = v.record(v.string(), v.unknown());
const rowsSchema = v.array(v.looseObject({ id: v.string() }));

export function readObject(texts: PackTexts, file: string): Fields {
  return v.parse(fieldsSchema, JSON.parse(texts[file] ?? '{}'));
}

export function readRows(texts: PackTexts, file: string): readonly Row[] {
  return v.parse(rowsSchema, JSON.parse(texts[file] ?? '[]'));
}

/** The rows of a list in a file; what is no row is left out. */
export function rowsIn(value: unknown): readonly Row[] {
  return listIn(value).filter((row): row is Row => v.is(rowsSchema.item, row));
}

export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The words of each passage by its id. */
export function passageTexts(texts: PackTexts): ReadonlyMap<string, string> {
  const rows = rowsIn(readObject(texts, 'passages.json')['passages']);
  return new Map(rows.map((row) => [row.id, String(row['text'])]));
}

/** What a row points at: words in a passage, which a new version of the article may have or not. */
interface Selector {
  readonly passage: string;
  readonly exact: string | null;
}

const selectorSchema = v.looseObject({});

/** The quote of a claim and its caveats, as far as they point at words. */
export function selectorsOf(values: readonly unknown[]): Selector[] {
  return values.flatMap((value) => {
    if (!v.is(selectorSchema, value)) return [];
    const { passage, exact } = value;
    return [{ passage: String(passage), exact: typeof exact === 'string' ? exact : null }];
  });
}

export function standsIn({ passage, exact }: Selector, passages: ReadonlyMap<string, string>): boolean {
  const text = passages.get(passage);
  return text !== undefined && (exact === null || text.includes(exact));
}

const marks = v.record(v.string(), v.string());
const draftSchema = v.strictObject({
  schema: v.literal(1),
  'pack.json': marks,
  'source.json': marks,
  'topics.json': marks,
  'claims.json': marks,
});

/**
 * What the machine proposed, by hash, kept beside a pack, so that a later run can tell what a curator changed. Files of one object
 * are told apart by field, lists by the ids of their rows.
 */
export type Draft = v.InferOutput<typeof draftSchema>;

/** Null where the text is no draft. */
export function readDraft(text: string): Draft | null {
  try {
    const read = v.safeParse(draftSchema, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

export function markOf(value: unknown): string {
  return hashOf(JSON.stringify(value)).slice(0, 8);
}

export function draftOf(texts: PackTexts): Draft {
  const fields = (file: string): Record<string, string> =>
    Object.fromEntries(Object.entries(readObject(texts, file)).map(([name, value]) => [name, markOf(value)]));
  const rows = (file: string): Record<string, string> =>
    Object.fromEntries(readRows(texts, file).map((row) => [row.id, markOf(row)]));
  return {
    schema: 1,
    'pack.json': fields('pack.json'),
    'source.json': fields('source.json'),
    'topics.json': rows('topics.json'),
    'claims.json': rows('claims.json'),
  };
}
