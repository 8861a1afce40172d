// Compiles the plain word lists of knowledge/language and knowledge/safety, each into one file that the program imports: sections of
// lines, comments taken off. They are folded as the words of a question are, so that no start need do it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normalise } from '../src/text/normalise.js';
import { words } from '../src/text/tokens.js';

const knowledge = join(dirname(fileURLToPath(import.meta.url)), '../knowledge');

/** The text of the compiled file: {"asks": {"value": ["how many", …], …}, …}. */
function compile(folder: string, fold: (list: string, line: string) => string): string {
  const lists: Record<string, Record<string, string[]>> = {};
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    const list = name.slice(0, -4);
    const groups: Record<string, string[]> = {};
    let open: string[] | null = null;
    for (const line of readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .map((one) => one.trim())) {
      const id = /^\[(.+)\]$/.exec(line)?.[1];
      if (id !== undefined) {
        groups[id] ??= [];
        open = groups[id] ?? null;
      } else if (line !== '' && !line.startsWith('# ') && open !== null) open.push(fold(list, line));
    }
    lists[list] = groups;
  }
  return `${JSON.stringify(lists)}\n`;
}

// Terms of the thesaurus are words and nothing else; the other lists may hold signs of the phrase language.
function folded(list: string, line: string): string {
  if (list === 'reasons') return line;
  if (list !== 'concepts') return normalise(line);
  const atHead = line.startsWith('^');
  return `${atHead ? '^' : ''}${words(atHead ? line.slice(1) : line).join(' ')}`;
}

const signs = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\u30fc]/gu;

// A line of Japanese is written without blanks, and read sign by sign. Short forms are kept as they are.
function foldedSafety(list: string, line: string): string {
  if (list === 'short-forms') return line;
  return normalise(line)
    .replace(signs, ' $& ')
    .replace(/ ?\| ?/g, '|')
    .replace(/ +/g, ' ')
    .trim();
}

const folds = { language: folded, safety: foldedSafety };
for (const [name, fold] of Object.entries(folds)) {
  const folder = join(knowledge, name);
  writeFileSync(join(folder, 'compiled.json'), compile(folder, fold));
}
