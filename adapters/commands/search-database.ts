// The database that a command searches in, open; null where it searches in memory.
import { searchedDatabase, terminalSettings } from '../env.js';
import type { Database } from '../store/database.js';
import type { PackOptions } from './with-packs.js';

/** Packs that are named with --knowledge are searched in memory, whatever SEARCH says. What has to do with databases is loaded here. */
export async function searchDatabase({ knowledge }: PackOptions): Promise<Database | null> {
  if (knowledge.length > 0 || terminalSettings().SEARCH !== 'postgres') return null;
  const [{ readDotEnv }, { openDatabase }, { searchTiming }, { createLog }] = await Promise.all([
    import('../dot-env.js'),
    import('../store/database.js'),
    import('../search/timing.js'),
    import('../log.js'),
  ]);
  readDotEnv();
  const url = searchedDatabase(terminalSettings());
  return url === null ? null : await openDatabase({ url, log: createLog('silent'), timing: searchTiming });
}
