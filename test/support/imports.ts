// Reads the sources as text: what each file imports, and its code without comments. No compiler needed.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** `path` from the root of the repository, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** One import: of a file (`path` from the root, `.ts`) or of a package or built-in module (`name` as written). */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly local: boolean;
  /** `import type …`, or every name of it is a type: nothing is loaded. */
  readonly ofTypes: boolean;
}

export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    filesBelow(folder)
      .filter((path) => path.endsWith('.ts'))
      .sort()
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
  );
}

/** From the root of the repository; what was installed below a folder is not ours. */
function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    return entry.name === 'node_modules' ? [] : filesBelow(path);
  });
}

const statement = /^(?:import|export)\b([^;'"`]*?)\bfrom\s+['"]([^'"]+)['"]/gm;
const bare = /^import\s+()['"]([^'"]+)['"]/gm;
const inline = /\bimport\(()\s*['"]([^'"]+)['"]\s*\)/g;
const typesAlone = /^\s*(?:type\b(?!\s*,|\s*$)|\{(?:\s*type\s[^,{}]+,?)+\s*\}\s*$)/;

/** Every import and re-export of a file: of values and of types, of statements and of expressions. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const found = [statement, bare, inline].flatMap((form) => [...text.matchAll(form)]);
  return found.map(([, names = '', name = '']) => {
    const local = name.startsWith('.');
    const to = local ? posix.join(dirname(path), name).replace(/\.js$/, '.ts') : name;
    return { from: path, to, local, ofTypes: typesAlone.test(names) };
  });
}

/** The lines of code, comments blanked. A comment stands on its own line or after code and a space, as the formatter leaves it. */
export function codeOf({ text }: SourceFile): string {
  return text
    .replace(/\/\*\*?[\s\S]*?\*\//g, '')
    .split('\n')
    .map((line) => (/^\s*\/\//.test(line) ? '' : line.replace(/\s\/\/\s.*$/, '')))
    .join('\n');
}
