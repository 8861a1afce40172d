// A search of a library's passages, as one contract for the index in memory and for the database.
import type { LibraryFound, SearchOptions } from '../../src/index.js';

export interface LibrarySearch {
  /** Rejects with a Fault: `unreachable` where the library cannot be searched now, `old-index` where it must be loaded anew. */
  search(text: string, options: SearchOptions): Promise<LibraryFound>;
}
