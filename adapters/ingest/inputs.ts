// The files that the arguments of `ingest` name: each file itself, and all that stand in a folder, in order of their names.
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { articleIdOf, badInput } from '../../src/index.js';

export interface InputFile {
  readonly path: string;
  /** It stands in a folder that was named: what holds no text is passed over there. */
  readonly inFolder: boolean;
}

/** What stands in a folder and is not read. */
export interface PassedOver {
  readonly path: string;
  readonly why: string;
}

/** What stands on the disk is a file, whatever it is called; the ids are what else reads as one. */
export function namedInputs(
  args: readonly string[],
  out: string,
): { files: readonly InputFile[]; ids: readonly string[]; passedOver: readonly PassedOver[] } {
  // Packs of an earlier run are no inputs, though they may stand among them.
  const packs = `${resolve(out)}${sep}`;
  const ids: string[] = [];
  const files: InputFile[] = [];
  const passedOver: PassedOver[] = [];
  for (const arg of args) {
    const stat = statSync(arg, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      const paths = filesUnder(arg, passedOver).filter((path) => !resolve(path).startsWith(packs));
      if (paths.length === 0) throw badInput('no file in this folder', arg, 'name one that holds articles');
      files.push(...paths.map((path) => ({ path, inFolder: true })));
    } else if (stat !== undefined) files.push({ path: arg, inFolder: false });
    else if (articleIdOf(arg) !== null) ids.push(arg);
    else {
      const cure = 'name a file, a folder, or an id (PMC…, PMID…, a DOI)';
      throw badInput('no such file or folder', arg, cure);
    }
  }
  return {
    files: [...new Map(files.map((file) => [file.path, file])).values()],
    ids: [...new Set(ids)],
    passedOver: passedOver.filter(({ path }) => !resolve(path).startsWith(packs)),
  };
}

// Hidden files, and links to folders (which may lead in circles), are left out.
function filesUnder(folder: string, passedOver: PassedOver[]): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    const why = entry.name.startsWith('.') ? 'hidden' : whyNoFile(entry, path);
    if (why !== null) passedOver.push({ path, why });
    else if (entry.isDirectory()) return filesUnder(path, passedOver);
    return why === null ? [path] : [];
  });
}

function whyNoFile(entry: Dirent, path: string): string | null {
  if (entry.isFile() || entry.isDirectory()) return null;
  if (!entry.isSymbolicLink()) return 'neither a file nor a folder';
  const to = statSync(path, { throwIfNoEntry: false });
  if (to?.isFile()) return null;
  return to === undefined ? 'a link to nothing' : 'a link to a folder';
}
