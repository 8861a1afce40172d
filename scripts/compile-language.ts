// Compiles the plain word lists of knowledge/language into one file that the program imports: sections of lines, comments taken off,
// folded as the words of a question are, so that the program need not do it at every start.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normalise } from '../src/text/normalise.js';
import { words } from '../src/text/tokens.js';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../knowledge/language');

/** The text of the compiled file: {"asks": {"value": ["how many", …], …}, …}. */
function compileLanguage(): string {
  const lists: Record<string, Record<string, string[]>> = {};
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    const groups: Record<string, string[]> = {};
    let open: string[] | null = null;
    for (const line of readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .map((one) => one.trim())) {
      const id = /^\[(.+)\]$/.exec(line)?.[1];
      if (id !== undefined) {
        groups[id] ??= [];
        open = groups[id] ?? null;
      } else if (line !== '' && !line.startsWith('# ') && open !== null) open.push(folded(name, line));
    }
    lists[name.slice(0, -4)] = groups;
  }
  return `${JSON.stringify(lists)}\n`;
}

// Terms of the thesaurus are words and nothing else; the other lists may hold signs of the phrase language.
function folded(name: string, line: string): string {
  if (name === 'reasons.txt') return line;
  if (name !== 'concepts.txt') return normalise(line);
  const atHead = line.startsWith('^');
  return `${atHead ? '^' : ''}${words(atHead ? line.slice(1) : line).join(' ')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(folder, 'compiled.json'), compileLanguage());
