// House rules on words: none in code that a data file could hold, and no question of whether a pack is curated but where packs are read.
import { describe, expect, it } from 'vitest';
import { codeOf, sourceFiles } from './support/imports.js';
import { wordListIn } from './support/word-lists.js';

/** Lists of names that the program or a format gives to its own things, and that are no words of any language. */
const namesOfThings: ReadonlySet<string> = new Set([
  // Kinds of caveats, and their order.
  'src/vocabulary.ts',
  'src/caveats/near.ts',
  // Features of the model; arrays of an index; fields that no log may hold.
  'src/search/passage-features.ts',
  'src/search/named-document.ts',
  'src/retrieval/serialise.ts',
  'adapters/log/log.ts',
  // Elements and attributes of WordprocessingML, JATS and CSL-JSON; commands of LaTeX.
  'src/ingest/docx/paragraphs.ts',
  'src/ingest/jats/blocks.ts',
  'src/ingest/jats/front.ts',
  'src/ingest/sniff.ts',
  'src/ingest/records/latex-text.ts',
]);
/** Files that ask whether a pack is curated or ingested, which those that read questions need not know. */
const asksOrigin: ReadonlySet<string> = new Set([
  // What is read, checked and written of packs.
  'src/ingest/shelf.ts',
  'src/knowledge/build-passages.ts',
  'src/knowledge/check-parts.ts',
  'src/knowledge/check-title.ts',
  'src/knowledge/curation.ts',
  'src/knowledge/load-pack.ts',
  'src/knowledge/read-files.ts',
]);
describe('the finder of word lists', () => {
  it.each([
    ['const a = /one|two|three|four|five|six|seven|eight|nine|ten/;', true],
    ['const a = `ones?|two|three|four|five|six|seven|eight|nine|ten`;', true],
    ["const a = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];", true],
    ["const a = 'one two three four five six seven eight nine ten'.split(' ');", true],
    [
      "type A = 'one' | 'two' | 'three' | 'four' | 'five' | 'six' | 'seven' | 'eight' | 'nine' | 'ten';",
      false,
    ],
    ["const a = ['one', 'two', 'three']; const b = /one|two|three/;", false],
  ])('%s: %s', (code, found) => {
    expect(wordListIn(code) !== null).toBe(found);
  });
});

describe('the code', () => {
  it('holds no list of words or phrases that a file of knowledge/ could hold', () => {
    const found = sourceFiles('src', 'adapters')
      .map((file) => ({ path: file.path, list: wordListIn(codeOf(file)) }))
      .filter(({ path, list }) => list !== null && !namesOfThings.has(path));
    expect(found).toEqual([]);
  });

  it('asks whether a pack is curated only where packs are read and in files that are named', () => {
    const asks = /\borigin\s*[!=]==\s*'(?:curated|ingested)'/;
    const found = sourceFiles('src')
      .filter((file) => asks.test(codeOf(file)))
      .map(({ path }) => path);
    expect(found.filter((path) => !asksOrigin.has(path))).toEqual([]);
  });
});
