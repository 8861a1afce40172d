// What is asked, and of which packs: the whole library, or one pack alone as if there were no other.
import { createResolver, type Resolver } from '../command/resolve.js';
import { createLibrary, type Library } from '../knowledge/library.js';
import { createSearch, type Search } from '../search/search.js';
import type { Pack } from '../vocabulary.js';

export interface World {
  readonly library: Library;
  readonly resolver: Resolver;
  /** Made when first needed. */
  search(): Search;
}

export interface Worlds {
  readonly all: World;
  /** Of one pack: no name, topic or passage of another can come into its answers. */
  of(pack: Pack): World;
}

/** Worlds of ingested packs that are kept at once; one is made in milliseconds when it is asked again. */
const keptMax = 32;

export function createWorlds(library: Library): Worlds {
  const all = createWorld(library);
  const several = library.packs.length > 1;
  const curated = new Map<string, World>();
  const ingested = new Map<string, World>();
  return {
    all,
    of(pack) {
      if (!several) return all;
      const kept = pack.origin === 'curated' ? curated : ingested;
      const known = kept.get(pack.id);
      if (known !== undefined) return known;
      const [oldest] = ingested.keys();
      if (ingested.size >= keptMax && oldest !== undefined) ingested.delete(oldest);
      const made = createWorld(createLibrary([pack], pack.id));
      kept.set(pack.id, made);
      return made;
    },
  };
}

function createWorld(library: Library): World {
  let search: Search | null = null;
  return {
    library,
    resolver: createResolver(library),
    search() {
      search ??= createSearch(library);
      return search;
    },
  };
}
