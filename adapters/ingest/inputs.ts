// The files that the arguments of `ingest` name: each file itself, and all that stand in a folder, in order of their names.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../src/index.js';

export interface InputFile {
  readonly path: string;
  /** Found in a folder, not named: what holds no text is passed over there. */
  readonly found: boolean;
}

/** Hidden files, and links to folders (which may lead in circles), are left out. */
export function inputFiles(paths: readonly string[]): readonly InputFile[] {
  const files = paths.flatMap((path): InputFile[] => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) {
      const cure = 'name a file, a folder, or an id (PMC…, PMID…, a DOI)';
      throw new Fault('bad-input', 'no such file or folder', path, cure);
    }
    return stat.isDirectory()
      ? filesUnder(path).map((one) => ({ path: one, found: true }))
      : [{ path, found: false }];
  });
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    const isFile =
      entry.isFile() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile());
    return isFile ? [path] : [];
  });
}
