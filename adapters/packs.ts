// Reads packs from the disk: folders that hold a pack.json, or a folder of such folders.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  createLibrary,
  describeProblem,
  Fault,
  type Library,
  loadPack,
  type Pack,
  type PackTexts,
  type Problem,
} from '../src/index.js';
import { packageRoot } from './package-root.js';

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

/** Every pack under the folders, and every problem of those that are broken. */
export function readPacks(folders: readonly string[]): { packs: Pack[]; problems: PackProblem[] } {
  const packs: Pack[] = [];
  const problems: PackProblem[] = [];
  for (const folder of folders.flatMap(packFolders)) {
    const loaded = loadPack(readTexts(folder));
    if ('pack' in loaded) packs.push(loaded.pack);
    else problems.push(...loaded.problems.map((problem) => ({ folder, ...problem })));
  }
  for (const [index, pack] of packs.entries()) {
    if (packs.findIndex(({ id }) => id === pack.id) === index) continue;
    const cure = 'give each pack its own id, or choose one with --knowledge';
    problems.push({ folder: pack.id, file: 'pack.json', place: 'id', what: 'two packs have this id', cure });
  }
  return { packs, problems };
}

/** A library of all packs, or a Fault that names every problem, one a line. */
export function openLibrary(folders: readonly string[]): Library {
  const { packs, problems } = readPacks(folders);
  const [first, ...others] = packs;
  if (problems.length > 0 || first === undefined) {
    const lines = problems.map(describePackProblem);
    throw new Fault(
      'bad-pack',
      'a pack is broken',
      lines.join('\n  '),
      'mend it; `glutamate verify` checks again',
    );
  }
  return createLibrary([first, ...others]);
}

function packFolders(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new Fault(
      'bad-input',
      'no such folder of packs',
      folder,
      'name a folder that holds a pack.json or packs',
    );
  }
  if (existsSync(join(folder, 'pack.json'))) return [folder];
  const inner = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'pack.json')))
    .map((entry) => join(folder, entry.name))
    .sort();
  if (inner.length > 0) return inner;
  throw new Fault(
    'bad-input',
    'no pack in this folder',
    folder,
    'name a folder that holds a pack.json or packs',
  );
}

function readTexts(folder: string): PackTexts {
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(json|txt)$/.test(entry.name),
  );
  return Object.fromEntries(files.map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]));
}
