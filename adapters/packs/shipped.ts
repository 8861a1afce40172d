// What ships beside the code: where the package is installed, from source and from dist alike, and its word table.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadWords, type WordTable } from '../../src/index.js';

export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

let table: WordTable | null = null;

/** The word table, read when a question first needs it and kept. */
export function words(): WordTable {
  table ??= loadWords(readFileSync(join(packageRoot(), 'knowledge/language/words.bin')));
  return table;
}
