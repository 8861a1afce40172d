// From the texts of a pack's files to typed data, or to every problem of shape that stands in the way.
import * as v from 'valibot';
import { type Problem, problem } from './problem.js';
import {
  type ClaimsFile,
  type CollectionFile,
  type ConceptsFile,
  claimsSchema,
  collectionSchema,
  conceptsSchema,
  ingestedSourceSchema,
  type PackFile,
  type PassagesFile,
  packSchema,
  passagesSchema,
  type ReferencesFile,
  referencesSchema,
  type SourceFile,
  sourceSchema,
  type TopicsFile,
  topicsSchema,
} from './schema.js';

type Shape<T> = v.GenericSchema<unknown, T>;

const named = v.object({ id: v.string() });

/** File name → text, as read from a pack's folder. */
export type PackTexts = Readonly<Record<string, string>>;

export interface PackParts {
  readonly pack: PackFile;
  readonly source: SourceFile;
  readonly passages: PassagesFile;
  readonly claims: ClaimsFile;
  readonly topics: TopicsFile;
  readonly concepts: ConceptsFile;
  readonly references: ReferencesFile;
  readonly record: string;
}

export function readFiles(texts: PackTexts): { parts: PackParts | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = <T>(file: string, schema: Shape<T>): T | null => parse(file, texts[file], schema, problems);
  const pack = read('pack.json', packSchema);
  const source = read('source.json', pack?.origin === 'ingested' ? ingestedSourceSchema : sourceSchema);
  const passages = read('passages.json', passagesSchema);
  const claims = read('claims.json', claimsSchema);
  const topics = read('topics.json', topicsSchema);
  const optional = <T>(file: string, schema: Shape<T[]>): T[] | null =>
    texts[file] === undefined ? [] : read(file, schema);
  const concepts = optional('lexicon.json', conceptsSchema);
  const references = optional('references.json', referencesSchema);
  const record = passages === null ? null : readRecord(passages.record.file, texts, problems);
  if (!pack || !source || !passages || !claims || !topics || !concepts || !references || record === null) {
    return { parts: null, problems };
  }
  return { parts: { pack, source, passages, claims, topics, concepts, references, record }, problems };
}

export interface CollectionParts {
  readonly pack: CollectionFile;
  readonly source: SourceFile;
}

/** The files beside a collection's lines. */
export function readCollectionFiles(texts: PackTexts): {
  files: CollectionParts | null;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const pack = parse('pack.json', texts['pack.json'], collectionSchema, problems);
  const source = parse('source.json', texts['source.json'], ingestedSourceSchema, problems);
  return { files: pack === null || source === null ? null : { pack, source }, problems };
}

function readRecord(file: string, texts: PackTexts, problems: Problem[]): string | null {
  const text = texts[file];
  if (text !== undefined) return text;
  const cure = 'add the text that the passages were cut from';
  problems.push(problem('passages.json', 'record › file', `"${file}" is not in the pack`, cure));
  return null;
}

function parse<T>(file: string, text: string | undefined, schema: Shape<T>, problems: Problem[]): T | null {
  if (text === undefined) {
    problems.push(problem(file, 'the file', 'missing', 'a pack needs it; see knowledge/README.md'));
    return null;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const what = error instanceof Error ? error.message : 'not JSON';
    problems.push(problem(file, 'the file', `not JSON (${what})`, 'mend the JSON'));
    return null;
  }
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const place = pathWithIds(value, issue.path?.map(({ key }) => key) ?? []);
    const cure = 'write the field as knowledge/README.md says';
    problems.push(problem(file, place, whatIsWrong(issue), cure));
  }
  return null;
}

function whatIsWrong({ type, expected, received, message }: v.BaseIssue<unknown>): string {
  if (type === 'strict_object' && expected === 'never') return 'no such field';
  return received === 'undefined' ? 'missing' : message;
}

// Array indices are turned into the ids of the things they point at, which is what a curator searches for.
function pathWithIds(value: unknown, path: readonly unknown[]): string {
  const names: string[] = [];
  let here: unknown = value;
  for (const key of path) {
    const name = String(key);
    here = here !== null && typeof here === 'object' ? Reflect.get(here, name) : undefined;
    names.push(typeof key === 'number' && v.is(named, here) ? here.id : name);
  }
  return names.length > 0 ? names.join(' › ') : 'the file';
}
