// Topics and claims as a machine proposes them, each marked so, for a curator to accept, edit or reject.
import type { TopicsFile } from '../../knowledge/schema.js';
import type { Article } from '../article.js';
import { idFrom } from '../id-from.js';
import type { PassageRow } from '../pack/cut-passages.js';
import { bestSentences } from './best-sentences.js';
import { type Mention, mentionsOf } from './mentions.js';
import type { Term } from './term.js';
import { termsOf } from './terms-of.js';

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
  readonly record: string;
  readonly rows: readonly PassageRow[];
  /** Topics of other packs, whose names and facets are taken over where the article speaks of them. */
  readonly known: readonly Term[];
  /** Words that are no names, as a question may hold them. */
  readonly isCommonWord: (word: string) => boolean;
}

export function propose({ article, record, rows, known, isCommonWord }: Proposing): Proposal {
  const sentences = rows.filter(({ kind }) => kind === 'sentence');
  const sought = record.slice(0, soughtMax);
  const texts = { record: sought, lower: sought.toLowerCase() };
  const terms = termsOf(article, known, isCommonWord).slice(0, termsMax);
  const mentioned = terms.map((term, order): Mentioned => {
    return { term, order, mentions: mentionsOf(term, texts, sentences) };
  });
  const spoken = mentioned
    .filter((one) => !isReceptorIn(one, mentioned))
    .filter(({ term, mentions }) => mentions.length >= fewestMentions(term, sentences.length))
    .map((one) => ({ ...one, best: bestSentences(one.mentions) }))
    .filter(({ best }) => best.length > 0)
    .sort((a, b) => b.mentions.length - a.mentions.length || a.order - b.order)
    .slice(0, topicsMax);
  const ids = new Set<string>();
  const topics = spoken.map(({ term, best }) => topicRow(term, best, ids));
  const claims = new Map(spoken.flatMap(({ best }) => best.map(({ row }) => [row.id, row] as const)));
  return { topics, claims: [...claims.values()].sort((a, b) => a.start - b.start) };
}

interface Mentioned {
  readonly term: Term;
  readonly order: number;
  readonly mentions: readonly Mention[];
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
  const chosen = origin === 'keyword' || origin === 'mesh';
  return chosen || sentences < 20 ? 1 : 2;
}

function topicRow(term: Term, best: readonly Mention[], taken: Set<string>): TopicRow {
  const [first, ...others] = best.map(({ row }) => row.id);
  if (first === undefined) throw new Error(`no sentence for "${term.name}"`);
  const id = unlike(idFrom(term.name, idMax, 'topic'), taken);
  taken.add(id);
  const { name, facet, origin } = term;
  return {
    id,
    facet,
    name,
    claims: [first, ...others],
    aliases: term.aliases.slice(0, aliasesMax),
    proposed: origin,
  };
}

function unlike(id: string, taken: ReadonlySet<string>): string {
  for (let number = 2, own = id; ; number++) {
    if (!taken.has(own)) return own;
    own = `${id.slice(0, idMax - `-${number}`.length)}-${number}`;
  }
}
