// The saved index: written by `glutamate index`, read where it is of these packs and this version, and else said to be old.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { indexOf, writeIndex } from '../../adapters/packs/index-file.js';
import { openLibrary } from '../../adapters/packs/packs.js';
import { type FrozenIndex, indexLibrary, serialiseIndex } from '../../src/retrieval/index.js';

/** Compared as bytes: an index from a file shares the file's memory. */
const bytesOf = (index: FrozenIndex): Uint8Array => serialiseIndex({ edition: '', index });
const made = (path: string): Uint8Array => bytesOf(indexLibrary(openLibrary([path])));

const passages = (text: string): string => `${JSON.stringify({ id: '1', title: 'Moss', text })}\n`;

describe('the index beside its packs', () => {
  let folder = '';
  let file = '';
  let said: string[] = [];
  const read = (path: string): Uint8Array =>
    bytesOf(indexOf(openLibrary([path]), [path], (line) => said.push(line)));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'index-file-'));
    file = join(folder, 'moss.jsonl');
    writeFileSync(file, passages('Moss grows on stones.'));
    said = [];
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['a folder', 'a file'])('is read back as it was made, for %s', (kind) => {
    const path = kind === 'a file' ? file : folder;
    const place = writeIndex(openLibrary([path]), path);
    expect(place).toBe(kind === 'a file' ? `${file}.index` : join(folder, 'passages.index'));
    expect(read(path)).toEqual(made(path));
    expect(said).toEqual([]);
  });

  it('has the same bytes when it is made again', () => {
    const bytes = (): Buffer => readFileSync(writeIndex(openLibrary([folder]), folder));
    expect(bytes().equals(bytes())).toBe(true);
  });

  it('is made and saved anew, and that is said once, where the packs have changed since', () => {
    writeIndex(openLibrary([folder]), folder);
    writeFileSync(file, passages('Ferns grow in shade.'));
    expect(read(folder)).toEqual(made(folder));
    expect(said).toEqual([expect.stringMatching(/passages\.index: .*changed.*made again$/)]);
    expect(read(folder)).toEqual(made(folder));
    expect(said).toHaveLength(1);
  });

  it('is made anew where it is none, and where it was cut short', () => {
    const place = writeIndex(openLibrary([folder]), folder);
    const whole = readFileSync(place);
    for (const bytes of [whole.subarray(0, whole.length - 1), Buffer.from('no index\n'), Buffer.alloc(0)]) {
      writeFileSync(place, bytes);
      expect(read(folder)).toEqual(made(folder));
    }
    expect(said).toHaveLength(3);
    for (const line of said)
      expect(line).toMatch(/passages\.index: the index cannot be used .*`glutamate index` saves it$/);
  });

  it('is not looked for where several places are searched together', () => {
    const other = join(folder, 'other.jsonl');
    copyFileSync(file, other);
    writeIndex(openLibrary([file]), file);
    const paths = [file, other];
    expect(indexOf(openLibrary(paths), paths, (line) => said.push(line))).toEqual(
      indexLibrary(openLibrary(paths)),
    );
    expect(said).toEqual([]);
  });
});
