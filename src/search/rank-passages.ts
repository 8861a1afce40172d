// A question and candidate passages → passages in order, each with the probability that it answers. The only place that scores.
import type { WordTable } from '../language/word-table.js';
import {
  type Correct,
  correctedWords,
  type QueryTerm,
  type QueryTerms,
  queryTerms,
} from '../question/query-terms.js';
import type { Question } from '../question/read-question.js';
import {
  type Asked,
  type ConceptMatch,
  createConceptMatcher,
  mustBeCovered,
  readAsked,
} from './concept-match.js';
import { coverageOf } from './coverage.js';
import { answerProbability, confidenceOf, featuresUsed, rankScore } from './model.js';
import { askedOfItself, documentsNamed, type Naming, namingTerms, ownPassages } from './named-document.js';
import type { PackView, PassageView } from './pack-view.js';
import { EVERY_FEATURE, featuresOf, placesAsked } from './passage-features.js';
import { createMatcher, type PassageMatch } from './term-matches.js';

/** A passage that the index found, or that is looked at because its pack is small. */
export interface CandidatePassage {
  readonly passage: PassageView;
  /** Score of the index, 0 where it did not find it. */
  readonly score: number;
}

export interface PackCandidates {
  readonly view: PackView;
  readonly candidates: readonly CandidatePassage[];
}

export interface RankedPassage {
  readonly view: PackView;
  readonly passage: PassageView;
  readonly match: PassageMatch;
  /** The question as its pack reads it, and what the passage covers of that. */
  readonly asked: Asked;
  readonly concepts: ConceptMatch;
  readonly features: Float64Array;
  /** What orders passages. */
  readonly score: number;
  /** 0 to 1: that this passage answers the question. */
  readonly probability: number;
}

/** How rare a stem is among the passages searched, 0 to 1; null where that is not known. */
export type Rarity = (stem: string) => number | null;

/** Weight of a term that only colours or is of talk about studies. */
const LIGHT = 0.12;
/** Of a term's weight: what every term has, what English says of it, what the library says of it. */
const SHARES = { base: 0.12, english: 0.45, library: 0.6 };
/** Taken for the library's rarity where it is not known. */
const MIDDLE = 0.5;

function termWeight(term: QueryTerm, rarity: Rarity): number {
  if (term.light) return LIGHT;
  const rarities = term.stems.flatMap((stem) => rarity(stem) ?? []);
  const inLibrary = rarities.length === 0 ? MIDDLE : Math.max(...rarities);
  return SHARES.base + SHARES.english * term.rarity + SHARES.library * inLibrary;
}

export interface Ranking {
  readonly query: QueryTerms;
  /** Best first; of equals the first in order of packs and passages. */
  readonly passages: readonly RankedPassage[];
  /** 0 to 1: that one of the first of them answers. */
  readonly confidence: number;
  /** The document that the question names best; undefined where there is none. */
  readonly named: Naming | undefined;
  /** What it asks of that document itself. */
  readonly ofItself: ReadonlySet<string>;
}

