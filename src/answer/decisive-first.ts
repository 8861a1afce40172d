// What is asked for by name (harm, a number of people, who paid) decides which passage answers: the first that speaks to it.
import type { Library } from '../knowledge/library.js';
import type { LibraryHit } from '../retrieval/library-ranking.js';
import { type AskedWord, speaksTo, spokenIn } from './asked-words.js';

/** Passages that are looked at for it. */
const readMax = 20;

/** Whether a passage's own words speak to a decisive word; "how many" is answered by a number. */
export function decides(library: Library, { passage }: LibraryHit, word: AskedWord): boolean {
  if (word.unit.tags.includes('amount')) return /\p{N}/u.test(passage.text);
  return speaksTo(spokenIn(library, [passage.text]), word);
}

/** The hits, with the first of the best one's source that speaks to every decisive word at the head; as they are where none does. */
export function decisiveFirst(
  library: Library,
  hits: readonly LibraryHit[],
  asked: readonly AskedWord[],
): readonly LibraryHit[] {
  const decisive = asked.filter((word) => word.decisive && !word.plain);
  if (decisive.length === 0) return hits;
  const [best] = hits;
  const first = hits
    .slice(0, readMax)
    .find((hit) => sameSource(hit, best) && decisive.every((word) => decides(library, hit, word)));
  return first === undefined ? hits : [first, ...hits.filter((hit) => hit !== first)];
}

// One article, or one document of a collection: another one speaks of something else.
function sameSource(hit: LibraryHit, best: LibraryHit | undefined): boolean {
  if (best === undefined || hit.pack.id !== best.pack.id) return false;
  return hit.passage.kind !== 'text' || hit.document === best.document;
}
