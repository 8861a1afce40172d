// PostgreSQL against the contract of all searches: a real server, the library loaded as `glutamate index` does.

import { loadLibrary } from '../../adapters/search/load-library.js';
import { createPostgresSearch } from '../../adapters/search/postgres-search.js';
import { openDatabase, usual } from '../../adapters/store/database.js';
import { searchContract } from '../contracts/search-contract.js';
import { describeWithPostgres } from '../support/postgres.js';
import { quiet } from '../support/postgres-store.js';

describeWithPostgres('search in PostgreSQL', (server) => {
  let url: string | null = null;
  searchContract({
    name: 'PostgreSQL',
    async open(library) {
      // One database for all: each library takes the place of the one before.
      url ??= await server().database();
      const timing = { ...usual, callMs: 5_000 };
      const database = await openDatabase({ url, log: quiet(), timing });
      await loadLibrary({ url, library, progress: () => {} });
      const search = createPostgresSearch({ query: database.query, library: null });
      return { search, close: () => database.close() };
    },
  });
});
