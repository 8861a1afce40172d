// The folder of one pack of a library: found by its id, read, and written whole or not at all.
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createLibrary, Fault, type PackTexts } from '../../src/index.js';
import { hasIndex, writeIndex } from '../packs/index-file.js';
import { readPacks } from '../packs/packs.js';
import { replaceFolder, writeTexts } from './write-folder.js';

/** Throws a Fault where no pack, or more than one, is called so; the beginning of an id is enough. */
export function findFolder(paths: readonly string[], id: string): string {
  const { packs, places } = readPacks(paths);
  const named = packs.map((pack, index) => ({ id: pack.id, place: places[index] ?? '' }));
  const exact = named.filter((one) => one.id === id);
  const found = exact.length > 0 ? exact : named.filter((one) => one.id.startsWith(id));
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0 && existsSync(join(first.place, 'pack.json')))
    return first.place;
  const near = (others.length > 0 ? found : named).slice(0, 6).map((one) => one.id);
  throw new Fault(
    'bad-input',
    others.length > 0 ? 'more than one pack begins so' : 'no pack is called so',
    id,
    near.length === 0 ? 'ingest one first' : `name one of ${near.join(', ')}`,
  );
}

export function readFolder(folder: string): PackTexts {
  const names = readdirSync(folder).filter((name) => /\.(?:json|txt)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

export function writeFolder(folder: string, texts: PackTexts): void {
  const own = resolve(folder);
  replaceFolder(dirname(own), own.slice(dirname(own).length + 1), (beside) => writeTexts(beside, texts));
  refreshIndex(dirname(own));
}

/** The next ingest of the same files leaves it away; `--again` brings it back. */
export function removeFolder(folder: string): void {
  const own = resolve(folder);
  const [library, id] = [dirname(own), own.slice(dirname(own).length + 1)];
  const manifest = join(library, '.ingested');
  const lines = existsSync(manifest) ? readFileSync(manifest, 'utf8').split('\n') : [];
  const kept = lines.flatMap((line) => withoutPack(line, id));
  rmSync(own, { recursive: true });
  for (const line of kept) appendFileSync(manifest, `\n${line}\n`);
  refreshIndex(library);
}

/** The entries of the manifest that name a pack, without it: read last, they stand for those before. */
function withoutPack(line: string, id: string): string[] {
  try {
    const entry: { packs?: Record<string, string> } = JSON.parse(line);
    if (entry.packs?.[id] === undefined) return [];
    const { [id]: _, ...packs } = entry.packs;
    return [JSON.stringify({ ...entry, packs })];
  } catch {
    return [];
  }
}

/** The index of a library that has one is made anew when its packs changed. */
function refreshIndex(library: string): void {
  if (!existsSync(join(library, 'passages.index'))) return;
  const { packs, problems } = readPacks([library]);
  const [first, ...others] = packs;
  if (first === undefined || problems.length > 0) return;
  const opened = createLibrary([first, ...others]);
  if (!hasIndex(opened, library)) writeIndex(opened, library);
}
