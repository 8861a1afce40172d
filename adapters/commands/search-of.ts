// Where `search`, `ask` and `render` search: in memory over their packs, or in the database that SEARCH=postgres names.
import { createLibraryRanking } from '../../src/retrieval/index.js';
import { indexOf } from '../packs/index-file.js';
import type { LibrarySearch } from '../search/library-search.js';
import { searchedDatabase, terminalSettings } from '../settings/env.js';
import type { Database } from '../store/database.js';
import { libraryOf, type PackOptions, pathsOf } from './options.js';

/**
 * The database that a command searches in, open; null where it searches in memory, as packs that are named with --knowledge are,
 * whatever SEARCH says. What has to do with databases is loaded here.
 */
export async function searchDatabase({ knowledge }: PackOptions): Promise<Database | null> {
  if (knowledge.length > 0 || terminalSettings().SEARCH !== 'postgres') return null;
  const [{ readDotEnv }, { openDatabase }, { searchTiming }, { createLog }] = await Promise.all([
    import('../settings/dot-env.js'),
    import('../store/database.js'),
    import('../search/timing.js'),
    import('../log/log.js'),
  ]);
  readDotEnv();
  const url = searchedDatabase(terminalSettings());
  return url === null ? null : await openDatabase({ url, log: createLog('silent'), timing: searchTiming });
}

interface CommandSearch {
  readonly search: LibrarySearch;
  /** It may hold passages of more than one pack. */
  readonly several: boolean;
  /** For people: what was searched, as "in 1 pack: tea-sleep". */
  readonly where: string;
  close(): Promise<void>;
}

const namedMax = 5;

/** The search that the options name, open until it is closed. */
export async function searchOf(options: PackOptions): Promise<CommandSearch> {
  const database = await searchDatabase(options);
  if (database === null) {
    const library = libraryOf(options);
    const ranking = createLibraryRanking(library, indexOf(library, pathsOf(options)));
    const search: LibrarySearch = { search: async (text, given) => ranking.search(text, given) };
    const ids = library.packs.map(({ id }) => id);
    const named = ids.length > namedMax ? `${ids.slice(0, namedMax).join(', ')} …` : ids.join(', ');
    const where = `in ${ids.length === 1 ? '1 pack' : `${ids.length} packs`}: ${named}`;
    return { search, several: ids.length > 1, where, close: async () => {} };
  }
  const { createPostgresSearch } = await import('../search/postgres-search.js');
  const search = createPostgresSearch({ query: database.query, library: null });
  return { search, several: true, where: 'in the database of DATABASE_URL', close: () => database.close() };
}
