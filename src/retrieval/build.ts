// Compiles a collection: MiniSearch indexes it piece by piece, and its postings are laid into flat arrays.
import MiniSearch from 'minisearch';
import { FREQUENCY_MAX } from './bm25.js';
import { type AnalysedDocument, analysedDocuments, type PassageText } from './documents.js';
import type { FrozenIndex } from './frozen-index.js';
import { GrowingArray } from './growing-array.js';
import { stringTable } from './string-table.js';

/**
 * Documents that MiniSearch holds at a time. Its maps take ten times the memory of the arrays made of them; of few documents they
 * are garbage before the collector keeps them, which is half the time of a build with a thousand.
 */
const pieceSize = 25;

/** Builds the index of passages, those of one document following each other. */
export function buildIndex(passages: Iterable<PassageText>): FrozenIndex {
  return indexDocuments(analysedDocuments(passages));
}

export function indexDocuments(documents: Iterable<AnalysedDocument>): FrozenIndex {
  const builder = createBuilder();
  for (const document of documents) builder.add(document);
  return builder.finish();
}

interface Builder {
  add(document: AnalysedDocument): void;
  finish(): FrozenIndex;
}

interface Piece {
  readonly id: number;
  readonly terms: string;
}

function createBuilder(): Builder {
  const numbers = new Map<string, number>();
  const rows = {
    title: rowsOf(),
    body: rowsOf(),
    passage: new GrowingArray(),
    term: new GrowingArray(),
    document: new GrowingArray(),
    frequency: new GrowingArray(),
  };
  let piece: Piece[] = [];
  let documents = 0;
  let passageCount = 0;

  const numberOf = (term: string): number => {
    const number = numbers.get(term);
    if (number !== undefined) return number;
    numbers.set(term, numbers.size);
    return numbers.size - 1;
  };

  function compilePiece(): void {
    const engine = new MiniSearch<Piece>({
      fields: ['terms'],
      tokenize: (text) => (text === '' ? [] : text.split(' ')),
      processTerm: (term) => term,
    });
    engine.addAll(piece);
    const base = documents - piece.length;
    for (const [term, fields] of engine.toJSON().index) {
      const number = numberOf(term);
      for (const [at, frequency] of Object.entries(fields['0'] ?? {})) {
        rows.term.push(number);
        rows.document.push(base + Number(at));
        rows.frequency.push(Math.min(FREQUENCY_MAX, frequency));
      }
    }
    piece = [];
  }

  return {
    add({ title, passages }) {
      rows.passage.push(passageCount);
      rows.title.add(title.map(numberOf));
      const all = [...title];
      for (const terms of passages) {
        rows.body.add(terms.map(numberOf));
        all.push(...terms);
        passageCount++;
      }
      piece.push({ id: documents++, terms: all.join(' ') });
      if (piece.length === pieceSize) compilePiece();
    },
    finish() {
      compilePiece();
      rows.passage.push(passageCount);
      const sorted = [...numbers.keys()].sort();
      const place = new Uint32Array(sorted.length);
      sorted.forEach((term, at) => {
        place[numberOf(term)] = at;
      });
      const placed = (numbered: Uint32Array): Uint32Array => numbered.map((number) => place[number] ?? 0);
      const bodyStart = rows.body.starts();
      const bodyTerms = placed(rows.body.values());
      return {
        terms: stringTable(sorted),
        ...postingsOf(
          placed(rows.term.toArray()),
          rows.document.toArray(),
          rows.frequency.toArray(),
          sorted.length,
        ),
        passageFrequency: passageFrequencyOf(bodyStart, bodyTerms, sorted.length),
        passageStart: rows.passage.toArray(),
        titleStart: rows.title.starts(),
        titleTerms: placed(rows.title.values()),
        bodyStart,
        bodyTerms,
      };
    },
  };
}

interface Rows {
  add(values: readonly number[]): void;
  starts(): Uint32Array;
  values(): Uint32Array;
}

function rowsOf(): Rows {
  const starts = new GrowingArray();
  const values = new GrowingArray();
  starts.push(0);
  return {
    add(row) {
      for (const value of row) values.push(value);
      starts.push(values.length);
    },
    starts: () => starts.toArray(),
    values: () => values.toArray(),
  };
}

type Postings = Pick<FrozenIndex, 'postingStart' | 'postingDocument' | 'postingFrequency'>;

// A counting sort by term; documents came in ascending order and stay so.
function postingsOf(
  term: Uint32Array,
  document: Uint32Array,
  frequency: Uint32Array,
  terms: number,
): Postings {
  const postingStart = new Uint32Array(terms + 1);
  for (const t of term) postingStart[t + 1] = (postingStart[t + 1] ?? 0) + 1;
  for (let t = 0; t < terms; t++) postingStart[t + 1] = (postingStart[t + 1] ?? 0) + (postingStart[t] ?? 0);
  const next = postingStart.slice();
  const postingDocument = new Uint32Array(term.length);
  const postingFrequency = new Uint8Array(term.length);
  term.forEach((t, from) => {
    const to = next[t] ?? 0;
    next[t] = to + 1;
    postingDocument[to] = document[from] ?? 0;
    postingFrequency[to] = frequency[from] ?? 0;
  });
  return { postingStart, postingDocument, postingFrequency };
}

function passageFrequencyOf(starts: Uint32Array, values: Uint32Array, terms: number): Uint32Array {
  const frequency = new Uint32Array(terms);
  // The last passage that a term was seen in, plus one.
  const seen = new Uint32Array(terms);
  for (let passage = 0; passage + 1 < starts.length; passage++) {
    for (let at = starts[passage] ?? 0; at < (starts[passage + 1] ?? 0); at++) {
      const term = values[at] ?? 0;
      if (seen[term] === passage + 1) continue;
      seen[term] = passage + 1;
      frequency[term] = (frequency[term] ?? 0) + 1;
    }
  }
  return frequency;
}
