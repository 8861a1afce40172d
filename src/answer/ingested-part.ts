// What ingested packs say to a question: the best passages of all of them, if the best one speaks to what was asked.
import { isLight } from '../knowledge/lexicon/light-words.js';
import { isCommon, isPlain } from '../knowledge/lexicon/plain-words.js';
import type { Library } from '../knowledge/library.js';
import { analyse } from '../retrieval/analyse.js';
import { leadOf } from '../retrieval/confidence.js';
import type { LibraryFound, LibraryHit } from '../retrieval/library-ranking.js';
import { clean } from '../search/clean.js';
import { tokens } from '../text/tokens.js';
import type { Claim } from '../vocabulary.js';
import { bestSpan } from './best-span.js';
import type { Part } from './part.js';
import type { QuotedClaims } from './quoted-claims.js';

/** Passages that are looked at for other documents that say as much. */
export const passagesRead = 40;
/** Least confidence of an answer: of questions whose own abstract was not in the library 4 % came above (docs/retrieval.md). */
const answered = 0.6;
/** Names that the best document may lack: more, and it speaks of something else. */
const lackingMax = 2;
/** A second document is quoted when it covers nearly as much, and scores nearly as high. */
const nearly = { trust: 0.9, score: 0.8 };
/** Documents that are quoted, and quotes of each. */
const documentsMax = 3;
const quotesMax = 2;

/** `found`: what the library's passages were searched for with the question ({@link cleaned}). */
export function ingestedPart(
  library: Library,
  found: LibraryFound,
  quoted: QuotedClaims,
  text: string,
): Part {
  const hits = found.hits.filter(
    ({ pack, passage }) =>
      library.pack(pack.id) !== undefined && pack.origin === 'ingested' && passage.kind !== 'keywords',
  );
  const [best] = hits;
  const asked = wordsOf(text);
  if (best === undefined)
    return { ...nothing, missing: asked.filter(({ plain }) => !plain).map(({ raw }) => raw) };
  const second = hits.find((hit) => !sameDocument(hit, best));
  const confidence = round(best.trust + leadOf(best.score, second?.score ?? 0));
  const weights = new Map(found.query.terms.map(({ word, inverseFrequency }) => [word, inverseFrequency]));
  const document = termsAround(best, hits);
  const lacking = asked.filter(({ term, plain }) => !plain && !document.has(term));
  const answers = confidence >= answered && lacking.length <= lackingMax;
  const documents = answers ? documentsSaying(hits, best) : [];
  return {
    claims: documents.flatMap((group) => quotesOf(group, weights, quoted)),
    confidence,
    topics: [],
    missing: lacking.map(({ raw }) => raw),
    aboutField: asked.some(({ plain, term }) => !plain && weights.has(term)),
    decision: answers
      ? 'a passage of the library covers the question'
      : 'the best passage of the library leaves words uncovered',
    passages: hits.slice(0, 5).map(({ pack, passage, score }) => ({
      passage: `${pack.id}/${passage.id}`,
      score,
      reasons: [...weights.keys()].filter((term) => analyse(passage.text).includes(term)),
    })),
    words: asked.map(({ raw, term, plain }) => ({
      word: raw,
      reading: `${term} (${plain ? 'plain' : 'word'})`,
      covered: document.has(term),
    })),
  };
}

const nothing: Part = {
  claims: [],
  confidence: 0,
  topics: [],
  missing: [],
  aboutField: false,
  decision: 'no passage of the library shares a word',
  passages: [],
  words: [],
};

interface AskedWord {
  readonly raw: string;
  readonly term: string;
  /** A word that colours the question, and need not stand in an answer. */
  readonly plain: boolean;
}

function wordsOf(text: string): AskedWord[] {
  const all = tokens(clean(text)).flatMap(({ raw, folded }) => {
    const plain = isLight(folded) || isCommon(folded) || isPlain(folded);
    return analyse(folded).map((term): AskedWord => ({ raw, term, plain }));
  });
  return [...new Map(all.map((word) => [word.term, word])).values()];
}

/** Documents that cover the question about as well as the best, each as its hits, the best first. */
function documentsSaying(hits: readonly LibraryHit[], best: LibraryHit): LibraryHit[][] {
  const groups: LibraryHit[][] = [];
  for (const hit of hits) {
    if (hit.trust < nearly.trust * best.trust || hit.score < nearly.score * best.score) continue;
    const group = groups.find(([first]) => first !== undefined && sameDocument(first, hit));
    if (group === undefined) groups.push([hit]);
    else group.push(hit);
  }
  return groups.slice(0, documentsMax);
}

function sameDocument(a: LibraryHit, b: LibraryHit): boolean {
  return a.document === b.document && a.pack.id === b.pack.id;
}

function quotesOf(
  hits: readonly LibraryHit[],
  weights: ReadonlyMap<string, number>,
  quoted: QuotedClaims,
): Claim[] {
  const spoken = hits.filter(({ passage }) => passage.kind !== 'title');
  return (spoken.length > 0 ? spoken : hits)
    .slice(0, quotesMax)
    .map(({ pack, passage }) =>
      quoted.quote(pack, passage, passage.kind === 'text' ? bestSpan(passage.text, weights) : undefined),
    );
}

// The terms of a passage with its headings, and those of its document as far as it was found.
function termsAround(best: LibraryHit, hits: readonly LibraryHit[]): ReadonlySet<string> {
  const { pack, passage } = best;
  const near =
    passage.kind === 'text'
      ? hits.filter((hit) => sameDocument(hit, best)).map((hit) => hit.passage)
      : pack.passages.filter(({ paragraph }) => paragraph !== undefined && paragraph === passage.paragraph);
  const headings = [
    passage.kind === 'text' ? (passage.title ?? '') : pack.source.title,
    ...(passage.section ?? []),
  ];
  return new Set([...headings, passage.text, ...near.map(({ text }) => text)].flatMap(analyse));
}

/** The words of a text that are searched for. */
export function cleaned(text: string): string {
  return clean(text);
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
