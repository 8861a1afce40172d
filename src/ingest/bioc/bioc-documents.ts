// The documents of BioC JSON, in each of the shapes in which it comes: a collection, many, a document, lines of them.
import * as v from 'valibot';
import { badInput } from '../../errors.js';

const infons = v.fallback(v.record(v.string(), v.unknown()), {});

const passage = v.object({
  text: v.nullish(v.string()),
  infons,
  sentences: v.nullish(v.array(v.object({ text: v.nullish(v.string()) }))),
});

const document = v.object({
  id: v.nullish(v.union([v.string(), v.number()])),
  infons,
  passages: v.array(passage),
});

export type BiocPassage = v.InferOutput<typeof passage>;
export type BiocDocument = v.InferOutput<typeof document>;
export type WithInfons = Pick<BiocDocument, 'infons'>;

/** What BioC says of a document or a passage under a name; empty where it says nothing. */
export function infon({ infons: values }: WithInfons, name: string): string {
  const value = values[name];
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : '';
}

// Collections lie in an array, or under the name of a service; deeper than that nothing is one.
const DEPTH = 4;

/** Throws a Fault where the JSON is broken or holds no document. */
export function parseBiocJson(json: string): readonly BiocDocument[] {
  const documents = collect(parse(json), 'the text', 0);
  if (documents.length > 0) return documents;
  throw badInput(
    'There is no document of BioC in this JSON',
    'no "documents" with "passages"',
    'give what the BioC service answers for an article that it has; passages of a collection stand one a line',
  );
}

/** One value, or one document a line. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (whole) {
    const lines = text.split('\n').map((line) => line.trim());
    const first = lines.findIndex((line) => line !== '');
    return lines.flatMap((line, index): readonly unknown[] => {
      if (line === '') return [];
      try {
        return [JSON.parse(line)];
      } catch (cause) {
        // Where the first line is no document by itself, the text is one value that is broken somewhere.
        const message = messageOf(index === first ? whole : cause);
        throw badInput(
          `The JSON cannot be read: ${message}`,
          index === first ? placeOf(text, message) : `line ${index + 1}`,
          'fetch the whole file again, or mend it there',
          cause,
        );
      }
    });
  }
}

function messageOf(error: unknown): string {
  // What the parser cites of the text is left out: it may be any length and break the line.
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replace(/,? \.{0,3}"[\s\S]*" is not valid JSON/, '')
    .replace(/[\s"]+/g, ' ')
    .slice(0, 120);
}

function placeOf(text: string, message: string): string {
  const position = /at position (\d+)/.exec(message)?.[1];
  const at = position === undefined ? text.length : Number(position);
  const before = text.slice(0, at);
  return `line ${before.split('\n').length}, column ${at - before.lastIndexOf('\n')}`;
}

function collect(value: unknown, place: string, depth: number): readonly BiocDocument[] {
  if (depth > DEPTH || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value))
    return value.flatMap((item, index) => collect(item, `${place}, item ${index + 1}`, depth + 1));
  if ('passages' in value) return [checked(value, place)];
  if ('documents' in value) return collect(value.documents, `${place}, documents`, depth + 1);
  return Object.entries(value).flatMap(([name, inner]) =>
    Array.isArray(inner) ? collect(inner, `${place}, ${name}`, depth + 1) : [],
  );
}

function checked(value: unknown, place: string): BiocDocument {
  const result = v.safeParse(document, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = (issue.path ?? []).map(({ key }) => String(key)).join('.');
  throw badInput(
    `A document of BioC is not in order: ${issue.message.slice(0, 80)}`,
    `${place.slice(0, 120)}, ${path.slice(0, 80)}`,
    'give it as the BioC service does: an id, infons, and passages with a text each',
  );
}