export function rankPassages(
  question: Question,
  packs: readonly PackCandidates[],
  {
    table,
    rarity,
    correct,
    everyFeature = false,
  }: {
    readonly table: WordTable;
    readonly rarity: Rarity;
    readonly correct: Correct;
    /** Those too that the model has no weight for: for fitting. */
    readonly everyFeature?: boolean;
  },
): Ranking {
  const { words, corrections } = correctedWords(question, table, correct);
  const query = { ...queryTerms(words, table, question.language), corrections };
  const termAt = new Map(query.terms.map((term, at) => [term.at, { term, at }]));
  const weights = query.terms.map((term) => termWeight(term, rarity));
  const named = query.terms.some(({ name }) => name);
  const matchers = new Map(packs.map(({ view }) => [view, createMatcher(query.terms, view, table)]));
  const documents = documentsNamed(
    namingTerms(question, query.terms),
    weights,
    packs.flatMap(({ view, candidates: [first] }) => {
      const match = first === undefined ? undefined : matchers.get(view)?.(first.passage);
      return match === undefined ? [] : [{ view, match }];
    }),
  );
  const ofItself = askedOfItself(question);
  const namingOf = new Map(documents.map((one) => [one.view, one]));
  const read = packs.map((one) => (one.view === documents[0]?.view ? withOwn(one, ofItself) : one));
  const all = read.flatMap(({ candidates }) => candidates);
  const places = new Map([...all].sort((a, b) => b.score - a.score).map((one, place) => [one, place]));
  const most = Math.max(Number.MIN_VALUE, ...all.map(({ score }) => score));
  const passages = read.flatMap(({ view, candidates }) => {
    const matched = matchers.get(view) as (passage: PassageView) => PassageMatch;
    const document = namingOf.get(view);
    const asked = readAsked(question, words, view.lexicon, view.subject);
    const conceptsOf = conceptsIn(asked, candidates, view);
    const { kind } = view;
    const used = placesAsked(everyFeature ? EVERY_FEATURE : featuresUsed(kind), asked);
    return candidates.map((candidate, at): RankedPassage => {
      const { passage, score } = candidate;
      const match = matched(passage);
      const concepts = conceptsOf[at] as PlacedMatch;
      const features = featuresOf(
        {
          concepts: {
            asked,
            match: concepts,
            place: concepts.place,
            termAt,
            words: match,
            facets: view.facets,
          },
          question,
          terms: query.terms.length,
          named,
          coverage: coverageOf(query.terms, weights, match, pairsIn(query.pairs, passage.stems)),
          passage,
          passages: view.pack.passages.length,
          document,
          found: { share: score / most, place: places.get(candidate) ?? all.length },
        },
        used,
      );
      return {
        view,
        passage,
        match,
        asked,
        concepts,
        features,
        score: rankScore(features, kind),
        // Few passages are asked for it.
        get probability() {
          return answerProbability(features, kind);
        },
      };
    });
  });
  passages.sort((a, b) => b.score - a.score);
  return {
    query,
    passages,
    confidence: confidenceOf(passages, packs[0]?.view.kind ?? 'curated'),
    named: documents[0],
    ofItself,
  };
}

// Of the document that is named, what it says of itself too where that is asked for: its words seldom name it.
function withOwn({ view, candidates }: PackCandidates, kinds: ReadonlySet<string>): PackCandidates {
  if (kinds.size === 0) return { view, candidates };
  const indexed = new Set(candidates.map(({ passage }) => passage));
  const added = ownPassages(view, kinds).filter((passage) => !indexed.has(passage));
  return { view, candidates: [...candidates, ...added.map((passage) => ({ passage, score: 0 }))] };
}

/** `place`: among the passages of the pack by what they cover, from 0. */
interface PlacedMatch extends ConceptMatch {
  place: number;
}

// By what they cover of all that must be covered, then by what that is worth; the matches stand in the order of the candidates.
function conceptsIn(
  asked: Asked,
  candidates: readonly CandidatePassage[],
  view: PackView,
): readonly PlacedMatch[] {
  const required = asked.units.filter(mustBeCovered);
  const matchOf = createConceptMatcher(asked, view.rarityOf);
  const matches = candidates.map(({ passage }) => {
    const { covered, score } = matchOf(passage.concepts);
    const covers = required.filter((unit) => covered.has(unit)).length;
    return { covered, score, covers, at: passage.at, place: 0 };
  });
  const inOrder = matches.toSorted((a, b) => b.covers - a.covers || b.score - a.score || a.at - b.at);
  for (const [place, match] of inOrder.entries()) match.place = place;
  return matches;
}

/** Words between two that are asked for side by side, at most. */
const PAIR_REACH = 2;

function pairsIn(pairs: readonly (readonly [string, string])[], stems: readonly string[]): number {
  if (pairs.length === 0) return 0;
  const adjacent = pairs.filter(([first, second]) =>
    stems.some((stem, at) => stem === first && stems.slice(at + 1, at + 1 + PAIR_REACH).includes(second)),
  );
  return adjacent.length / pairs.length;
}
