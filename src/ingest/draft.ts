// What the machine proposed, by hash, kept beside a pack: so that a later run can tell what a curator changed.
import * as v from 'valibot';
import { hashOf } from '../knowledge/hash-of.js';
import type { PackTexts } from '../knowledge/read-files.js';

const hashes = v.record(v.string(), v.string());
const draftSchema = v.strictObject({
  schema: v.literal(1),
  'pack.json': hashes,
  'source.json': hashes,
  'topics.json': hashes,
  'claims.json': hashes,
});
export type Draft = v.InferOutput<typeof draftSchema>;

/** Files of one object are told apart by field, lists by the ids of their rows. */
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
