// The word data: the compiled file is that of the lists, every list is in order, and every phrase can be found.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { words } from '../../adapters/word-table.js';
import { compilePhrases } from '../../src/language/phrases.js';
import { stemsOf } from '../../src/text/stems.js';

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
