// A collection to measure retrieval on: passages, questions, and which passages are right for which question.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface Doc {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}
export interface Query {
  readonly id: string;
  readonly text: string;
}
/** By question: the right passages with their grade (1 and up). */
export type Judgements = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface Collection {
  readonly name: string;
  readonly docs: readonly Doc[];
  /** Only those with at least one right passage. */
  readonly queries: readonly Query[];
  readonly judgements: Judgements;
}

/** The folders of `dir` that hold a collection. */
export function collectionFolders(dir: string): string[] {
  return readdirSync(dir)
    .map((name) => join(dir, name))
    .filter((folder) => existsSync(join(folder, 'qrels.tsv')))
    .sort();
}

export function readCollection(folder: string): Collection {
  const judgements = readJudgements(readFileSync(join(folder, 'qrels.tsv'), 'utf8'));
  return {
    name: basename(folder),
    docs: readLines<Doc>(folder, 'corpus').map(({ id, title, text }) => ({ id, title, text })),
    queries: readLines<Query>(folder, 'queries')
      .filter(({ id }) => judgements.has(id))
      .map(({ id, text }) => ({ id, text })),
    judgements,
  };
}

function readLines<T>(folder: string, name: string): T[] {
  const packed = join(folder, `${name}.jsonl.gz`);
  const text = existsSync(packed)
    ? gunzipSync(readFileSync(packed)).toString('utf8')
    : readFileSync(join(folder, `${name}.jsonl`), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

function readJudgements(text: string): Judgements {
  const judgements = new Map<string, Map<string, number>>();
  for (const line of text.split(/\r?\n/).slice(1)) {
    const [query, doc, grade] = line.split('\t');
    if (query === undefined || doc === undefined || !(Number(grade) > 0)) continue;
    const own = judgements.get(query) ?? new Map<string, number>();
    judgements.set(query, own.set(doc, Number(grade)));
  }
  return judgements;
}
