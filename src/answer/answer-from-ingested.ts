// What packs without a curator's lexicon say to a question: the passages that the model finds most probable, or the closest ones.
import type { Library } from '../knowledge/library.js';
import { type Question, readQuestion } from '../question/read-question.js';
import type { LibraryFound } from '../retrieval/library-ranking.js';
import { answersFrom, namedFrom, namingProbability } from '../search/model.js';
import { type Naming, saysOfItself } from '../search/named-document.js';
import type { PassageSearcher } from '../search/passage-searcher.js';
import type { RankedPassage, Ranking } from '../search/rank-passages.js';
import type { Claim, Pack } from '../vocabulary.js';
import { type PackAnswer, tracedPassages } from './pack-answer.js';
import type { QuotedClaims } from './quoted-claims.js';
import { abstractOf, asksForAbstract, bestSpan, withAntecedents } from './quoted-passages.js';

/** Passages one of which must be probable enough; all that are, are quoted. */
const QUOTES_MAX = 3;
/** A further passage is quoted where it has this share of the highest probability at least. */
const NEARLY = 0.3;
/** Below this nothing is related enough to be offered as close. */
const CLOSE_FROM = 0.03;

export function answerFromIngested(
  library: Library,
  searcher: PassageSearcher,
  found: LibraryFound,
  quoted: QuotedClaims,
  text: string,
): PackAnswer {
  const question = readQuestion(text);
  const ranking = searcher.rank(library, question, found);
  const ranked = ranking.passages;
  const top = ranked.slice(0, QUOTES_MAX);
  const best = top.reduce<RankedPassage | undefined>(
    (a, b) => (a === undefined || b.probability > a.probability ? b : a),
    undefined,
  );
  const { confidence } = ranking;
  const own = ofItself(ranking, ranked);
  const told = own.length > 0 && isNamed(library, ranking.named) ? own : [];
  const short = abstractAsked(library, question, ranking);
  const named = best === undefined || speaksOfNamed(ranking, best);
  const probable =
    best !== undefined && confidence >= answersFrom('articles') && named && ranking.query.terms.length > 0;
  const answers = told.length > 0 || short !== undefined || probable;
  const weights = new Map(
    found.query.terms.map(({ word, inverseFrequency }) => [word, inverseFrequency] as const),
  );
  const claimsOf = ({ view: { pack }, passage: { passage, claims } }: RankedPassage): readonly Claim[] => {
    const [written] = claims;
    if (written !== undefined) return [written];
    return withAntecedents(pack, passage).map((one) =>
      quoted.quote(pack, one, one.kind === 'text' ? bestSpan(one.text, weights) : undefined),
    );
  };
  return {
    claims:
      short !== undefined
        ? abstractOf(short).map((passage) => quoted.quote(short, passage))
        : told.length > 0
          ? unique(told.flatMap(claimsOf))
          : probable
            ? chosen(ranked, best.probability).flatMap(claimsOf)
            : [],
    closest: answers
      ? []
      : ranked
          .filter(({ probability }) => probability >= CLOSE_FROM)
          .slice(0, QUOTES_MAX)
          .flatMap(claimsOf)
          .slice(0, QUOTES_MAX),
    confidence: round(
      told.length > 0 || short !== undefined
        ? Math.max(confidence, ranking.named === undefined ? 0 : namingProbability(ranking.named))
        : answers || confidence < answersFrom('articles')
          ? confidence
          : answersFrom('articles') / 2,
    ),
    topics: [],
    missing: answers ? [] : missingOf(ranking, found),
    corrections: ranking.query.corrections,
    uncurated: true,
    decision: decisionOf(answers, named, best),
    passages: tracedPassages(ranked),
    words: ranking.query.terms.map((term, at) => ({
      word: term.typed,
      reading: term.light ? 'of talk about studies' : term.name ? 'name' : term.noun ? 'noun' : 'other word',
      covered: best !== undefined && (best.match.sentence.exact[at] === 1 || best.match.near.exact[at] === 1),
    })),
  };
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

/** What the document that is named says of itself in answer: of several sentences the most probable, in reading order. */
function ofItself(
  { named, ofItself: kinds }: Ranking,
  ranked: readonly RankedPassage[],
): readonly RankedPassage[] {
  return ranked
    .filter((one) => one.view === named?.view && saysOfItself(one.passage, kinds))
    .slice(0, QUOTES_MAX)
    .sort((a, b) => a.passage.at - b.passage.at);
}

/** Of several sources one must be named: "who funded the study?" names none of them. */
function isNamed({ packs }: Library, named: Naming | undefined): boolean {
  if (named === undefined) return false;
  return packs.length === 1 ? named.strange === 0 : namingProbability(named) >= namedFrom();
}

// What an article says of itself answers for no other.
function speaksOfNamed({ ofItself: kinds }: Ranking, { passage }: RankedPassage): boolean {
  return kinds.size === 0 || !['title', 'statement'].includes(passage.passage.kind);
}

function unique(claims: readonly Claim[]): Claim[] {
  return [...new Map(claims.map((claim) => [`${claim.pack} ${claim.claim}`, claim])).values()];
}

function chosen(ranked: readonly RankedPassage[], best: number): readonly RankedPassage[] {
  return ranked.slice(0, QUOTES_MAX).filter(({ probability }) => probability >= NEARLY * best);
}

// Nouns that no passage of the library has: only of these can be said that it does not speak of them.
function missingOf({ query }: Ranking, found: LibraryFound): string[] {
  const unknown = new Set(found.query.unknown);
  return query.terms
    .filter(({ noun, light, stems }) => noun && !light && stems.every((stem) => unknown.has(stem)))
    .map(({ typed }) => typed);
}

function decisionOf(answers: boolean, named: boolean, best: RankedPassage | undefined): string {
  if (answers) return 'a passage of the library answers, as the model judges it';
  if (best === undefined) return 'no passage of the library shares a word';
  return named ? 'no passage of the library is probable enough' : 'the question names no article';
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
