// Reads packs from the disk: folders that hold a pack.json, collections of JSON lines, or a folder of such.
import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  createLibrary,
  describeFirst,
  describeProblem,
  Fault,
  type Library,
  type LoadedPack,
  loadPack,
  type PackTexts,
  type Problem,
} from '../../src/index.js';
import { collectionPack, loadCollection } from '../../src/ingest/index.js';
import type { Pack } from '../../src/vocabulary.js';
import { ignoredFilesLine, isArticle } from './ignored-files.js';
import { linesOf } from './lines.js';
import { packageRoot } from './shipped.js';

/** The packs that ship with the project: `knowledge/` at its root, from source and from dist alike. */
export function shippedKnowledge(): string {
  return join(packageRoot(), 'knowledge');
}

export interface PackProblem extends Problem {
  readonly folder: string;
}

export function describePackProblem(problem: PackProblem): string {
  return `${problem.folder}: ${describeProblem(problem)}`;
}

interface ReadPacks {
  readonly packs: Pack[];
  /** Where each of the packs was read from. */
  readonly places: string[];
  readonly problems: PackProblem[];
}

/** Every pack under the folders (or files of JSON lines), and every problem of those that are broken. */
export function readPacks(folders: readonly string[]): ReadPacks {
  const read: ReadPacks = { packs: [], places: [], problems: [] };
  for (const folder of folders.flatMap(packPlaces)) readInto(read, folder);
  return checkDuplicateIds(read);
}

function readInto({ packs, places, problems }: ReadPacks, folder: string): void {
  const loaded = loadPlace(folder);
  if ('pack' in loaded) {
    packs.push(loaded.pack);
    places.push(folder);
  } else problems.push(...loaded.problems.map((problem) => ({ folder, ...problem })));
}

function loadPlace(path: string): LoadedPack {
  if (isFile(path)) return collectionOf(path);
  const lines = ['passages.jsonl', 'passages.jsonl.gz'].find((name) => existsSync(join(path, name)));
  return lines === undefined ? loadPack(readTexts(path), sha256) : collectionIn(path, lines);
}

function checkDuplicateIds({ packs, places, problems }: ReadPacks): ReadPacks {
  const seen = new Set<string>();
  for (const { id } of packs) {
    const cure = 'give each pack its own id, or choose one with --knowledge';
    const problem = { folder: id, file: 'pack.json', place: 'id', what: 'two packs have this id', cure };
    if (seen.has(id)) problems.push(problem);
    seen.add(id);
  }
  return { packs, places, problems };
}

/** A library of all packs, or a Fault that names the first problem and how many more there are. */
export function openLibrary(folders: readonly string[]): Library {
  return libraryOf(readPacks(folders), folders);
}

/** The same while questions are being answered: between two packs others have their turn. */
export async function reopenLibrary(folders: readonly string[]): Promise<Library> {
  const read: ReadPacks = { packs: [], places: [], problems: [] };
  for (const folder of folders.flatMap(packPlaces)) {
    readInto(read, folder);
    await nextTurn();
  }
  return libraryOf(checkDuplicateIds(read), folders);
}

function libraryOf({ packs, problems }: ReadPacks, folders: readonly string[]): Library {
  const [first, ...others] = packs;
  if (problems.length > 0 || first === undefined) {
    const cure = `\`glutamate verify ${folders.join(' ')}\` names each problem with its cure`;
    throw new Fault('bad-pack', 'a pack is broken', describeFirst(problems, describePackProblem), cure);
  }
  return createLibrary([first, ...others]);
}

const linesName = /\.jsonl(\.gz)?$/;

// A file that was named is lines whatever it is called; in a folder, only what is called so.
function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function isLines(path: string): boolean {
  return linesName.test(path) && isFile(path);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A collection straight from its file: its title is the file's name, its edition the hash of its bytes. */
function collectionOf(path: string): LoadedPack {
  return collectionPack(basename(path).replace(linesName, ''), linesIn(path, createHash('sha256')));
}

/** A collection in a folder of its own, which says of what it is. */
function collectionIn(folder: string, file: string): LoadedPack {
  const texts = readTexts(folder);
  const hash = createHash('sha256');
  for (const name of Object.keys(texts).sort()) hash.update(`${name}\n${texts[name]}\n`);
  return loadCollection(texts, linesIn(join(folder, file), hash));
}

function linesIn(path: string, hash: Hash): Parameters<typeof loadCollection>[1] {
  return {
    file: basename(path),
    lines: linesOf(path, (bytes) => hash.update(bytes)),
    edition: () => hash.digest('hex').slice(0, 12),
  };
}

const cure = 'name a folder that holds a pack.json or packs, or a file of JSON lines (.jsonl, .jsonl.gz)';

function packPlaces(path: string): string[] {
  if (isFile(path)) {
    const make = `\`glutamate ingest ${path} --out PACKS\` makes a pack of it`;
    if (isArticle(path)) throw new Fault('bad-input', 'this is an article, not a pack', path, make);
    return [path];
  }
  if (!existsSync(path) || !statSync(path).isDirectory())
    throw new Fault('bad-input', 'no such folder of packs', path, cure);
  if (existsSync(join(path, 'pack.json'))) return [path];
  const inner = readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .map((name) => join(path, name))
    .filter((place) => existsSync(join(place, 'pack.json')) || isLines(place))
    .sort();
  if (inner.length === 0)
    throw new Fault('bad-input', 'no pack in this folder', path, ignoredFilesLine(path) ?? cure);
  return inner;
}

function readTexts(folder: string): PackTexts {
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(json|txt)$/.test(entry.name),
  );
  return Object.fromEntries(files.map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]));
}
