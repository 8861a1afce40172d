// Compiles the plain word lists of knowledge/language into one file that the program imports: sections of lines, comments taken off.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const folder = join(dirname(fileURLToPath(import.meta.url)), '../knowledge/language');

/** The text of the compiled file: {"asks": {"value": ["how many", …], …}, …}. */
export function compileLanguage() {
  const lists = {};
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    const groups = {};
    let open = null;
    for (const line of readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .map((one) => one.trim())) {
      const id = /^\[(.+)\]$/.exec(line)?.[1];
      if (id !== undefined) {
        groups[id] ??= [];
        open = groups[id];
      } else if (line !== '' && !line.startsWith('# ') && open !== null) open.push(line);
    }
    lists[name.slice(0, -4)] = groups;
  }
  return `${JSON.stringify(lists)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(folder, 'compiled.json'), compileLanguage());
