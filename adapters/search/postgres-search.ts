// Search over a library that is kept in PostgreSQL: the core's steps, supplied by the database; any number of processes share it.
import {
  Fault,
  type Found,
  type LibraryFound,
  type LibraryHit,
  type Pack,
  type Passage,
  type SearchOptions,
  searchSteps,
} from '../../src/index.js';
import { type CurrentLibrary, createCurrentLibrary } from './current-library.js';
import type { LibrarySearch } from './library-search.js';
import { createSupply } from './postgres-supply.js';
import { numberAt, type Query, type Row } from './rows.js';

/** A library that is exchanged while it is searched is searched anew; more often than this is no accident. */
const attempts = 3;

const passagesOf = `
  select passage, pack, content from glutamate_passage
  where library = $1 and passage = any ($2::integer[])`;
const packsOf = `
  select place, pack from glutamate_library_pack where library = $1 and place = any ($2::integer[])`;
const stillThere = 'select from glutamate_library where number = $1';

export interface PostgresSearchParts {
  readonly query: Query;
  /** The only edition of a library that is searched ({@link editionOf}); null where the database's own is meant. */
  readonly edition: string | null;
}

export function createPostgresSearch({ query, edition }: PostgresSearchParts): LibrarySearch {
  const current = createCurrentLibrary(query, edition);

  async function searchIn(
    library: CurrentLibrary,
    text: string,
    options: SearchOptions,
  ): Promise<LibraryFound> {
    const supply = createSupply(query, library);
    const steps = searchSteps(text, options, library.slots);
    let step = steps.next();
    while (!step.done) step = steps.next(await supply(step.value));
    return await withTexts(library, step.value);
  }

  async function withTexts({ number }: CurrentLibrary, found: Found): Promise<LibraryFound> {
    const { hits, confidence, query: asked } = found;
    const wanted = hits.map(({ passage }) => passage);
    const rows = wanted.length === 0 ? [] : await query(passagesOf, [number, wanted]);
    const texts = new Map(rows.map((row) => [numberAt(row, 'passage'), row]));
    const packs = await packsAt(number, new Set(rows.map((row) => numberAt(row, 'pack'))));
    const full = hits.flatMap(({ passage, ...hit }): LibraryHit[] => {
      const row = texts.get(passage);
      const pack = row === undefined ? undefined : packs.get(numberAt(row, 'pack'));
      return row === undefined || pack === undefined ? [] : [{ ...hit, pack, passage: passageIn(row) }];
    });
    return { hits: full, confidence, query: asked };
  }

  async function packsAt(number: number, places: ReadonlySet<number>): Promise<ReadonlyMap<number, Pack>> {
    if (places.size === 0) return new Map();
    const rows = await query(packsOf, [number, [...places]]);
    return new Map(rows.map((row) => [numberAt(row, 'place'), row['pack'] as Pack]));
  }

  return {
    async search(text, options) {
      for (let attempt = 0; attempt < attempts; attempt++) {
        const library = await current();
        const found = await searchIn(library, text, options);
        if ((await query(stillThere, [library.number])).length > 0) return found;
      }
      const cure = 'load one library at a time';
      throw new Fault('unreachable', 'the library was exchanged again and again', `${attempts} times`, cure);
    },
  };
}

function passageIn(row: Row): Passage {
  return row['content'] as Passage;
}
