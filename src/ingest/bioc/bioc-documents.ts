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

// Collections lie in an array, or under the name of a service; deeper than that nothing is one.
const DEPTH = 4;

export function biocDocuments(text: string): readonly BiocDocument[] {
  const found = collect(parse(text), 'the text', 0);
  if (found.length === 0) {
    throw badInput(
      'There is no document of BioC in this JSON',
      'no "documents" with "passages"',
      'give what the BioC service answers for an article that it has; passages of a collection stand one a line',
    );
  }
  return found;
}

function parse(text: string): unknown {
  const clean = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(clean);
  } catch (whole) {
    return parseLines(clean, whole);
  }
}

// One document a line.
function parseLines(text: string, whole: unknown): unknown {
  const lines = text.split('\n').map((line) => line.trim());
  const first = lines.findIndex((line) => line !== '');
  const values: unknown[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    try {
      values.push(JSON.parse(line));
    } catch (cause) {
      // The first line is no document by itself: then the text is one value that is broken somewhere.
      const one = index === first;
      throw badInput(
        `The JSON cannot be read: ${messageOf(one ? whole : cause)}`,
        one ? placeOf(text, messageOf(whole)) : `line ${index + 1}`,
        'fetch the whole file again, or mend it there',
        cause,
      );
    }
  }
  return values;
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
  const line = before.split('\n').length;
  return `line ${line}, column ${at - before.lastIndexOf('\n')}`;
}

function collect(value: unknown, place: string, depth: number): readonly BiocDocument[] {
  if (depth > DEPTH || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value))
    return value.flatMap((one, index) => collect(one, `${place}, item ${index + 1}`, depth + 1));
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
  throw badInput(
    `A document of BioC is not in order: ${issue.message.slice(0, 80)}`,
    `${place.slice(0, 120)}, ${(issue.path ?? [])
      .map(({ key }) => String(key))
      .join('.')
      .slice(0, 80)}`,
    'give it as the BioC service does: an id, infons, and passages with a text each',
  );
}
