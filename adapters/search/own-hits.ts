// Hits with the passages and packs that this process holds, where its library is the one that was loaded.
import { editionOf, type Found, type Library, type LibraryHit, passagesOf } from '../../src/index.js';

export interface OwnLibrary {
  readonly edition: string;
  hits(found: Found['hits']): LibraryHit[];
}

/** `library`: asked for at each search, as packs may be read anew; what is made of it is kept as long as it is the same. */
export function createOwnLibrary(library: () => Library): () => OwnLibrary {
  let last: { readonly library: Library; readonly own: OwnLibrary } | null = null;
  return () => {
    const now = library();
    if (last?.library !== now) last = { library: now, own: ownOf(now) };
    return last.own;
  };
}

function ownOf(library: Library): OwnLibrary {
  const passages = passagesOf(library);
  return {
    edition: editionOf(library),
    hits: (found) =>
      found.flatMap(({ passage, ...hit }) => {
        const own = passages[passage];
        return own === undefined ? [] : [{ ...hit, ...own }];
      }),
  };
}
