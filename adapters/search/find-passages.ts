// Looks for the passages that a bot asks for. What goes wrong costs nobody an answer: it is logged once, with its cure.
import { Fault } from '../../src/index.js';
import type { Log } from '../log.js';
import type { FindPassages } from '../respond-to.js';
import type { LibrarySearch } from './library-search.js';

export function findPassages(search: LibrarySearch, log: Log): FindPassages {
  let fails: string | null = null;
  return async ({ text, pack, limit }) => {
    try {
      const found = await search.search(text, { limit, pack });
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
