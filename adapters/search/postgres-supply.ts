// Supplies what a search needs from the tables of one library: the same as the index in memory, fetched.
import {
  closest,
  type KnownWord,
  type Need,
  nearestWord,
  type Supply,
  spelledReach,
} from '../../src/index.js';
import type { CurrentLibrary } from './current-library.js';
import { createFetch, type OnePack } from './fetched-documents.js';
import { numberAt, type Query, textAt } from './rows.js';

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

/** For one search. `pack`: null where all packs are searched. */
export function createSupply(
  query: Query,
  { number, frequencies, slots }: CurrentLibrary,
  pack: OnePack | null,
): (need: Need) => Promise<Supply> {
  const { statistics } = frequencies;
  const fetch = createFetch({ query, library: number, pack, statistics });

  async function numbers(words: readonly string[]): Promise<Supply> {
    const rows = words.length === 0 ? [] : await query(numbersOf, [number, words]);
    frequencies.hold(rows);
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
      frequencies.hold(rows.filter((row) => numberAt(row, 'term') === nearest.number));
    }
    return { kind: 'spellings', meant };
  }

  async function counted(terms: Iterable<number>): Promise<Supply> {
    const wanted = [...terms].filter((term) => !frequencies.has(term));
    if (wanted.length > 0) frequencies.hold(await query(frequenciesOf, [number, wanted]));
    return { kind: 'frequencies', statistics };
  }

  return async (need) => {
    switch (need.kind) {
      case 'numbers':
        return await numbers(need.words);
      case 'spellings':
        return await spellings(need.words);
      case 'frequencies':
        return await counted(need.terms);
      case 'documents': {
        const documents = closest(await fetch(need.terms), need.terms, need.limit, statistics, slots);
        return { kind: 'documents', documents };
      }
    }
  };
}
