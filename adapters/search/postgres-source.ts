// The tables of a library as the source of one search: what it asks for is fetched, each time in one round trip.
import {
  type CandidateDocument,
  closestDocuments,
  type KnownWord,
  LEVELS,
  nearestWord,
  type SearchSource,
  type Statistics,
  spelledIn,
  spelledReach,
  type TermLookup,
} from '../../src/retrieval/index.js';
import type { Ask } from '../bot/respond-to.js';
import { remember } from '../remember.js';
import type { StoredLibrary, StoredPack } from './current-library.js';
import { unpackDocument } from './packed.js';
import { numberAt, numbersAt, type Query, type Row, textAt } from './rows.js';

// Of the whole library, or of one pack as if there were no other.
const wordsOf = (one: boolean): string =>
  one
    ? `select number, word, own.documents, own.passages, array_to_string(own.levels, ' ') as levels
       from glutamate_word join glutamate_pack_word as own using (number) where own.pack = $2`
    : `select number, word, documents, passages, array_to_string(levels, ' ') as levels
       from glutamate_word where $2::integer is null`;
const byWord = 'and word = any ($1::text[])';
const byNumber = 'and number = any ($1::integer[])';
const near = 'and left(word, 1) = $1 and length(word) between $3 and $4';
// Key by key, as the planner reckons a comparison of whole arrays cheap, and would rather compare every document than use the index.
const documentsOf = (one: boolean): string => `
  select distinct on (held.pack, held.document) held.pack, convert_from(held.content, 'UTF8') as content
  from unnest($1::integer[]) as wanted (key)
  join glutamate_document as held on held.keys @> array[wanted.key] ${one ? 'and held.pack = $2' : ''}`;

/** Words of the library whose counts are kept from search to search, some 5 MB. */
const wordsMax = 20_000;

/** For one search: what was fetched is kept until its end. `pack`: null where all are searched. */
export function postgresSource(
  query: Query,
  library: StoredLibrary,
  pack: Pick<StoredPack, 'number' | 'sizes'> | null,
): (ask: Ask) => SearchSource {
  const known = new Map<number, Row>();
  const here = new Map<number, CandidateDocument>();
  const lookedUp = new Set<number>();
  const bases = new Map(library.packs.map(({ number, first }) => [number, first]));
  const words = wordsOf(pack !== null);
  const number = pack?.number ?? null;
  const hold = (rows: readonly Row[]): void => {
    for (const row of rows) {
      known.set(numberAt(row, 'number'), row);
      if (pack === null) remember(library.words, numberAt(row, 'number'), row, wordsMax);
    }
  };
  const holdAgain = (term: number): void => {
    const row = pack === null ? library.words.get(term) : undefined;
    if (row !== undefined) known.set(term, row);
  };
  const count = (term: number, column: string): number => {
    const row = known.get(term);
    return row === undefined ? 0 : numberAt(row, column);
  };
  const wordOf = (term: number): string => textAt(known.get(term) ?? {}, 'word');
  const statistics: Statistics = {
    ...(pack ?? library).sizes,
    documentFrequency: (term) => count(term, 'documents'),
    passageFrequency: (term) => count(term, 'passages'),
    levels: (term) => numbersAt(known.get(term) ?? {}, 'levels'),
  };

  async function meantBy(typed: string): Promise<KnownWord | undefined> {
    const [shortest, longest] = [typed.length - spelledReach, typed.length + spelledReach];
    const rows = await query(`${words} ${near}`, [typed.slice(0, 1), number, shortest, longest]);
    const some = rows.map((row) => ({
      word: textAt(row, 'word'),
      number: numberAt(row, 'number'),
      documents: numberAt(row, 'documents'),
    }));
    const meant = nearestWord(
      typed,
      some.sort(({ word: a }, { word: b }) => (a < b ? -1 : 1)),
    );
    hold(rows.filter((row) => numberAt(row, 'number') === meant?.number));
    return meant;
  }

  // Of the levels that no document has none is looked up, and none twice.
  function newKeys(lookups: readonly TermLookup[]): number[] {
    const keys = lookups.flatMap(({ term, minLevel }) =>
      numbersAt(known.get(term) ?? {}, 'levels').flatMap((documents, level) =>
        level >= minLevel && documents > 0 ? [term * LEVELS + level] : [],
      ),
    );
    const fresh = keys.filter((key) => !lookedUp.has(key));
    for (const key of fresh) lookedUp.add(key);
    return fresh;
  }

  async function fetchDocuments(lookups: readonly TermLookup[]): Promise<void> {
    const keys = newKeys(lookups);
    if (keys.length === 0) return;
    const values = number === null ? [keys] : [keys, number];
    for (const row of await query(documentsOf(number !== null), values)) {
      const document = unpackDocument(textAt(row, 'content'), bases.get(numberAt(row, 'pack')) ?? 0);
      here.set(document.first, document);
    }
  }

  return (ask) => ({
    statistics,
    slots: library.slots,
    words: (asked) =>
      ask(async () => {
        const rows = asked.length === 0 ? [] : await query(`${words} ${byWord}`, [asked, number]);
        hold(rows);
        const numbers = new Map(rows.map((row) => [textAt(row, 'word'), numberAt(row, 'number')]));
        const meant = new Map<string, KnownWord>();
        for (const typed of spelledIn(asked, numbers)) {
          const word = await meantBy(typed);
          if (word !== undefined) meant.set(typed, word);
        }
        return { numbers, meant };
      }),
    know: (terms) =>
      ask(async () => {
        terms.forEach(holdAgain);
        const wanted = terms.filter((term) => !known.has(term));
        if (wanted.length > 0) hold(await query(`${words} ${byNumber}`, [wanted, number]));
      }),
    compare: (a, b) => (wordOf(a) < wordOf(b) ? -1 : wordOf(a) > wordOf(b) ? 1 : 0),
    best: (terms, lookups, limit) =>
      ask(async () => {
        await fetchDocuments(lookups);
        const inOrder = [...here.values()].sort((a, b) => a.first - b.first);
        return closestDocuments(inOrder, terms, limit, statistics, library.slots);
      }),
  });
}
