// What ingested packs say to a question: the best passages of all of them, if the best one speaks to what was asked.
import type { Library } from '../knowledge/library.js';
import { analyse } from '../retrieval/analyse.js';
import { leadOf } from '../retrieval/confidence.js';
import type { LibraryFound, LibraryHit } from '../retrieval/library-ranking.js';
import { clean } from '../search/clean.js';
import type { Claim, Passage } from '../vocabulary.js';
import { type AskedWord, askedWords, speaksTo, spokenIn } from './asked-words.js';
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
/** Most confidence where what was asked for is lacking, however much else is there. */
const besidePoint = 0.5;
/** Documents that are quoted. */
const documentsMax = 3;
const passagesInTrace = 5;

/** `found`: what the library's passages were searched for with the question ({@link cleaned}). */
export function ingestedPart(
  library: Library,
  found: LibraryFound,
  quoted: QuotedClaims,
  text: string,
): Part {
  const asked = askedWords(text);
  const hits = found.hits.filter((hit) => isQuotable(library, hit, asked));
  const [best] = hits;
  const needed = asked.filter(({ plain }) => !plain);
  const base = { topics: [], aboutField: needed.length > 0 };
  if (best === undefined) return { ...nothing, ...base, missing: needed.map(({ words }) => words) };
  const second = hits.find((hit) => !sameDocument(hit, best));
  const trust = round(best.trust + leadOf(best.score, second?.score ?? 0));
  const spoken = spokenIn(textsAround(best, hits));
  const lacking = needed.filter((word) => !speaksTo(spoken, word) && !isHeading(best.passage, word));
  const beside = lacking.length > lackingMax || lacking.some(({ decisive }) => decisive);
  // What stands under the very heading that is asked for, and lacks nothing, need not say the question's words.
  const headed = best.passage.kind === 'statement' && lacking.length === 0;
  const answers = headed || (trust >= answered && !beside);
  const confidence = beside ? Math.min(trust, besidePoint) : headed ? Math.max(trust, answered) : trust;
  const weights = new Map(
    found.query.terms.map(({ word, inverseFrequency }) => [word, inverseFrequency] as const),
  );
  return {
    ...base,
    claims: answers ? quotesOf(hits, best, weights, quoted) : [],
    confidence,
    missing: lacking.map(({ words }) => words),
    decision: answers
      ? 'a passage of the library covers the question'
      : 'the best passage of the library leaves words uncovered',
    passages: hits.slice(0, passagesInTrace).map(({ pack, passage, score }) => {
      const own = new Set(analyse(passage.text));
      return {
        passage: `${pack.id}/${passage.id}`,
        score,
        reasons: [...weights.keys()].filter((term) => own.has(term)),
      };
    }),
    words: asked.map((word) => ({
      word: word.words,
      reading: `${word.unit.tags.join(' or ')} (${word.unit.weight})`,
      covered: speaksTo(spoken, word),
    })),
  };
}

const nothing = {
  claims: [],
  confidence: 0,
  decision: 'no passage of the library shares a word',
  passages: [],
  words: [],
};

// Keywords say nothing. Statements (funding, thanks, letters of review) answer only who asks for them by their heading.
function isQuotable(library: Library, { pack, passage }: LibraryHit, asked: readonly AskedWord[]): boolean {
  if (pack.origin !== 'ingested' || library.pack(pack.id) === undefined) return false;
  if (passage.kind === 'keywords') return false;
  if (passage.kind !== 'statement') return true;
  return asked.some((word) => !word.plain && isHeading(passage, word));
}

// "Who funded the study?" asks for what stands under "Funding".
function isHeading({ kind, section }: Passage, { terms }: AskedWord): boolean {
  const heading = new Set((kind === 'statement' ? (section ?? []) : []).flatMap(analyse));
  return terms.some((term) => heading.has(term));
}

function sameDocument(a: LibraryHit, b: LibraryHit): boolean {
  return a.document === b.document && a.pack.id === b.pack.id;
}

// The best passage of each document that covers the question about as well as the best; of the best document also the next
// passage, where it speaks to words that the best one does not.
function quotesOf(
  hits: readonly LibraryHit[],
  best: LibraryHit,
  weights: ReadonlyMap<string, number>,
  quoted: QuotedClaims,
): Claim[] {
  const chosen: LibraryHit[] = [];
  for (const hit of hits) {
    const known = chosen.find((one) => sameDocument(one, hit));
    const saysMuch = hit.trust >= nearly.trust * best.trust && hit.score >= nearly.score * best.score;
    if (known === undefined ? !saysMuch : !addsTo(hit, known, chosen, best, weights)) continue;
    chosen.push(hit);
    if (chosen.length === documentsMax) break;
  }
  const spoken = chosen.filter(({ passage }) => passage.kind !== 'title');
  return (spoken.length > 0 ? spoken : chosen).map(({ pack, passage }) =>
    quoted.quote(pack, passage, passage.kind === 'text' ? bestSpan(passage.text, weights) : undefined),
  );
}

function addsTo(
  hit: LibraryHit,
  known: LibraryHit,
  chosen: readonly LibraryHit[],
  best: LibraryHit,
  weights: ReadonlyMap<string, number>,
): boolean {
  if (known !== best || chosen.some((one) => one !== best && sameDocument(one, best))) return false;
  const told = new Set(analyse(known.passage.text));
  return analyse(hit.passage.text).some((term) => weights.has(term) && !told.has(term));
}

// A passage with its headings, and its document as far as it was found.
function textsAround(best: LibraryHit, hits: readonly LibraryHit[]): readonly string[] {
  const { pack, passage } = best;
  const collected = passage.kind === 'text';
  const near = collected
    ? hits.filter((hit) => sameDocument(hit, best)).map((hit) => hit.passage)
    : pack.passages.filter(({ paragraph }) => paragraph !== undefined && paragraph === passage.paragraph);
  const title = collected ? (passage.title ?? '') : pack.source.title;
  return [title, ...(passage.section ?? []), passage.text, ...near.map((one) => one.text)];
}

/** The words of a text that are searched for. */
export function cleaned(text: string): string {
  return clean(text);
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
