// What is asked, and of which packs: the whole library, or one pack alone as if there were no other.
import { createResolver, type Resolver } from '../command/resolve.js';
import { createLibrary, type Library } from '../knowledge/library.js';
import { memoize } from '../maps.js';
import type { FrozenIndex } from '../retrieval/frozen-index.js';
import {
  createLibraryRanking,
  indexLibrary,
  type LibraryFound,
  type LibraryRanking,
  type SearchPassages,
} from '../retrieval/library-ranking.js';
import type { Pack } from '../vocabulary.js';

export interface SearchScope {
  readonly library: Library;
  readonly resolver: Resolver;
  /** `elsewhere`: where the passages are not searched here. */
  search(text: string, limit: number, elsewhere?: SearchPassages): LibraryFound | null;
}

export interface SearchScopes {
  readonly all: SearchScope;
  /** Of one pack: no name, topic or passage of another can come into its answers. */
  of(pack: Pack): SearchScope;
}

/** Scopes of one pack that are kept at once; making one again takes milliseconds. */
const keptMax = 32;

type IndexOf = (library: Library) => FrozenIndex;

/** `indexOf`: the index of the whole library, where it need not be made; null: passages are searched elsewhere. */
export function createScopes(library: Library, indexOf: IndexOf | null = indexLibrary): SearchScopes {
  const all = createScope(library, indexOf);
  const alone = memoize(
    (pack: Pack) => createScope(createLibrary([pack], pack.id), indexOf === null ? null : indexLibrary),
    keptMax,
  );
  return { all, of: (pack) => (library.packs.length === 1 ? all : alone(pack)) };
}

// The index is made when it is first needed.
function createScope(library: Library, indexOf: IndexOf | null): SearchScope {
  let ranking: LibraryRanking | null = null;
  return {
    library,
    resolver: createResolver(library),
    search(text, limit, elsewhere) {
      if (elsewhere !== undefined) return elsewhere({ text, pack: library.scope, limit });
      if (indexOf === null) return null;
      ranking ??= createLibraryRanking(library, indexOf(library));
      return ranking.search(text, { limit });
    },
  };
}
