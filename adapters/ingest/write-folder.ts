// Writes a pack's folder so that it is there whole or not at all: beside its place first, then renamed into it.
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { badInput, type PackTexts } from '../../src/index.js';

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
