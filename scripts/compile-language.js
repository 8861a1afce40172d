// Compiles the plain word lists of knowledge/language and knowledge/safety, each into one file that the program imports: sections of
// lines, comments taken off.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const knowledge = join(dirname(fileURLToPath(import.meta.url)), '../knowledge');

/** The text of the compiled file: {"asks": {"value": ["how many", …], …}, …}. */
function compile(folder) {
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

for (const name of ['language', 'safety']) {
  const folder = join(knowledge, name);
  writeFileSync(join(folder, 'compiled.json'), compile(folder));
}
