// Topics and claims as a machine proposes them, each marked so, for a curator to accept, edit or reject.
import type { TopicsFile } from '../../knowledge/schema.js';
import type { Article } from '../article.js';
import type { PassageRow } from '../pack/cut-passages.js';
import { idFrom } from '../pack/ids.js';
import type { Shelf } from '../shelf.js';
import { bestSentences, type Mention, mentionsOf } from './mentions.js';
import { type Term, termsOf } from './terms.js';

type TopicRow = TopicsFile[number];

/** Names that are sought in an article, its own choice first; a book has thousands of short forms. */
const termsMax = 200;
/** Characters in which they are sought: the longest articles fit several times. */
const soughtMax = 1_000_000;
/** More names than these would bury those that matter. */
const topicsMax = 30;
const aliasesMax = 12;
const idMax = 40;

/** Passages that the topics are shown by, and the topics, those that are spoken of most at the head. */
export interface Proposal {
  readonly topics: readonly TopicRow[];
  readonly claims: readonly PassageRow[];
}

export interface Proposing {
  readonly article: Article;
  readonly recordText: string;
  readonly rows: readonly PassageRow[];
  /** Names and facets of topics of other packs are taken over where the article speaks of them. */
  readonly shelf: Pick<Shelf, 'terms' | 'isCommonWord'>;
}

interface Mentioned {
  readonly term: Term;
  readonly order: number;
  readonly mentions: readonly Mention[];
}

export function propose({ article, recordText, rows, shelf }: Proposing): Proposal {
  const sentences = rows.filter(({ kind }) => kind === 'sentence');
  const sought = recordText.slice(0, soughtMax);
  const texts = { record: sought, lower: sought.toLowerCase() };
  const terms = termsOf(article, shelf.terms, shelf.isCommonWord).slice(0, termsMax);
  const mentioned = terms.map((term, order): Mentioned => {
    return { term, order, mentions: mentionsOf(term, texts, sentences) };
  });
  const shown = mentioned
    .filter((candidate) => !isReceptorIn(candidate, mentioned))
    .filter(({ term, mentions }) => mentions.length >= fewestMentions(term, sentences.length))
    .map((candidate) => ({ ...candidate, best: bestSentences(candidate.mentions) }))
    .filter(({ best }) => best.length > 0)
    .sort((a, b) => b.mentions.length - a.mentions.length || a.order - b.order)
    .slice(0, topicsMax);
  const ids = new Set<string>();
  const topics = shown.map(({ term, best }) => topicRow(term, best, ids));
  const claims = new Map(shown.flatMap(({ best }) => best.map(({ row }) => [row.id, row] as const)));
  return { topics, claims: [...claims.values()].sort((a, b) => a.start - b.start) };
}

// "N-methyl-D-aspartate (NMDA)" that is mostly followed by "receptor" is that receptor, and no topic beside it.
function isReceptorIn({ term, mentions }: Mentioned, all: readonly Mentioned[]): boolean {
  if (term.origin !== 'abbreviation') return false;
  return all.some(
    (other) =>
      other.term.origin === 'receptor' &&
      other.term.aliases.includes(term.aliases[0] ?? '') &&
      other.mentions.length * 2 >= mentions.length,
  );
}

// What its authors or an indexer chose needs no proof; what was only mentioned in passing is no topic of a long article.
function fewestMentions({ origin }: Term, sentences: number): number {
  return origin === 'keyword' || origin === 'mesh' || sentences < 20 ? 1 : 2;
}

function topicRow(
  { name, facet, aliases, origin }: Term,
  best: readonly Mention[],
  ids: Set<string>,
): TopicRow {
  const [first, ...others] = best.map(({ row }) => row.id);
  if (first === undefined) throw new Error(`no sentence for "${name}"`);
  const id = uniqueId(idFrom(name, idMax, 'topic'), ids);
  ids.add(id);
  return {
    id,
    facet,
    name,
    claims: [first, ...others],
    aliases: aliases.slice(0, aliasesMax),
    proposed: origin,
  };
}

function uniqueId(name: string, ids: ReadonlySet<string>): string {
  let id = name;
  for (let number = 2; ids.has(id); number++) id = `${name.slice(0, idMax - `-${number}`.length)}-${number}`;
  return id;
}
