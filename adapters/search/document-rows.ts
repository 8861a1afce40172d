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

export interface DocumentRows {
  rows(documents: Iterable<AnalysedDocument>): Generator<readonly Cell[]>;
  /** Of the documents that went by, those in which a common term weighs most. */
  readonly heaviest: Heaviest;
  /** By place of a pack: its documents that went by. */
  readonly ofPack: ReadonlyMap<number, number>;
}

/** `packOf`: the place of the pack that a passage belongs to. */
export function documentRows(
  library: number,
  counts: TermCounts,
  packOf: (passage: number) => number,
): DocumentRows {
  const numbers = new Map(counts.words.map((word, number) => [word, number]));
  const numbered = (words: readonly string[]): Uint32Array =>
    Uint32Array.from(words, (word) => numbers.get(word) ?? 0);
  const common = [...counts.documentFrequency.keys()].filter(
    (term) => (counts.documentFrequency[term] ?? 0) > heaviestFrom,
  );
  const heaviest = createHeaviest(common, heaviestKept, counts.sizes.averageDocument);
  const ofPack = new Map<number, number>();
  return {
    heaviest,
    ofPack,
    *rows(documents) {
      let [number, first] = [0, 0];
      for (const document of documents) {
        const title = numbered(document.title);
        const body = numbered(document.passages.flat());
        const terms = new Uint32Array([...title, ...body]);
        heaviest.see(number, terms);
        const distinct = [...new Set(terms)].sort((a, b) => a - b);
        const place = packOf(first);
        ofPack.set(place, (ofPack.get(place) ?? 0) + 1);
        yield [library, number, place, first, pack(title), pack(body), pack(startsOf(document)), distinct];
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
