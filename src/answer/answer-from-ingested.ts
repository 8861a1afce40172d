// What packs without a curator's lexicon say to a question: the passages that the model finds most probable, or the closest ones.
import type { Library } from '../knowledge/library.js';
import { type Question, readQuestion } from '../question/read-question.js';
import type { LibraryFound } from '../retrieval/library-ranking.js';
import { answerThreshold, namingProbability, namingThreshold } from '../search/model.js';
import { type Naming, saysOfItself } from '../search/named-document.js';
import type { PassageSearcher } from '../search/passage-searcher.js';
import type { RankedPassage, Ranking } from '../search/rank-passages.js';
import type { Claim, Pack } from '../vocabulary.js';
import { type PackAnswer, rounded, tracedPassages, uniqueClaims } from './pack-answer.js';
import type { QuotedClaims } from './quoted-claims.js';
import { abstractOf, asksForAbstract, bestSpan, withAntecedents } from './quoted-passages.js';

/** Passages one of which must be probable enough; all that are, are quoted. */
const QUOTES_MAX = 3;
/** A further passage is quoted where it has this share of the highest probability at least. */
const NEARLY = 0.3;
/** Below this nothing is related enough to be offered as close. */
const CLOSE_THRESHOLD = 0.03;

/** How a question is answered: by the abstract of an article, by what an article says of itself, by the most probable passages. */
type Decision =
  | { readonly kind: 'abstract'; readonly pack: Pack }
  | { readonly kind: 'of itself' | 'probable'; readonly passages: readonly RankedPassage[] }
  | { readonly kind: 'none'; readonly reason: string };

export function answerFromIngested(
  library: Library,
  searcher: PassageSearcher,
  found: LibraryFound,
  quoted: QuotedClaims,
  text: string,
): PackAnswer {
  const question = readQuestion(text);
  const ranking = searcher.rank(library, question, found);
  const { query, passages } = ranking;
  const best = mostProbable(passages);
  const decision = decide(library, question, ranking, best);
  const weights = new Map(
    found.query.terms.map(({ word, inverseFrequency }) => [word, inverseFrequency] as const),
  );
  const claimsOf = ({ view: { pack }, passage: { passage, claims } }: RankedPassage): readonly Claim[] => {
    const [written] = claims;
    if (written !== undefined) return [written];
    return withAntecedents(pack, passage).map((shown) =>
      quoted.quote(pack, shown, shown.kind === 'text' ? bestSpan(shown.text, weights) : undefined),
    );
  };
  return {
    claims: decision.kind === 'none' ? [] : claimsBy(decision, quoted, claimsOf),
    closest: decision.kind === 'none' ? closePassages(passages).flatMap(claimsOf).slice(0, QUOTES_MAX) : [],
    confidence: rounded(confidenceBy(decision, ranking)),
    topics: [],
    missing: decision.kind === 'none' ? missingOf(ranking, found) : [],
    corrections: query.corrections,
    uncurated: true,
    decision:
      decision.kind === 'none' ? decision.reason : 'a passage of the library answers, as the model judges it',
    passages: tracedPassages(passages),
    words: query.terms.map((term, at) => ({
      word: term.typed,
      reading: term.light ? 'of talk about studies' : term.name ? 'name' : term.noun ? 'noun' : 'other word',
      covered: best !== undefined && (best.match.sentence.exact[at] === 1 || best.match.near.exact[at] === 1),
    })),
  };
}

/** Of the passages that would be quoted. */
function mostProbable(passages: readonly RankedPassage[]): RankedPassage | undefined {
  const [first, ...others] = passages.slice(0, QUOTES_MAX);
  return others.reduce((a, b) => (a !== undefined && b.probability > a.probability ? b : a), first);
}

