// Search over a library that is kept in PostgreSQL: the core's search, supplied by the database; any number of processes share it.
import { Fault, type Library } from '../../src/index.js';
import { type Found, type LibraryFound, type LibraryHit, searchIn } from '../../src/retrieval/index.js';
import type { Passage } from '../../src/vocabulary.js';
import { replayed } from '../bot/respond-to.js';
import { currentLibrary, generationIn, type StoredLibrary } from './current-library.js';
import type { LibrarySearch, LibrarySearchOptions } from './library-search.js';
import { postgresSource } from './postgres-source.js';
import { numberAt, type Query, textAt } from './rows.js';

/** A library that has changed since it was read is searched anew; more often than this is no accident. */
const attempts = 3;

const passagesOf = `
  select pack, passage, content, (select generation from glutamate_library) as generation from glutamate_passage
  where (pack, passage) in (select * from unnest($1::integer[], $2::integer[]))`;

export interface PostgresSearchParts {
  readonly query: Query;
  /** The library of this process, whose packs the database must hold; null where the database's are the library. */
  readonly library: (() => Library) | null;
}

export function createPostgresSearch({ query, library }: PostgresSearchParts): LibrarySearch {
  const current = currentLibrary(query);

  async function foundIn(
    there: StoredLibrary,
    text: string,
    { pack = null, ...options }: LibrarySearchOptions,
  ): Promise<Found> {
    const one = pack === null ? null : there.packs.find(({ id }) => id === pack);
    // A pack that the library lacks holds nothing.
    const source = postgresSource(query, there, one === undefined ? nowhere : one);
    return await replayed((ask) => searchIn(source(ask), text, options));
  }

  // Null where the library had changed.
  async function once(
    text: string,
    options: LibrarySearchOptions,
    anew: boolean,
  ): Promise<LibraryFound | null> {
    const own = library?.() ?? null;
    const there = await current(own, anew);
    const { hits, ...found } = await foundIn(there, text, options);
    const full = await passagesWith(query, there, own, hits);
    return full === null ? null : { hits: full, ...found };
  }

  return {
    async search(text, options) {
      for (let attempt = 0; attempt < attempts; attempt++) {
        const found = await once(text, options, attempt > 0);
        if (found !== null) return found;
      }
      const cure = 'load one library at a time';
      throw new Fault('unreachable', 'the library was exchanged again and again', `${attempts} times`, cure);
    },
  };
}

const nowhere = {
  number: 0,
  sizes: { terms: 0, documents: 0, passages: 0, averageDocument: 0, averagePassage: 0 },
};

// The passages of this process, where it has them; else as the database keeps them, of packs without texts. Null where the library
// of the database is another one by now.
async function passagesWith(
  query: Query,
  { packs, generation }: StoredLibrary,
  own: Library | null,
  hits: Found['hits'],
): Promise<LibraryHit[] | null> {
  const placed = hits.map((hit) => {
    const at = packs.findLastIndex(({ first }) => first <= hit.passage);
    const { number = 0, first = 0 } = packs[at] ?? {};
    return { hit, at, number, passage: hit.passage - first };
  });
  const rows =
    own !== null || hits.length === 0
      ? []
      : await query(passagesOf, [placed.map(({ number }) => number), placed.map(({ passage }) => passage)]);
  const [row] = rows;
  if ((row === undefined ? await generationIn(query) : textAt(row, 'generation')) !== generation) return null;
  const texts = new Map(
    rows.map((row) => [`${numberAt(row, 'pack')} ${numberAt(row, 'passage')}`, row['content'] as Passage]),
  );
  return placed.flatMap(({ hit, at, number, passage: place }) => {
    const pack = own?.packs[at] ?? packs[at]?.pack;
    const passage = own === null ? texts.get(`${number} ${place}`) : pack?.passages[place];
    return pack === undefined || passage === undefined ? [] : [{ ...hit, pack, passage }];
  });
}
