// The folder of one pack of a library: found by its id, read, and written whole or not at all (beside its place, then renamed into it).
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { badInput, createLibrary, type PackTexts } from '../../src/index.js';
import { hasIndex, writeIndex } from '../packs/index-file.js';
import { readPacks } from '../packs/packs.js';

/** The folder of the pack with this id, or of the only one whose id begins so; throws a Fault where there is none, or more than one. */
export function findFolder(paths: readonly string[], id: string): string {
  const { packs, places } = readPacks(paths);
  const named = packs.map((pack, index) => ({ id: pack.id, place: places[index] ?? '' }));
  const exact = named.filter((pack) => pack.id === id);
  const fitting = exact.length > 0 ? exact : named.filter((pack) => pack.id.startsWith(id));
  const [first, ...others] = fitting;
  if (first !== undefined && others.length === 0 && existsSync(join(first.place, 'pack.json')))
    return first.place;
  const near = (others.length > 0 ? fitting : named).slice(0, 6).map((pack) => pack.id);
  throw badInput(
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
  const [library, id] = [dirname(resolve(folder)), basename(resolve(folder))];
  replaceFolder(library, id, (beside) => writeTexts(beside, texts));
  refreshIndex(library);
}

/** The next ingest of the same files leaves it away; `--again` brings it back. */
export function removeFolder(folder: string): void {
  const [library, id] = [dirname(resolve(folder)), basename(resolve(folder))];
  const manifest = join(library, '.ingested');
  const lines = existsSync(manifest) ? readFileSync(manifest, 'utf8').split('\n') : [];
  const kept = lines.flatMap((line) => withoutPack(line, id));
  rmSync(resolve(folder), { recursive: true });
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

/** The index of a library that has one is made again when its packs changed. */
function refreshIndex(library: string): void {
  if (!existsSync(join(library, 'passages.index'))) return;
  const { packs, problems } = readPacks([library]);
  const [first, ...others] = packs;
  if (first === undefined || problems.length > 0) return;
  const opened = createLibrary([first, ...others]);
  if (!hasIndex(opened, library)) writeIndex(opened, library);
}

/** Hidden from readers of packs, and swept at the next start. */
const unfinished = '.new-';
const replaced = '.old-';

/** `fill` writes into a folder beside; other files of the old one (golden questions, notes) are taken along. */
export function replaceFolder(out: string, id: string, fill: (folder: string) => void): void {
  const [place, beside, old] = [
    join(out, id),
    join(out, `${unfinished}${id}`),
    join(out, `${replaced}${id}`),
  ];
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside);
  try {
    fill(beside);
    takeAlong(place, beside);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw error;
  }
  if (existsSync(place)) renameSync(place, old);
  renameSync(beside, place);
  rmSync(old, { recursive: true, force: true });
}

function takeAlong(from: string, to: string): void {
  for (const name of existsSync(from) ? readdirSync(from) : []) {
    if (!existsSync(join(to, name)) && !isOurs(name))
      cpSync(join(from, name), join(to, name), { recursive: true });
  }
}

export function writeTexts(folder: string, texts: PackTexts): void {
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
}

/** Files that a new version may do without. */
function isOurs(name: string): boolean {
  return name === 'references.json' || name === 'details.json';
}

/** Puts right what a killed run left: a folder that was moved away goes back, one that was not finished goes. */
function sweep(out: string): void {
  for (const name of readdirSync(out)) {
    if (name.startsWith(unfinished)) rmSync(join(out, name), { recursive: true, force: true });
    if (!name.startsWith(replaced)) continue;
    const place = join(out, name.slice(replaced.length));
    if (existsSync(place)) rmSync(join(out, name), { recursive: true, force: true });
    else renameSync(join(out, name), place);
  }
}

/** The folder that packs go into, made where it is missing. Throws a Fault where it cannot be written. */
export function openFolder(out: string): void {
  try {
    mkdirSync(out, { recursive: true });
    sweep(out);
  } catch (cause) {
    throw badInput('the folder for packs cannot be written', out, 'name another --out', cause);
  }
}
