// What ingested packs say to a question: the best passages of all of them, if the best one speaks to what was asked.
import type { Library } from '../knowledge/library.js';
import { analyse } from '../retrieval/analyse.js';
import { confidenceFrom } from '../retrieval/confidence.js';
import type { LibraryFound, LibraryHit } from '../retrieval/library-ranking.js';
import type { Claim } from '../vocabulary.js';
import { withAntecedents } from './antecedents.js';
import { type AskedWord, askedWords, speaksTo, spokenIn } from './asked-words.js';
import { bestFirst } from './best-first.js';
import { bestSpan } from './best-span.js';
import { blended, coverage } from './coverage.js';
import { decides, decisiveFirst } from './decisive-first.js';
import type { Part } from './part.js';
import type { QuotedClaims } from './quoted-claims.js';
import { recordOf } from './record-of.js';

/** Passages that are looked at for other documents that say as much. */
export const passagesRead = 40;
/** Least confidence of an answer: few questions whose own abstract is not in the library come above it (bench/results/retrieval.md). */
const answered = 0.6;
/** Names that the best document may lack: more, and it speaks of something else. */
const lackingMax = 2;
/** A second document is quoted when it covers nearly as much, and scores nearly as high. */
const nearly = { covered: 0.9, score: 0.8 };
/** Most confidence where what was asked for is lacking, however much else is there. */
const besidePoint = 0.5;
/** Quotes on a card, and of one pack: more are not read on a phone. */
const quotesMax = 3;
const eachMax = 2;
const passagesInTrace = 5;

