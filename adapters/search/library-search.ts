// A search of a library's passages, as one contract for the index in memory and for the database.
import type { LibraryFound, SearchOptions } from '../../src/retrieval/index.js';

export interface LibrarySearchOptions extends SearchOptions {
  /** The id of the only pack whose passages are wanted; null or absent: those of all. */
  readonly pack?: string | null;
}

export interface LibrarySearch {
  /** Rejects with a Fault: `unreachable` where the library cannot be searched now, `old-index` where it must be loaded anew. */
  search(text: string, options: LibrarySearchOptions): Promise<LibraryFound>;
}
