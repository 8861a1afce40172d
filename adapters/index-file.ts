// The index of a folder of packs, made once and read at start: `passages.index` beside the packs.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  editionOf,
  Fault,
  type FrozenIndex,
  indexLibrary,
  type Library,
  loadIndex,
  serialiseIndex,
} from '../src/index.js';

const fileName = 'passages.index';

/** Told what is said to the operator; one line, without its end. */
export type Say = (line: string) => void;

export const toStderr: Say = (line) => void process.stderr.write(`${line}\n`);

/** The index of a library: from the file of its only folder where that is of this edition and version, else made anew. */
export function indexOf(library: Library, paths: readonly string[], say: Say = toStderr): FrozenIndex {
  const [folder, ...others] = paths;
  const saved = folder === undefined || others.length > 0 ? null : read(join(folder, fileName), library, say);
  return saved ?? indexLibrary(library);
}

/** Writes the index of the folder's packs beside them, whole or not at all. */
export function writeIndex(library: Library, folder: string): void {
  const path = join(folder, fileName);
  const bytes = serialiseIndex({ edition: editionOf(library), index: indexLibrary(library) });
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
}

function read(path: string, library: Library, say: Say): FrozenIndex | null {
  const bytes = bytesOf(path);
  if (bytes === null) return null;
  try {
    const { edition, index } = loadIndex(bytes);
    if (edition === editionOf(library)) return index;
    say(
      `${path}: the packs have changed since it was made; it is made anew in memory. \`glutamate ingest\` saves it.`,
    );
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    say(`${path}: ${error.message}`);
  }
  return null;
}

function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