function decide(
  library: Library,
  question: Question,
  ranking: Ranking,
  best: RankedPassage | undefined,
): Decision {
  const { passages, named, query, confidence } = ranking;
  const pack = abstractAsked(library, question, ranking);
  if (pack !== undefined) return { kind: 'abstract', pack };
  const statements = ofItself(ranking);
  if (statements.length > 0 && isNamed(library, named)) return { kind: 'of itself', passages: statements };
  if (best === undefined) return { kind: 'none', reason: 'no passage of the library shares a word' };
  if (!speaksOfNamed(ranking, best)) return { kind: 'none', reason: 'the question names no article' };
  if (confidence < answerThreshold('articles') || query.terms.length === 0)
    return { kind: 'none', reason: 'no passage of the library is probable enough' };
  const probable = passages
    .slice(0, QUOTES_MAX)
    .filter(({ probability }) => probability >= NEARLY * best.probability);
  return { kind: 'probable', passages: probable };
}

function claimsBy(
  decision: Exclude<Decision, { kind: 'none' }>,
  quoted: QuotedClaims,
  claimsOf: (passage: RankedPassage) => readonly Claim[],
): readonly Claim[] {
  if (decision.kind === 'abstract')
    return abstractOf(decision.pack).map((passage) => quoted.quote(decision.pack, passage));
  const claims = decision.passages.flatMap(claimsOf);
  return decision.kind === 'of itself' ? uniqueClaims(claims) : claims;
}

function closePassages(passages: readonly RankedPassage[]): readonly RankedPassage[] {
  return passages.filter(({ probability }) => probability >= CLOSE_THRESHOLD).slice(0, QUOTES_MAX);
}

// Of an article that is named: how sure that is, if that is more. Where nothing answers, less than an answer needs.
function confidenceBy({ kind }: Decision, { confidence, named }: Ranking): number {
  if (kind === 'abstract' || kind === 'of itself')
    return Math.max(confidence, named === undefined ? 0 : namingProbability(named));
  const needed = answerThreshold('articles');
  return kind === 'none' && confidence >= needed ? needed / 2 : confidence;
}

/** The article of which the question asks for the abstract and for nothing else: the only one, or the one that all its words name. */
function abstractAsked(library: Library, question: Question, { query, passages }: Ranking): Pack | undefined {
  const terms = query.terms.flatMap(({ light }, at) => (light ? [] : [at]));
  if (library.packs.length === 1)
    return asksForAbstract(question, terms.length) ? library.packs[0] : undefined;
  const [best] = passages;
  if (best === undefined || terms.length === 0) return undefined;
  const unnamed = terms.filter((at) => best.match.title.exact[at] !== 1).length;
  const pack = asksForAbstract(question, unnamed) ? best.view.pack : undefined;
  return pack !== undefined && abstractOf(pack).length > 0 ? pack : undefined;
}

/**
 * What the document that is named says of itself in answer, in reading order: of several sentences the most probable; but of
 * conflicts of interest all that it discloses, since "none" of one author must not stand without the ties of another.
 */
function ofItself({ passages, named, ofItself: kinds }: Ranking): readonly RankedPassage[] {
  return passages
    .filter(({ view, passage }) => view === named?.view && saysOfItself(passage, kinds))
    .filter(({ passage }, place) => place < QUOTES_MAX || (kinds.has('conflicts') && passage.discloses))
    .sort((a, b) => a.passage.at - b.passage.at);
}

/** Of several sources one must be named: "who funded the study?" names none of them. */
function isNamed({ packs }: Library, named: Naming | undefined): boolean {
  if (named === undefined) return false;
  return packs.length === 1 ? named.strange === 0 : namingProbability(named) >= namingThreshold();
}

// What an article says of itself answers for no other.
function speaksOfNamed({ ofItself: kinds }: Ranking, { passage }: RankedPassage): boolean {
  return kinds.size === 0 || !['title', 'statement'].includes(passage.passage.kind);
}

// Nouns that no passage of the library has: only of these can be said that it does not speak of them.
function missingOf({ query }: Ranking, found: LibraryFound): string[] {
  const unknown = new Set(found.query.unknown);
  return query.terms
    .filter(({ noun, light, stems }) => noun && !light && stems.every((stem) => unknown.has(stem)))
    .map(({ typed }) => typed);
}
