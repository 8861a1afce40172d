// A free question: each pack with a lexicon is asked by itself, the others together, and what they say is joined; or honestly not.
import { cleanQuestion } from '../question/clean-question.js';
import type { LibraryFound } from '../retrieval/library-ranking.js';
import { PASSAGES_READ, type PassageSearcher } from '../search/passage-searcher.js';
import type { Trace } from '../trace.js';
import type { Answer } from '../vocabulary.js';
import { curatedPart } from './curated-part.js';
import { joinParts } from './join-parts.js';
import { libraryPart } from './library-part.js';
import type { Part } from './part.js';
import type { QuotedClaims } from './quoted-claims.js';
import type { World } from './worlds.js';

/** What answers are made with, besides the packs. */
export interface AnswerTools {
  readonly quoted: QuotedClaims;
  readonly searcher: PassageSearcher;
}

/** `world`: what is asked, the whole library or one pack of it. `found`: its passages, where they were searched already. */
export function answerQuestion(
  { quoted, searcher }: AnswerTools,
  world: World,
  text: string,
  found: LibraryFound | null,
): { answer: Answer; trace: Trace } {
  const { library } = world;
  const curated = library.packs
    .filter(({ concepts }) => concepts.length > 0)
    .map((pack): Part => curatedPart(library, pack, searcher, text));
  const searched = found ?? world.ranking()?.search(cleanQuestion(text), { limit: PASSAGES_READ }) ?? null;
  const [first, ...others] = [...curated, ...rest()];
  if (first === undefined) throw new Error('a library without packs');
  return joinParts(library, [first, ...others], text);

  function rest(): Part[] {
    if (curated.length === library.packs.length) return [];
    return [searched === null ? unsearched : libraryPart(library, searcher, searched, quoted, text)];
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
