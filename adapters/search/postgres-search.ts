// Search over a library that is kept in PostgreSQL: the core's steps, supplied by the database; any number of processes share it.
import { Fault, type Found, type Library, type LibraryFound, searchSteps } from '../../src/index.js';
import { type CurrentLibrary, currentLibrary } from './current-library.js';
import type { OnePack } from './fetched-documents.js';
import type { LibrarySearch, LibrarySearchOptions } from './library-search.js';
import { createOwnLibrary } from './own-hits.js';
import { createSupply } from './postgres-supply.js';
import { numberAt, type Query } from './rows.js';
import { storedHits } from './stored-hits.js';

/** A library that is exchanged while it is searched is searched anew; more often than this is no accident. */
const attempts = 3;

const packNamed = 'select place, documents from glutamate_library_pack where library = $1 and id = $2';
const stillThere = 'select from glutamate_library where number = $1';

export interface PostgresSearchParts {
  readonly query: Query;
  /** The library of this process, of whose edition the database's must be; null where the database's is the library. */
  readonly library: (() => Library) | null;
}

export function createPostgresSearch({ query, library }: PostgresSearchParts): LibrarySearch {
  const own = library === null ? null : createOwnLibrary(library);
  const current = currentLibrary(query);

  async function foundIn(
    library: CurrentLibrary,
    text: string,
    { pack = null, ...options }: LibrarySearchOptions,
  ): Promise<Found> {
    const one = pack === null ? null : await packAt(library.number, pack);
    const supply = createSupply(query, library, one);
    const steps = searchSteps(text, options, library.slots);
    let step = steps.next();
    while (!step.done) step = steps.next(await supply(step.value));
    return step.value;
  }

  // A pack that the library lacks has no documents.
  async function packAt(number: number, id: string): Promise<OnePack> {
    const [row] = await query(packNamed, [number, id]);
    if (row === undefined) return { place: -1, documents: 0 };
    return { place: numberAt(row, 'place'), documents: numberAt(row, 'documents') };
  }

  async function once(text: string, options: LibrarySearchOptions): Promise<LibraryFound | null> {
    const mine = own?.() ?? null;
    const there = await current(mine?.edition ?? null);
    const { hits, confidence, query: asked } = await foundIn(there, text, options);
    const full = mine === null ? await storedHits(query, there.number, hits) : mine.hits(hits);
    const same = (await query(stillThere, [there.number])).length > 0;
    return same ? { hits: full, confidence, query: asked } : null;
  }

  return {
    async search(text, options) {
      for (let attempt = 0; attempt < attempts; attempt++) {
        const found = await once(text, options);
        if (found !== null) return found;
      }
      const cure = 'load one library at a time';
      throw new Fault('unreachable', 'the library was exchanged again and again', `${attempts} times`, cure);
    },
  };
}
