// Where a command searches: in memory over its packs, or in the database that SEARCH=postgres names.
import { createLibraryRanking } from '../../src/index.js';
import { searchedDatabase, terminalSettings } from '../env.js';
import { indexOf } from '../index-file.js';
import type { LibrarySearch } from '../search/library-search.js';
import { libraryOf, type PackOptions, pathsOf } from './with-packs.js';

interface Searched {
  readonly search: LibrarySearch;
  /** It may hold passages of more than one pack. */
  readonly several: boolean;
  close(): Promise<void>;
}

/** Packs that are named with --knowledge are searched in memory, whatever SEARCH says. */
export async function searched(options: PackOptions): Promise<Searched> {
  const url = options.knowledge.length > 0 ? null : searchedDatabase(terminalSettings());
  if (url !== null) return await inDatabase(url);
  const library = libraryOf(options);
  const ranking = createLibraryRanking(library, indexOf(library, pathsOf(options)));
  const search = { search: async (text, given) => ranking.search(text, given) } satisfies LibrarySearch;
  return { search, several: library.packs.length > 1, close: async () => {} };
}

// What has to do with the database is loaded only where there is one.
async function inDatabase(url: string): Promise<Searched> {
  const [{ openDatabase }, { createPostgresSearch }, { searchTiming }, { createLog }] = await Promise.all([
    import('../store/database.js'),
    import('../search/postgres-search.js'),
    import('../search/timing.js'),
    import('../log.js'),
  ]);
  const database = await openDatabase({ url, log: createLog('silent'), timing: searchTiming });
  const search = createPostgresSearch({ query: database.query, library: null });
  return { search, several: true, close: () => database.close() };
}
