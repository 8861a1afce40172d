// The index of packs, made once and read at start: `passages.index` in their folder, or beside a file of passages; and a bot that
// answers from both.
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bot, createBot, Fault, type Library } from '../../src/index.js';
import {
  editionOf,
  type FrozenIndex,
  indexLibrary,
  loadIndex,
  serialiseIndex,
} from '../../src/retrieval/index.js';
import { words } from './shipped.js';

const fileName = 'passages.index';

function placeOf(path: string): string {
  return statSync(path).isFile() ? `${path}.index` : join(path, fileName);
}

/** Told what is said to the operator; one line, without its end. */
export type Say = (line: string) => void;

export const toStderr: Say = (line) => void process.stderr.write(`${line}\n`);

/**
 * The index of a library: read from the file beside its only path where edition and version fit, else made in memory. A saved index
 * of other packs is also replaced, where the file can be written.
 */
export function indexOf(library: Library, paths: readonly string[], say: Say = toStderr): FrozenIndex {
  const [path, ...others] = paths;
  const saved = path === undefined || others.length > 0 ? null : read(placeOf(path), library, say);
  if (saved !== null && saved !== 'other') return saved;
  const index = indexLibrary(library);
  if (path !== undefined && saved === 'other') refresh(placeOf(path), library, index, say);
  return index;
}

function refresh(place: string, library: Library, index: FrozenIndex, say: Say): void {
  try {
    save(place, library, index);
    say(`${place}: the packs have changed since; it was made again`);
  } catch {
    say(`${place}: the packs have changed since, and it cannot be written; it is made again in memory`);
  }
}

function save(place: string, library: Library, index: FrozenIndex): void {
  const draft = `${place}.${process.pid}.new`;
  writeFileSync(draft, serialiseIndex({ edition: editionOf(library), index }));
  renameSync(draft, place);
}

/** Whether the index of a folder is of these packs as they are. */
export function hasIndex(library: Library, path: string): boolean {
  const saved = read(placeOf(path), library, () => {});
  return saved !== null && saved !== 'other';
}

/** Writes the index of the packs of a folder, or of a file, whole or not at all. Returns where it is. */
export function writeIndex(library: Library, packs: string): string {
  const path = placeOf(packs);
  save(path, library, indexLibrary(library));
  return path;
}

/** `other`: a sound one, of other packs. */
function read(path: string, library: Library, say: Say): FrozenIndex | 'other' | null {
  const bytes = bytesOf(path);
  if (bytes === null) return null;
  try {
    const { edition, index } = loadIndex(bytes);
    return edition === editionOf(library) ? index : 'other';
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

/** `paths`: where the library was opened from; the index of a single folder is kept there. */
export function botOver(library: Library, paths: readonly string[], say: Say = toStderr): Bot {
  if (library.packs.every(({ origin }) => origin === 'curated')) return createBot(library, { words });
  const index = indexOf(library, paths, say);
  return createBot(library, { words, indexOf: () => index });
}