/** `found`: what the library's passages were searched for with the question ({@link searchText}); `again`: with other words for it. */
export function ingestedPart(
  library: Library,
  found: LibraryFound,
  quoted: QuotedClaims,
  text: string,
  again = false,
): Part {
  const asked = askedWords(library, text);
  const quotable = found.hits.filter((hit) => isQuotable(library, hit, asked));
  const hits = decisiveFirst(library, bestFirst(library, quotable, asked, found.query), asked);
  const [best] = hits;
  const needed = asked.filter(({ plain }) => !plain);
  const base = {
    topics: topicsOf(library, asked),
    aboutField: needed.length > 0,
    uncurated: true,
  } as const;
  const spoken = spokenIn(library, best === undefined ? [] : textsAround(best, hits));
  const covers = (word: AskedWord): boolean =>
    speaksTo(spoken, word) ||
    (best !== undefined &&
      (headsFor(library, best, word) || (word.decisive && decides(library, best, word))));
  const record = recordOf(library, asked, covers, best?.pack);
  if (record !== undefined) return { ...nothing, ...base, ...ofRecord, claims: [record] };
  if (best === undefined) return { ...nothing, ...base, missing: needed.map(({ words }) => words) };
  const lacking = needed.filter((word) => !covers(word));
  const beside = lacking.length > lackingMax || lacking.some(({ decisive }) => decisive);
  const second = hits.find((hit) => !sameDocument(hit, best) && !isTwin(library, hit, best));
  const covered = blended(coverage(asked, covers, found.query), best.covered, found.query.documents);
  const sure = confidenceFrom({ covered, strength: best.strength }, best.score, second?.score ?? 0);
  // What stands under the very heading that is asked for, and lacks nothing, need not say the question's words.
  const headed = best.passage.kind === 'statement' && needed.length > 0 && lacking.length === 0;
  // Where other words for what was asked were searched for, all that was asked must be there.
  const whole = again && asked.every(covers);
  const answers = needed.length > 0 && (headed || whole || (sure >= answered && !beside));
  const confidence = round(
    beside ? Math.min(sure, besidePoint) : headed || whole ? Math.max(sure, answered) : sure,
  );
  const weights = new Map(
    found.query.terms.map(({ word, inverseFrequency }) => [word, inverseFrequency] as const),
  );
  return {
    ...base,
    claims: answers ? quotesOf(apt(library, hits, asked), best, weights, quoted) : [],
    confidence,
    missing: named(lacking, found),
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

/** An article's record is certain. */
const ofRecord = { confidence: 1, decision: 'the record of the article is asked for' };

/** Words that are the same wherever they stand in a question are no name of what is missing. */
const asking = /^(?:how|when|where|what|which|who|why|work|help)\b/iu;

// Said to be missing: what was asked for by name, and words that no passage of the library has. Others stand elsewhere in it.
function named(lacking: readonly AskedWord[], { query }: LibraryFound): string[] {
  const unknown = new Set(query.unknown);
  return lacking
    .filter(
      ({ words, decisive, terms }) =>
        !asking.test(words) && (decisive || terms.some((term) => unknown.has(term))),
    )
    .map(({ words }) => words);
}

const nothing = {
  claims: [],
  missing: [],
  confidence: 0,
  decision: 'no passage of the library shares a word',
  passages: [],
  words: [],
};

// Keywords say nothing. Statements (funding, thanks, letters of review) answer only who asks for them.
function isQuotable(library: Library, hit: LibraryHit, asked: readonly AskedWord[]): boolean {
  if (hit.pack.origin !== 'ingested' || library.pack(hit.pack.id) === undefined) return false;
  if (hit.passage.kind === 'keywords') return false;
  if (hit.passage.kind !== 'statement') return true;
  return asked.some((word) => !word.plain && headsFor(library, hit, word));
}

/** What is asked of money, ties and roles, which statements of interest answer under whatever heading. */
const ofInterests: ReadonlySet<string> = new Set([
  'conflict',
  'payment',
  'company',
  'consult',
  'board',
  'honoraria',
  'grant',
  'form',
]);

// "Who funded the study?" asks for what stands under "Funding"; "was he paid?" for a disclosure.
function headsFor({ pack }: Library, hit: LibraryHit, { terms, unit }: AskedWord): boolean {
  const { kind, section, id } = hit.passage;
  if (kind !== 'statement') return false;
  const heading = new Set((section ?? []).flatMap(analyse));
  if (terms.some((term) => heading.has(term))) return true;
  const disclosed = pack(hit.pack.id)?.disclosures.includes(id) === true;
  return disclosed && unit.tags.some((tag) => ofInterests.has(tag));
}

function topicsOf(library: Library, asked: readonly AskedWord[]): string[] {
  const tags = new Set(asked.flatMap(({ unit }) => unit.tags));
  return [...tags].filter((tag) => library.topic(tag) !== undefined);
}

// Beside a passage that speaks to what is asked for by name, only others that do.
function apt(
  library: Library,
  hits: readonly LibraryHit[],
  asked: readonly AskedWord[],
): readonly LibraryHit[] {
  const decisive = asked.filter((word) => word.decisive && !word.plain);
  const speaks = (hit: LibraryHit): boolean => decisive.every((word) => decides(library, hit, word));
  const [first, ...others] = hits;
  if (decisive.length === 0 || first === undefined || !speaks(first)) return hits;
  return [first, ...others.filter(speaks)];
}

function sameDocument(a: LibraryHit, b: LibraryHit): boolean {
  return a.document === b.document && a.pack.id === b.pack.id;
}

// The same words in a preprint and in its publication are no second opinion.
function isTwin(library: Library, a: LibraryHit, b: LibraryHit): boolean {
  return a.passage.text === b.passage.text && library.sameWork(a.pack.id, b.pack.id);
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
    const saysMuch = hit.covered >= nearly.covered * best.covered && hit.score >= nearly.score * best.score;
    if (known === undefined ? !saysMuch : !addsTo(hit, known, chosen, best, weights)) continue;
    if (chosen.filter(({ pack }) => pack.id === hit.pack.id).length >= eachMax) continue;
    chosen.push(hit);
    if (chosen.length === quotesMax) break;
  }
  const spoken = chosen.filter(({ passage }) => passage.kind !== 'title');
  return (spoken.length > 0 ? spoken : chosen).flatMap(({ pack, passage }) =>
    withAntecedents(pack, passage).map((one) =>
      quoted.quote(pack, one, one.kind === 'text' ? bestSpan(one.text, weights) : undefined),
    ),
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

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
