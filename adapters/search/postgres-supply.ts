// Supplies what a search needs from the tables of one library: the same as the index in memory, fetched.
import {
  boundedTerms,
  type Candidate,
  closest,
  type KnownWord,
  type Need,
  nearestWord,
  type Statistics,
  type Supply,
  spelledReach,
} from '../../src/index.js';
import type { CurrentLibrary } from './current-library.js';
import { unpack } from './packed.js';
import { bytesAt, numberAt, type Query, type Row, textAt } from './rows.js';

const numbersOf = `
  select term, word, documents, passages from glutamate_term
  where library = $1 and word = any ($2::text[])`;
// In order of the words, as in memory: of equally near ones the first is taken.
const nearOf = `
  select term, word, documents, passages from glutamate_term
  where library = $1 and left(word, 1) = $2 and length(word) between $3 and $4
  order by term`;
const frequenciesOf = `
  select term, documents, passages from glutamate_term
  where library = $1 and term = any ($2::integer[])`;
// The rare terms by the index; for common ones, the documents that are known to be their best.
const documentsOf = `
  select first, title, body, starts from glutamate_document
  where library = $1 and (
    terms && $2::integer[]
    or document = any (array(
      select unnest(heaviest) from glutamate_term where library = $1 and term = any ($3::integer[])
    ))
  )
  order by document`;
const documentsOfPack = `
  select first, title, body, starts from glutamate_document
  where library = $1 and pack = $3 and terms && $2::integer[]
  order by document`;

/** The one pack whose documents are wanted, and how many it has. */
export interface OnePack {
  readonly place: number;
  readonly documents: number;
}

/** Of a pack that has no more documents than this, all that hold a term are looked at. */
const packMax = 2_000;

/** For one search: it remembers the frequencies that were asked for. `pack`: null where all packs are searched. */
export function createSupply(
  query: Query,
  library: CurrentLibrary,
  pack: OnePack | null,
): (need: Need) => Promise<Supply> {
  const { number, sizes, slots } = library;
  const frequencies = new Map<number, { readonly documents: number; readonly passages: number }>();
  const statistics: Statistics = {
    ...sizes,
    documentFrequency: (term) => frequencies.get(term)?.documents ?? 0,
    passageFrequency: (term) => frequencies.get(term)?.passages ?? 0,
  };
  const hold = (rows: readonly Row[]): void => {
    for (const row of rows) {
      const counts = { documents: numberAt(row, 'documents'), passages: numberAt(row, 'passages') };
      frequencies.set(numberAt(row, 'term'), counts);
    }
  };

  async function numbers(words: readonly string[]): Promise<Supply> {
    const rows = words.length === 0 ? [] : await query(numbersOf, [number, words]);
    hold(rows);
    const known = new Map(rows.map((row) => [textAt(row, 'word'), numberAt(row, 'term')]));
    return { kind: 'numbers', numbers: known, statistics };
  }

  async function spellings(words: readonly string[]): Promise<Supply> {
    const meant = new Map<string, KnownWord>();
    for (const typed of words) {
      const [shortest, longest] = [typed.length - spelledReach, typed.length + spelledReach];
      const rows = await query(nearOf, [number, typed.slice(0, 1), shortest, longest]);
      const known = rows.map((row) => ({
        word: textAt(row, 'word'),
        number: numberAt(row, 'term'),
        documents: numberAt(row, 'documents'),
      }));
      const nearest = nearestWord(typed, known);
      if (nearest === undefined) continue;
      meant.set(typed, nearest);
      hold(rows.filter((row) => numberAt(row, 'term') === nearest.number));
    }
    return { kind: 'spellings', meant };
  }

  return async (need) => {
    switch (need.kind) {
      case 'spellings':
        return await spellings(need.words);
      case 'numbers':
        return await numbers(need.words);
      case 'frequencies': {
        const wanted = [...need.terms].filter((term) => !frequencies.has(term));
        hold(await query(frequenciesOf, [number, wanted]));
        return { kind: 'frequencies', statistics };
      }
      case 'documents': {
        const { whole, heaviest } = boundedTerms(need.terms, statistics);
        const all = need.terms.map(({ term }) => term);
        const rows =
          pack === null
            ? await query(documentsOf, [number, whole, heaviest])
            : await query(documentsOfPack, [number, pack.documents > packMax ? whole : all, pack.place]);
        const documents = rows.map(candidate);
        return {
          kind: 'documents',
          documents: closest(documents, need.terms, need.limit, statistics, slots),
        };
      }
    }
  };
}

function candidate(row: Row): Candidate {
  const [title, body, starts] = ['title', 'body', 'starts'].map((column) => unpack(bytesAt(row, column)));
  const none = new Uint32Array();
  return {
    score: 0,
    first: numberAt(row, 'first'),
    title: title ?? none,
    body: body ?? none,
    starts: starts ?? none,
  };
}
