// Where `search` searches: in memory over its packs, or in the database that SEARCH=postgres names.
import { createLibraryRanking } from '../../src/index.js';
import { indexOf } from '../index-file.js';
import type { LibrarySearch } from '../search/library-search.js';
import { searchDatabase } from './search-database.js';
import { libraryOf, type PackOptions, pathsOf } from './with-packs.js';

interface Searched {
  readonly search: LibrarySearch;
  /** It may hold passages of more than one pack. */
  readonly several: boolean;
  close(): Promise<void>;
}

export async function searched(options: PackOptions): Promise<Searched> {
  const database = await searchDatabase(options);
  if (database === null) {
    const library = libraryOf(options);
    const ranking = createLibraryRanking(library, indexOf(library, pathsOf(options)));
    const search: LibrarySearch = { search: async (text, given) => ranking.search(text, given) };
    return { search, several: library.packs.length > 1, close: async () => {} };
  }
  const { createPostgresSearch } = await import('../search/postgres-search.js');
  const search = createPostgresSearch({ query: database.query, library: null });
  return { search, several: true, close: () => database.close() };
}
