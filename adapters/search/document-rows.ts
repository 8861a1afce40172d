// The documents of a library as rows: their terms by number, packed, in order of the collection.
import {
  type AnalysedDocument,
  createHeaviest,
  type Heaviest,
  heaviestFrom,
  heaviestKept,
  type TermCounts,
} from '../../src/index.js';
import type { Cell } from './copy-rows.js';
import { pack } from './packed.js';

interface DocumentRows {
  rows(documents: Iterable<AnalysedDocument>): Generator<readonly Cell[]>;
  /** Of the documents that went by, those in which a common term weighs most. */
  readonly heaviest: Heaviest;
}

export function documentRows(library: number, counts: TermCounts): DocumentRows {
  const numbers = new Map(counts.words.map((word, number) => [word, number]));
  const numbered = (words: readonly string[]): Uint32Array =>
    Uint32Array.from(words, (word) => numbers.get(word) ?? 0);
  const common = [...counts.documentFrequency.keys()].filter(
    (term) => (counts.documentFrequency[term] ?? 0) > heaviestFrom,
  );
  const heaviest = createHeaviest(common, heaviestKept, counts.sizes.averageDocument);
  return {
    heaviest,
    *rows(documents) {
      let [number, first] = [0, 0];
      for (const document of documents) {
        const title = numbered(document.title);
        const body = numbered(document.passages.flat());
        const terms = new Uint32Array([...title, ...body]);
        heaviest.see(number, terms);
        const distinct = [...new Set(terms)].sort((a, b) => a - b);
        yield [library, number, first, pack(title), pack(body), pack(startsOf(document)), distinct];
        number++;
        first += document.passages.length;
      }
    },
  };
}

function startsOf({ passages }: AnalysedDocument): Uint32Array {
  const starts = new Uint32Array(passages.length + 1);
  passages.forEach((passage, at) => {
    starts[at + 1] = (starts[at] ?? 0) + passage.length;
  });
  return starts;
}
