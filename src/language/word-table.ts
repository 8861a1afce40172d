// What open resources know of a word by its stem: how common it is, its parts of speech, and a small vector of its use.
import { stemmer } from 'stemmer';
import { Fault } from '../errors.js';

/** Parts of speech as bits, as `scripts/word-table.js` writes them. */
export const PARTS = { noun: 1, verb: 2, adjective: 4, adverb: 8 } as const;

/** What a noun names first of all, after the lexicographer files of WordNet 3.1 (lexnames(5WN)). */
export type NounKind = 'person' | 'talk' | 'abstract' | 'thing' | 'none';

const kindOfFile: readonly NounKind[] = Array.from({ length: 29 }, (_, file): NounKind => {
  if (file === 0) return 'none';
  if (file === 18) return 'person';
  // Cognition, communication, motive.
  if ([9, 10, 16].includes(file)) return 'talk';
  // Tops, act, attribute, event, process, quantity, relation, shape, time.
  return [3, 4, 7, 11, 22, 23, 24, 25, 28].includes(file) ? 'abstract' : 'thing';
});

/** Words of English by rows; made by {@link loadWords}. */
export interface WordTable {
  /** Row of a stem (Porter), or -1 where the resources do not know it. */
  rowOf(stem: string): number;
  /** Place of the commonest form in a frequency-sorted vocabulary of English, from 0. */
  rank(row: number): number;
  /** Bits of {@link PARTS}. */
  parts(row: number): number;
  kind(row: number): NounKind;
  /** Cosine of two words' vectors, -1 to 1. Example: infusion and intravenous 0.6; infusion and telephone 0.0. */
  similarity(a: number, b: number): number;
}

const magic = 'glutamate-words';
const lineEnd = 0x0a;

/**
 * The table in `knowledge/language/words.bin`: one line of JSON filled with blanks to a multiple of four, then ranks (4 bytes a
 * word), parts (1), lexicographer files (1), vectors (`size` bytes a word), and the stems in order, a line each, in ASCII.
 * Throws a Fault where it is another file.
 */
export function loadWords(bytes: Uint8Array): WordTable {
  const end = bytes.indexOf(lineEnd);
  const header = readHeader(new TextDecoder().decode(bytes.subarray(0, Math.max(0, end))));
  if (header === null)
    throw new Fault(
      'bad-pack',
      'the word table cannot be read',
      'knowledge/language/words.bin',
      'restore the file',
    );
  const { words, size } = header;
  const own = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const at = own.byteOffset + end + 1;
  const ranks = new Uint32Array(own.buffer, at, words);
  const parts = new Uint8Array(own.buffer, at + 4 * words, words);
  const files = new Uint8Array(own.buffer, at + 5 * words, words);
  const vectors = new Int8Array(own.buffer, at + 6 * words, words * size);
  const stems = own.subarray(end + 1 + 6 * words + words * size);
  const starts = lineStarts(stems, words);
  const lengths = new Float32Array(words);

  // Most rows are never asked for.
  const lengthOf = (row: number): number => {
    const known = lengths[row] as number;
    if (known > 0) return known;
    let sum = 0;
    for (let i = row * size; i < (row + 1) * size; i++) sum += (vectors[i] as number) ** 2;
    const length = Math.sqrt(sum) || 1;
    lengths[row] = length;
    return length;
  };

  return {
    rowOf(stem) {
      let low = 0;
      let high = words - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const order = compared(stems, starts[middle] as number, stem);
        if (order === 0) return middle;
        if (order < 0) low = middle + 1;
        else high = middle - 1;
      }
      return -1;
    },
    rank: (row) => ranks[row] as number,
    parts: (row) => parts[row] as number,
    kind: (row) => kindOfFile[files[row] as number] ?? 'none',
    similarity(a, b) {
      let sum = 0;
      const [x, y] = [a * size, b * size];
      for (let i = 0; i < size; i++) sum += (vectors[x + i] as number) * (vectors[y + i] as number);
      return sum / (lengthOf(a) * lengthOf(b));
    },
  };
}

function lineStarts(lines: Uint8Array, count: number): Uint32Array {
  const starts = new Uint32Array(count);
  for (let at = 0, line = 1; at < lines.length && line < count; at++)
    if (lines[at] === lineEnd) starts[line++] = at + 1;
  return starts;
}

/** Below 0 where the line that begins at `start` comes before the stem, 0 where it is the stem, else above. */
function compared(lines: Uint8Array, start: number, stem: string): number {
  for (let at = 0; at < stem.length; at++) {
    // The end of a line is less than any letter.
    const apart = (lines[start + at] as number) - stem.charCodeAt(at);
    if (apart !== 0) return apart;
  }
  return (lines[start + stem.length] as number) - lineEnd;
}

function readHeader(line: string): { readonly words: number; readonly size: number } | null {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('magic' in value) || value.magic !== magic)
      return null;
    if (!('words' in value && 'size' in value)) return null;
    const { words, size } = value;
    return typeof words === 'number' && typeof size === 'number' ? { words, size } : null;
  } catch {
    return null;
  }
}

/** Whether a word of English, in any form, is in the table. `word`: in lower case. */
export function isKnownWord(table: WordTable, word: string): boolean {
  return table.rowOf(stemmer(word)) >= 0;
}

/** The commonest words, by their place in a vocabulary sorted by frequency: "act", "cars", "cat" are, "ketamine" is not. */
const commonMax = 12_000;

/** Whether a word, in lower case, is among the commonest of English. */
export function isCommonWord(table: WordTable, word: string): boolean {
  const row = table.rowOf(stemmer(word));
  return row >= 0 && table.rank(row) < commonMax;
}
