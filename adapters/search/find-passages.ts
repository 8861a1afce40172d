// Looks for the passages that a bot asks for. What goes wrong costs nobody an answer: it is logged once, with its cure.
import { Fault } from '../../src/index.js';
import type { FindPassages } from '../bot/respond-to.js';
import type { Log } from '../log/log.js';
import type { LibrarySearch } from './library-search.js';

/** `reopen`: reads the packs of this process anew, which may be those that the database has got meanwhile. Never rejects. */
export function findPassages(
  search: LibrarySearch,
  log: Log,
  reopen: () => Promise<void> = async () => {},
): FindPassages {
  let fails: string | null = null;
  return async ({ text, ...options }) => {
    const find = () => search.search(text, options);
    try {
      const found = await find().catch(async (error: unknown) => {
        if (fails !== null || !(error instanceof Fault) || error.code !== 'old-index') throw error;
        await reopen();
        return await find();
      });
      if (fails !== null) log.info('the library is searched again');
      fails = null;
      return found;
    } catch (error) {
      const why = error instanceof Fault ? error.message : 'the search failed';
      if (why !== fails) log.error(error instanceof Fault ? { code: error.code } : { err: error }, why);
      fails = why;
      return null;
    }
  };
}
