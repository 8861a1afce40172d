// Collections of JSON lines: read straight from a file, each line a passage under its own id.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLibrary, readPacks, shippedKnowledge } from '../../adapters/packs/packs.js';
import { words } from '../../adapters/packs/shipped.js';
import { createBot } from '../../src/index.js';
import type { Pack } from '../../src/vocabulary.js';

function fileOf(content: string | Uint8Array, name = 'tea leaves.jsonl'): string {
  const folder = mkdtempSync(join(tmpdir(), 'collection-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

function lines(...rows: readonly unknown[]): string {
  return rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join('');
}

function packIn(path: string): Pack {
  const { packs, problems } = readPacks([path]);
  const [pack] = packs;
  if (pack === undefined) throw new Error(JSON.stringify(problems));
  return pack;
}

const rows = [
  { id: 'a-1', title: 'Green tea', text: 'Sencha is steamed.' },
  { id: 2, text: 'Assam is strong (n = 4) – “malty”.', year: 1999 },
  { id: 'b', title: 'Brewing', text: 'Water at 80 °C.', url: 'https://leaves.example/b' },
];

describe('a collection of JSON lines', () => {
  it('is a pack whose passages are the lines, with their ids, titles, texts and addresses', () => {
    const pack = packIn(fileOf(lines(...rows)));
    expect(pack).toMatchObject({
      id: 'tea-leaves',
      name: 'tea leaves',
      origin: 'ingested',
      topics: [],
      claims: [],
      source: { title: 'tea leaves', authors: [], journal: '', year: null, url: null },
    });
    expect(pack.passages.map(({ id, title, text, url }) => ({ id, title, text, url }))).toEqual([
      { id: 'a-1', title: 'Green tea', text: 'Sencha is steamed.', url: null },
      { id: '2', title: undefined, text: 'Assam is strong (n = 4) – “malty”.', url: null },
      { id: 'b', title: 'Brewing', text: 'Water at 80 °C.', url: 'https://leaves.example/b' },
    ]);
    for (const { start, text } of pack.passages)
      expect(pack.record.slice(start, start + text.length)).toBe(text);
  });

  it('is listed once by its title, which is its name', () => {
    const bot = createBot(openLibrary([fileOf(lines(...rows))]), { words });
    const { blocks } = bot.respond('sources').card;
    expect(JSON.stringify(blocks).match(/tea leaves/g)).toHaveLength(1);
    const shipped = createBot(openLibrary([shippedKnowledge()]), { words }).respond('sources').card;
    const { name } = createBot(openLibrary([shippedKnowledge()]), { words }).library.packs[0] ?? {
      name: '?',
    };
    expect(JSON.stringify(shipped.blocks)).toContain(name);
  });

  it('is the same pack from gzip, and another edition with any other byte', () => {
    const plain = packIn(fileOf(lines(...rows)));
    const packed = packIn(fileOf(gzipSync(lines(...rows)), 'tea leaves.jsonl.gz'));
    const { record: _, ...one } = plain;
    const { record: __, ...other } = packed;
    expect(other).toEqual(one);
    expect(packIn(fileOf(`${lines(...rows)}\n`)).edition).not.toBe(plain.edition);
  });

  it('stands beside other packs in a folder, and a bot is made of them all', () => {
    const path = fileOf(lines(...rows));
    const library = openLibrary([shippedKnowledge(), join(path, '..')]);
    expect(library.packs.map(({ id }) => id)).toEqual(['glutamate-migraine', 'tea-leaves']);
    expect(() => createBot(openLibrary([path]), { words }).respond('caveats')).not.toThrow();
  });

  it('passes over empty lines, and quotes the title where there is no text', () => {
    const pack = packIn(fileOf(`\n${lines({ id: 'x', title: 'Only a title', text: '' }, '')}`));
    expect(pack.passages.map(({ text }) => text)).toEqual(['Only a title']);
  });

  it('reads lines longer than one reading of the disk, and a last line without an end', () => {
    const long = 'wörter '.repeat(400_000).trim();
    const pack = packIn(
      fileOf(`${lines({ id: 'long', text: long })}${JSON.stringify({ id: 'z', text: 'end' })}`),
    );
    expect(pack.passages.map(({ text }) => text.length)).toEqual([long.length, 3]);
  });

  it.each([
    ['that is not JSON', '{"id": "x", "text": ', 'not JSON'],
    ['that is no object', '["x", "y"]', 'not an object'],
    ['without an id', { text: 'words' }, 'no id'],
    ['without a text', { id: 'x', title: 'words' }, 'no "text"'],
    ['whose text is no text', { id: 'x', text: ['words'] }, '"text" is not a text'],
    ['whose title is no text', { id: 'x', title: 7, text: 'words' }, '"title" is not a text'],
    ['with the id of another', { id: 'a-1', text: 'words' }, 'the id "a-1" stands twice'],
    ['with an id too long', { id: 'x'.repeat(81), text: 'words' }, 'an id of more than 80 characters'],
  ])('with a line %s is refused: file, line, cure', (_name, bad, what) => {
    const { packs, problems } = readPacks([fileOf(lines(rows[0], bad, rows[1]))]);
    expect(packs).toEqual([]);
    expect(problems).toMatchObject([{ file: 'tea leaves.jsonl', place: 'line 2', what }]);
    expect(problems[0]?.cure).not.toBe('');
  });

  it('with thousands of bad lines names the first and counts the rest', () => {
    const { problems } = readPacks([fileOf('bad\n'.repeat(5000))]);
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)?.what).toBe('4980 more like these');
  });

  it('that is empty, in another encoding, or broken gzip is refused', () => {
    expect(readPacks([fileOf('')]).problems).toMatchObject([{ what: 'no passage in the file' }]);
    expect(() => readPacks([fileOf(Buffer.from('{"id":"x","text":"caf\xe9"}', 'latin1'))])).toThrow(
      /^not UTF-8 text \(.*tea leaves\.jsonl, line 1\): save it as UTF-8$/,
    );
    const packed = gzipSync(lines(...rows));
    expect(() => readPacks([fileOf(packed.subarray(0, packed.length - 9), 'x.jsonl.gz')])).toThrow(
      /^broken gzip/,
    );
  });
});
