// A collection laid out in files for the processes that are measured: JSON lines, and tabs for Lucene.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Collection, Doc, Query } from './collection.js';
import { contents } from './engine.js';
import { shuffled } from './mix.js';

export interface Task {
  readonly name: string;
  readonly folder: string;
  readonly passages: number;
  /** With judgements the first round asks every question; without, only times are taken. */
  readonly collection: Collection | null;
}

export function layOut(parent: string, collection: Collection): Task {
  // Not in the order of the collection: a process that may not ask all questions then asks a fair sample.
  const folder = write(join(parent, collection.name), collection.docs, shuffled(collection.queries));
  return { name: collection.name, folder, passages: collection.docs.length, collection };
}

export function layOutMix(parent: string, docs: readonly Doc[], queries: readonly Query[]): Task {
  const name = sizeName(docs.length);
  return {
    name,
    folder: write(join(parent, name), docs, queries),
    passages: docs.length,
    collection: null,
  };
}

const sizeName = (passages: number): string => `${passages.toLocaleString('en')} passages`;

function write(folder: string, docs: readonly Doc[], queries: readonly Query[]): string {
  mkdirSync(folder, { recursive: true });
  const put = (name: string, lines: readonly string[]): void =>
    writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(''));
  const json = (value: unknown): string => JSON.stringify(value);
  const tabs = (id: string, text: string): string => `${id}\t${text.replace(/\s+/g, ' ')}`;
  put('docs.jsonl', docs.map(json));
  put('queries.jsonl', queries.map(json));
  put(
    'docs.tsv',
    docs.map((doc) => tabs(doc.id, contents(doc))),
  );
  put(
    'queries.tsv',
    queries.map(({ id, text }) => tabs(id, text)),
  );
  return folder;
}
