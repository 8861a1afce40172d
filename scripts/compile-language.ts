// Compiles the plain word lists of knowledge/language, of its folders, and of knowledge/safety, each into one file that the program
// imports: sections of lines, comments taken off, folded as the words of a question are, so that no start need do it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normalise } from '../src/text/normalise.js';
import { words } from '../src/text/tokens.js';

const knowledge = join(dirname(fileURLToPath(import.meta.url)), '../knowledge');
type Sections = Record<string, string[]>;

/** The sections of each list of a folder: {"asks": {"value": ["how many", …], …}, …}. */
function listsOf(folder: string, fold: (list: string, line: string) => string): Record<string, Sections> {
  const lists: Record<string, Sections> = {};
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    const list = name.slice(0, -4);
    const groups: Sections = {};
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
  return lists;
}

/** One set of sections of all lists of a folder. Words of a section `[{name}]` are put in where a line has `{name}`. */
function joined(lists: Record<string, Sections>): Sections {
  const sections = Object.values(lists).flatMap((list) => Object.entries(list));
  const groups = new Map(sections.filter(([id]) => id.startsWith('{')));
  const filled = (line: string): string =>
    line.replace(/\{[^{}]+\}/g, (name) => {
      const words = groups.get(name);
      if (words === undefined) throw new Error(`no section [${name}] for the line "${line}"`);
      return words.join('|');
    });
  return Object.fromEntries(
    sections.filter(([id]) => !groups.has(id)).map(([id, lines]) => [id, lines.map(filled)]),
  );
}

// Terms of the thesaurus are words and nothing else; the other lists may hold signs of the phrase language.
function folded(list: string, line: string): string {
  if (list === 'reasons') return line;
  if (list !== 'concepts') return normalise(line);
  const clauseInitial = line.startsWith('^');
  return `${clauseInitial ? '^' : ''}${words(clauseInitial ? line.slice(1) : line).join(' ')}`;
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

function write(path: string, compiled: unknown): void {
  writeFileSync(join(knowledge, path), `${JSON.stringify(compiled)}\n`);
}

write('language/compiled.json', listsOf(join(knowledge, 'language'), folded));
write('safety/compiled.json', listsOf(join(knowledge, 'safety'), foldedSafety));
for (const name of ['articles', 'caveats', 'text'])
  write(`language/${name}.json`, joined(listsOf(join(knowledge, 'language', name), folded)));
