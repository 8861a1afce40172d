// The index of packs, made once and read at start: `passages.index` in their folder, or beside a file of passages.
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
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

function placeOf(path: string): string {
  return statSync(path).isFile() ? `${path}.index` : join(path, fileName);
}

/** Told what is said to the operator; one line, without its end. */
export type Say = (line: string) => void;

export const toStderr: Say = (line) => void process.stderr.write(`${line}\n`);

/** The index of a library: from the file of its only path where that is of this edition and version, else made anew. */
export function indexOf(library: Library, paths: readonly string[], say: Say = toStderr): FrozenIndex {
  const [path, ...others] = paths;
  const saved = path === undefined || others.length > 0 ? null : read(placeOf(path), library, say);
  return saved ?? indexLibrary(library);
}

/** Whether the index of a folder is of these packs as they are. */
export function hasIndex(library: Library, path: string): boolean {
  return read(placeOf(path), library, () => {}) !== null;
}

/** Writes the index of the packs of a folder, or of a file, whole or not at all. Returns where it is. */
export function writeIndex(library: Library, packs: string): string {
  const path = placeOf(packs);
  const bytes = serialiseIndex({ edition: editionOf(library), index: indexLibrary(library) });
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
  return path;
}

function read(path: string, library: Library, say: Say): FrozenIndex | null {
  const bytes = bytesOf(path);
  if (bytes === null) return null;
  try {
    const { edition, index } = loadIndex(bytes);
    if (edition === editionOf(library)) return index;
    say(`${path}: the packs have changed since; it is made anew in memory (\`glutamate index\` saves it)`);
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
