// The word data: the compiled file is that of the lists, every list is in order, and every phrase can be found.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { words } from '../../adapters/packs/shipped.js';
import { compilePhrases } from '../../src/language/phrases.js';
import { loadWords } from '../../src/language/word-table.js';
import { stemsOf } from '../../src/text/stems.js';

/** The lists of a folder within knowledge/language are compiled into one file, words that stand for `{name}` put in. */
describe.each(['articles', 'caveats', 'text'])('the word lists of knowledge/language/%s', (name) => {
  const folder = join(import.meta.dirname, '../../knowledge/language', name);
  const compiled: Record<string, string[]> = JSON.parse(readFileSync(`${folder}.json`, 'utf8'));
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));

  it('are compiled as they stand', () => {
    const sections = texts.flatMap((text) => text.split(/^(?=\[)/m).slice(1));
    const counts = sections
      .map((section) => section.split('\n').filter((line) => line !== '' && !line.startsWith('# ')))
      .map(([id = '', ...entries]) => [id.slice(1, -1), entries.length] as const)
      .filter(([id]) => !id.startsWith('{'));
    expect(counts.length).toBe(new Set(counts.map(([id]) => id)).size);
    expect(Object.fromEntries(counts)).toEqual(
      Object.fromEntries(Object.entries(compiled).map(([id, entries]) => [id, entries.length])),
    );
  });

  it('say in their first line where they come from', () => {
    expect(texts.filter((text) => !/^# \S/.test(text))).toEqual([]);
  });

  it('hold no entry twice, and no word twice in an entry', () => {
    for (const [id, entries] of Object.entries(compiled)) {
      expect([id, entries.length]).toEqual([id, new Set(entries).size]);
      const choices = entries.flatMap((line) => line.split(' ').map((piece) => piece.split('|')));
      expect([id, choices.filter((words) => words.length > new Set(words).size)]).toEqual([id, []]);
    }
  });
});

describe.each(['language', 'safety'])('the word lists of knowledge/%s', (name) => {
  const folder = join(import.meta.dirname, '../../knowledge', name);
  const compiled: Record<string, Record<string, string[]>> = JSON.parse(
    readFileSync(join(folder, 'compiled.json'), 'utf8'),
  );

  it('are compiled as they stand', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    expect(Object.keys(compiled).sort()).toEqual(files.map((name) => name.slice(0, -4)).sort());
    for (const name of files) {
      const lines = readFileSync(join(folder, name), 'utf8').split('\n');
      const entries = lines.filter((line) => line !== '' && !line.startsWith('# ') && !line.startsWith('['));
      expect([name, Object.values(compiled[name.slice(0, -4)] ?? {}).flat().length]).toEqual([
        name,
        entries.length,
      ]);
    }
  });

  it('say in their first line where they come from', () => {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt')))
      expect(readFileSync(join(folder, name), 'utf8')).toMatch(/^# \S/);
  });

  it('hold no entry twice in one section', () => {
    for (const [list, sections] of Object.entries(compiled))
      for (const [id, entries] of Object.entries(sections))
        expect([list, id, entries.length]).toEqual([list, id, new Set(entries).size]);
  });
});

describe('a phrase', () => {
  const find = (line: string, text: string): boolean =>
    compilePhrases(new Map([['id', [line]]]))
      .groupsIn(text.split(' '))
      .has('id');

  it.each([
    ['how many|much', 'so how much is it', true],
    ['how many|much', 'how often', false],
    ['conclu*', 'the authors concluded', true],
    ['what ... level|levels', 'what was the serum level', true],
    ['what ... level|levels', 'what was it that they then said of the level', false],
    ['9 mg', 'they took 50 mg daily', true],
    ['9 mg', 'in mg', false],
    ['38-42 fever', 'it is 39 fever', true],
    ['a_few|many', 'in a few of them', true],
    ['a_few|many', 'in a lot of them', false],
    ['may / in ~ / ~ 9', 'it may help', true],
    ['may / in ~ / ~ 9', 'it began in may', false],
    ['may / in ~ / ~ 9', 'on may 5', false],
    ['rise ... tea', 'a rise , not of tea', true],
    ['rise ... tea', 'a rise ; not of tea', false],
    ['38-42 fever', 'it is 37 fever', false],
    ['my only| son', 'it is my only son', true],
    ['my only| son', 'it is my son', true],
    ['my only| son', 'it is my eldest son', false],
    ['^when', 'when did it end', true],
    ['^when', 'it hurts when i run', false],
  ])('%s in "%s": %s', (line, text, found) => {
    expect(find(line, text)).toBe(found);
  });
});

describe('the word table', () => {
  const table = words();
  const row = (word: string): number => table.rowOf(stemsOf(word)[0] ?? '');

  it('knows how common a word is, and words of other forms by their stem', () => {
    expect(table.rank(row('heart'))).toBeLessThan(table.rank(row('leprosy')));
    expect(row('infusions')).toBe(row('infusion'));
    expect(row('topiramat')).toBe(-1);
  });

  it('holds words of like use to be alike, and others not', () => {
    expect(table.similarity(row('physician'), row('doctor'))).toBeGreaterThan(0.7);
    expect(table.similarity(row('infusion'), row('telephone'))).toBeLessThan(0.2);
  });
});

describe('the table of words', () => {
  it('finds two words as much alike the second time as the first', () => {
    const table = loadWords(readFileSync(join(import.meta.dirname, '../../knowledge/language/words.bin')));
    const [one = -1, other = -1] = stemsOf('infusion intravenous').map((stem) => table.rowOf(stem));
    const first = table.similarity(one, other);
    expect(first).toBeGreaterThan(0.3);
    expect(table.similarity(one, other)).toBe(first);
  });
});
