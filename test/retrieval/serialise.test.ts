// An index as bytes: back as it was, and refused where it is another version's, cut short, or not one at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/index.js';
import { buildIndex } from '../../src/retrieval/build.js';
import { loadIndex, serialiseIndex } from '../../src/retrieval/index.js';
import { createMemorySearch } from '../../src/retrieval/memory-source.js';
import { collections, queries } from '../support/small-words.js';

const passages = [
  { id: '1', title: 'Moss', text: 'Moss grows on stones, naïve and 🧠.' },
  { id: '2', title: 'Fern', text: 'Ferns grow in shade.' },
];
const bytes = serialiseIndex({ edition: 'abc', index: buildIndex(passages) });

function headed(change: (header: Record<string, unknown>) => unknown): Uint8Array {
  const end = bytes.indexOf(0x0a);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Record<string, unknown>;
  const line = new TextEncoder().encode(JSON.stringify(change(header)));
  const start = Math.ceil((line.length + 1) / 4) * 4;
  const changed = new Uint8Array(start + bytes.length - end - 1).fill(0x20, 0, start);
  changed.set(line);
  changed[start - 1] = 0x0a;
  changed.set(bytes.subarray(end + 1), start);
  return changed;
}

function refusal(of: Uint8Array): Fault {
  try {
    loadIndex(of);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('it was taken');
}

describe('an index as bytes', () => {
  it('comes back as it was, with what it was made of', () => {
    fc.assert(
      fc.property(collections, (some) => {
        const index = buildIndex(some);
        const back = loadIndex(serialiseIndex({ edition: 'e', index }));
        expect(back).toEqual({ edition: 'e', index });
      }),
      { numRuns: 50 },
    );
  });

  it('answers as the index that it was made of', () => {
    fc.assert(
      fc.property(collections, queries, (some, query) => {
        const index = buildIndex(some);
        const { index: back } = loadIndex(serialiseIndex({ edition: 'e', index }));
        expect(createMemorySearch(back).search(query, { limit: 9 })).toEqual(
          createMemorySearch(index).search(query, { limit: 9 }),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('is read wherever it lies in memory', () => {
    for (const offset of [0, 1, 2, 3]) {
      const moved = new Uint8Array(bytes.length + offset).subarray(offset);
      moved.set(bytes);
      expect(loadIndex(moved)).toEqual(loadIndex(bytes));
    }
  });

  it('is refused where another version made it, and the version is named', () => {
    const other = refusal(headed((header) => ({ ...header, version: 0 })));
    expect(other).toMatchObject({
      code: 'old-index',
      culprit: expect.stringMatching(/^it was made by version 0, this is \d+$/),
    });
    expect(other.cure).toMatch(/anew/);
  });

  it('is refused where it was cut short anywhere, or something was added', () => {
    for (let length = 0; length < bytes.length; length += 7)
      expect(refusal(bytes.subarray(0, length)).code, String(length)).toBe('old-index');
    expect(refusal(new Uint8Array([...bytes, 0])).code).toBe('old-index');
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['another file', new TextEncoder().encode('{"id":"1","text":"a line of JSON"}\n')],
    ['a page', new TextEncoder().encode(`<!doctype html>\n${'x'.repeat(9_000)}`)],
    ['no sections', headed((header) => ({ ...header, sections: null }))],
    ['sections that are none', headed((header) => ({ ...header, sections: [1, null, {}] }))],
    ['no edition', headed(({ edition, ...rest }) => rest)],
  ])('is refused where it is %s', (_what, some) => {
    expect(refusal(some)).toMatchObject({ code: 'old-index', culprit: 'it is no index' });
  });

  it('is refused where its parts have other sizes than they say', () => {
    const shifted = headed((header) => {
      const sections = header['sections'] as { name: string; bytes: number }[];
      const [first, second, ...others] = sections;
      if (first === undefined || second === undefined) throw new Error('fewer sections than there were');
      const moved = [
        { ...first, bytes: first.bytes + 4 },
        { ...second, bytes: second.bytes - 4 },
      ];
      return { ...header, sections: [...moved, ...others] };
    });
    expect(refusal(shifted)).toMatchObject({ code: 'old-index', culprit: 'its parts do not fit together' });
  });

  it('is taken or refused, and never breaks, where single bytes of its head are changed', () => {
    const end = bytes.indexOf(0x0a);
    fc.assert(
      fc.property(fc.nat(end), fc.nat(255), (at, value) => {
        const changed = bytes.slice();
        changed[at] = value;
        try {
          loadIndex(changed);
        } catch (error) {
          expect(error).toBeInstanceOf(Fault);
        }
      }),
      { numRuns: 500 },
    );
  });
});
