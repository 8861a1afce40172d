// Which document a question names: what answers is looked for there, and what an article says of itself is quoted of no other.
import { asks } from '../language/language.js';
import type { QueryTerm } from '../question/query-terms.js';
import type { Question } from '../question/read-question.js';
import type { PackView, PassageView } from './pack-view.js';
import type { PassageMatch } from './term-matches.js';

/** What only an article can say of itself: groups of `knowledge/language/asks.txt`. */
const OF_ITSELF = ['record', 'funding', 'conflicts', 'data', 'limits', 'gist'] as const;

/** Of these, what a question asks for: who wrote it only where nothing else of it is asked ("what do the authors conclude?"). */
export function askedOfItself({ asks: asked }: Question): ReadonlySet<string> {
  const kinds = OF_ITSELF.filter((kind) => asked.has(kind));
  return new Set(kinds.length > 1 ? kinds.filter((kind) => kind !== 'record') : kinds);
}

/** How far one document is what a question names; shares are 0 to 1, of the weight of the naming terms. */
export interface Naming {
  readonly view: PackView;
  /** Its title, authors, journal and year hold this share; the same with words of like use; its abstract; the whole document. */
  readonly title: number;
  readonly titleAlike: number;
  readonly abstract: number;
  readonly document: number;
  /** Weight of the heaviest term that neither title nor abstract has; of the heaviest that the document lacks. */
  readonly unnamed: number;
  readonly strange: number;
  /** Weight of all terms: a question that names nothing names no document. */
  readonly weight: number;
  /** The shares above as one, and how much that is more than of the best other document. */
  readonly share: number;
  readonly lead: number;
}

/** By what it is decided whether a document is the one that is meant. */
export const NAMING_FEATURES = [
  'title',
  'titleAlike',
  'abstract',
  'document',
  'unnamed',
  'strange',
  'weight',
  'lead',
] as const satisfies readonly (keyof Naming)[];

/** What a term counts for standing in the title, in the abstract, anywhere in the document. */
const TITLE = 0.5;
const ABSTRACT = 0.3;
const DOCUMENT = 0.2;

/** Places of the terms that name something: not those by which it is asked, nor those of talk about studies. */
export function namingTerms({ words, asks: asked }: Question, terms: readonly QueryTerm[]): number[] {
  const folded = words.map((word) => word.folded);
  const kinds = OF_ITSELF.filter((kind) => asked.has(kind));
  const asking = new Set(kinds.flatMap((kind) => [...asks().placesIn(folded, kind)]));
  return terms.flatMap((term, at) => (term.light || asking.has(term.at) ? [] : [at]));
}

/**
 * Every document, the one that is named best first; of equals the first.
 * Example: "who paid for the leprosy trial" names by leprosy, which one title has: its `title` is 1 and its lead large.
 * @param matches what a passage of each document, and with it the document, holds of the terms
 */
export function documentsNamed(
  naming: readonly number[],
  weights: readonly number[],
  matches: readonly { readonly view: PackView; readonly match: PassageMatch }[],
): readonly Naming[] {
  const all = matches.map(({ view, match }) => namingOf(view, match, naming, weights));
  all.sort((a, b) => b.share - a.share);
  return all.map((one, place) => ({ ...one, lead: one.share - (all[place === 0 ? 1 : 0]?.share ?? 0) }));
}

function namingOf(
  view: PackView,
  { title, abstract, document }: PassageMatch,
  naming: readonly number[],
  weights: readonly number[],
): Naming {
  const sum = { all: 0, title: 0, alike: 0, abstract: 0, document: 0 };
  let unnamed = 0;
  let strange = 0;
  for (const at of naming) {
    const weight = weights[at] as number;
    const exact = title.exact[at] as number;
    const anywhere = Math.max(exact, document[at] as number);
    sum.all += weight;
    sum.title += weight * exact;
    sum.alike += weight * Math.max(exact, title.alike[at] as number);
    sum.abstract += weight * (abstract[at] as number);
    sum.document += weight * anywhere;
    if (exact === 0 && abstract[at] === 0) unnamed = Math.max(unnamed, weight);
    if (anywhere === 0) strange = Math.max(strange, weight);
  }
  const of = (part: number): number => (sum.all === 0 ? 0 : part / sum.all);
  const shares = {
    title: of(sum.title),
    titleAlike: of(sum.alike),
    abstract: of(sum.abstract),
    document: of(sum.document),
  };
  return {
    view,
    ...shares,
    unnamed,
    strange,
    weight: sum.all,
    share:
      TITLE * Math.max(shares.title, shares.titleAlike / 2) +
      ABSTRACT * shares.abstract +
      DOCUMENT * shares.document,
    lead: 0,
  };
}

/** Passages of the whole, at most, that are looked through for what it says of itself. */
const LOOKED_MAX = 2_000;
const SECTION_OF: Readonly<Record<string, string>> = {
  funding: 'funding',
  conflicts: 'conflicts',
  data: 'data',
  limits: 'limitations',
  gist: 'conclusion',
};

/** Whether a passage is what an article says of itself in answer to one of these kinds. */
export function saysOfItself(
  { passage, section, holds, discloses }: Pick<PassageView, 'passage' | 'section' | 'holds' | 'discloses'>,
  kinds: ReadonlySet<string>,
): boolean {
  return OF_ITSELF.some((kind) => {
    if (!kinds.has(kind)) return false;
    if (kind === 'record') return passage.kind === 'title';
    if (kind === 'conflicts' && discloses) return true;
    if (section === SECTION_OF[kind]) return kind !== 'gist' || passage.kind === 'sentence';
    if (kind === 'limits')
      return section === 'discussion' && holds.has('limits') && passage.kind === 'sentence';
    return passage.kind === 'statement' && holds.has(kind);
  });
}

/** What a document says of itself, in its order. */
export function ownPassages(view: PackView, kinds: ReadonlySet<string>): readonly PassageView[] {
  const statements: PassageView[] = [];
  for (let at = 0; at < Math.min(view.pack.passages.length, LOOKED_MAX); at++) {
    const passage = view.at(at);
    if (passage !== undefined && saysOfItself(passage, kinds)) statements.push(passage);
  }
  return statements;
}
