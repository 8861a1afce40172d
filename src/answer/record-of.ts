// Who wrote it, when, where: answered by an ingested article's own record, where nothing else is asked that it lacks.
import type { Library } from '../knowledge/library.js';
import type { Claim, Pack } from '../vocabulary.js';
import type { AskedWord } from './asked-words.js';

const kinds: ReadonlySet<string> = new Set(['write', 'publish', 'journal', 'date', 'title', 'identifier']);
/** Also asks for the record, where it is all that is asked ("who are the authors?"). */
const author = 'author';

/** `covers`: whether the article's best passage speaks to a word; `found`: its pack. Of several articles one must be named. */
export function recordOf(
  library: Library,
  asked: readonly AskedWord[],
  covers: (word: AskedWord) => boolean,
  found: Pack | undefined,
): Claim | undefined {
  const has = (word: AskedWord, some: (tag: string) => boolean): boolean => word.unit.tags.some(some);
  const others = asked.filter((word) => !word.plain && !has(word, (tag) => kinds.has(tag)));
  const asksForIt = asked.some((word) => has(word, (tag) => kinds.has(tag)));
  const asksForAuthor = others.length === 0 && asked.some((word) => has(word, (tag) => tag === author));
  if (!(asksForIt || asksForAuthor) || !others.every(covers)) return undefined;
  const [only, ...more] = library.packs;
  const pack = others.length > 0 ? found : more.length === 0 ? only : undefined;
  return pack?.origin === 'ingested' ? library.claim(pack.id, pack.recordClaim) : undefined;
}
