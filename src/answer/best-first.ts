// Of the document that speaks best to a question, the passage that speaks to most of it goes first: "medicines" stands there as "therapies".
import type { Library } from '../knowledge/library.js';
import type { LibraryHit } from '../retrieval/library-ranking.js';
import type { Query } from '../retrieval/query.js';
import { type AskedWord, speaksTo, spokenIn } from './asked-words.js';
import { coverage } from './coverage.js';

/** Passages of the document that are read for it. */
const readMax = 12;
/** What covering all of a question is worth, beside a passage's score as a share of the best one's. */
const coverageWorth = 0.5;

/** The hits, those of the first one's document in a new order where they stood. */
export function bestFirst(
  library: Library,
  hits: readonly LibraryHit[],
  asked: readonly AskedWord[],
  query: Query,
): readonly LibraryHit[] {
  const [first] = hits;
  if (first === undefined) return hits;
  const own = hits.filter(({ document, pack }) => document === first.document && pack.id === first.pack.id);
  const worth = new Map(
    own.slice(0, readMax).map((hit) => {
      const spoken = spokenIn(library, [hit.passage.text]);
      const covered = coverage(asked, (word) => speaksTo(spoken, word), query);
      return [hit, hit.score / first.score + coverageWorth * covered] as const;
    }),
  );
  const order = [...worth].sort(([, a], [, b]) => b - a).map(([hit]) => hit);
  return hits.map((hit) => (worth.has(hit) ? (order.shift() ?? hit) : hit));
}
