// A free question: each curated pack is asked by itself, the ingested ones together, and what they say is joined; or honestly not.
import type { LibraryFound } from '../retrieval/library-ranking.js';
import type { Trace } from '../trace.js';
import type { Answer, NonEmpty } from '../vocabulary.js';
import { ingestedPart, passagesRead } from './ingested-part.js';
import { joinParts } from './join-parts.js';
import { packPart } from './pack-part.js';
import type { Part } from './part.js';
import type { QuotedClaims } from './quoted-claims.js';
import { reworded } from './reworded.js';
import { otherWords, searchText } from './search-text.js';
import type { World, Worlds } from './worlds.js';

/** `world`: what is asked, the whole library or one pack of it. `found`: its passages, where they were searched already. */
export function answerQuestion(
  worlds: Worlds,
  world: World,
  quoted: QuotedClaims,
  text: string,
  found: LibraryFound | null,
): { answer: Answer; trace: Trace } {
  const { library } = world;
  const curated = library.packs
    .filter(({ origin }) => origin === 'curated')
    .map((pack): Part => {
      const own = worlds.of(pack);
      return packPart(library, own.library, own.search(), text);
    });
  const ranking = world.ranking();
  const searched = found ?? ranking?.search(searchText(library, text), { limit: passagesRead }) ?? null;
  const [first, ...others] = [...curated, ...ingested()];
  const parts: NonEmpty<Part> | null = first === undefined ? null : [first, ...others];
  if (parts === null) throw new Error('a library without packs');
  return joinParts(library, parts, text);

  function ingested(): Part[] {
    if (searched !== null)
      return [putRight(inOtherWords(ingestedPart(library, searched, quoted, text)), searched)];
    return library.packs.some(({ origin }) => origin === 'ingested') ? [unsearched] : [];
  }

  // "Side effects" may stand there as "adverse events": looked for once more, if that is what was missing.
  function inOtherWords(part: Part): Part {
    const others = part.claims.length > 0 ? null : otherWords(library, text);
    const again = others === null ? undefined : ranking?.search(others, { limit: passagesRead });
    if (again === undefined) return part;
    const second = ingestedPart(library, again, quoted, text, true);
    return second.claims.length === 0 ? part : second;
  }

  // A name that is nearly another is not taken for it: what would be answered is offered instead.
  function putRight(part: Part, searched: LibraryFound): Part {
    const instead = part.claims.length > 0 ? null : reworded(text, searched);
    const again =
      instead === null ? undefined : ranking?.search(searchText(library, instead), { limit: passagesRead });
    if (instead === null || again === undefined) return part;
    return ingestedPart(library, again, quoted, instead).claims.length === 0 ? part : { ...part, instead };
  }
}

/** Ingested packs whose passages are elsewhere, and could not be searched there. */
const unsearched: Part = {
  claims: [],
  confidence: 0,
  topics: [],
  missing: [],
  decision: 'the library could not be searched',
  passages: [],
  words: [],
  aboutField: false,
  unsearched: true,
};
