// The files of a reference manager among the inputs: read before all others, since they may hold the records of those.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import {
  type Article,
  type FoundRecord,
  isRecordFormat,
  readRecords,
  recordBeside,
  sniffFormat,
  withRecordBeside,
} from '../../src/ingest/index.js';
import { decode, gunzipIfNeeded, INPUT_BYTES_MAX, readHead } from './decode.js';
import type { InputFile } from './inputs.js';

export interface RecordFiles {
  readonly files: readonly InputFile[];
  /** Of all of them; what is read of other files depends on it. Empty where there is none. */
  readonly sha256: string;
  /** The article with the record that is its own, and what to say of it. */
  join(path: string, article: Article): { readonly article: Article; readonly from: string | null };
  /** Whether a record went to a file. */
  isTaken(article: Article): boolean;
}

export function readBibliography(files: readonly InputFile[]): RecordFiles {
  // What a pipe has given cannot be read twice.
  const recordFiles = files.filter(
    ({ path }) => statSync(path).isFile() && isRecordFormat(sniffFormat(readHead(path))),
  );
  const hash = createHash('sha256');
  const records = recordFiles.flatMap(({ path }): FoundRecord[] => {
    if (statSync(path).size > INPUT_BYTES_MAX) return [];
    try {
      const raw = readFileSync(path);
      hash.update(raw);
      return readRecords(decode(gunzipIfNeeded(raw))).map((entry) => ({ entry, from: slashed(path) }));
    } catch {
      // What is wrong with it is told when it is read as an input.
      return [];
    }
  });
  const taken = new Set<string>();
  return {
    files: recordFiles,
    sha256: recordFiles.length === 0 ? '' : hash.digest('hex'),
    join(path, article) {
      const record = recordBeside(slashed(path), article, records);
      if (record === null) return { article, from: null };
      taken.add(keyOf(record.entry.article));
      return { article: withRecordBeside(article, record), from: record.from };
    },
    isTaken: (article) => taken.has(keyOf(article)),
  };
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\.\//, '');
}

function keyOf({ record }: Article): string {
  return `${record.doi ?? ''} ${record.pmid ?? ''} ${record.title} ${record.year ?? ''}`.toLowerCase();
}
