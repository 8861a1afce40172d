// The word table that ships with the project, read when a question first needs it and kept.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadWords, type WordTable } from '../src/index.js';
import { packageRoot } from './package-root.js';

let table: WordTable | null = null;

export function words(): WordTable {
  table ??= loadWords(readFileSync(join(packageRoot(), 'knowledge/language/words.bin')));
  return table;
}
