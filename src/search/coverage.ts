// What a passage covers of a question and what it lacks, as sums over the question's terms.
import type { QueryTerm } from '../question/query-terms.js';
import type { PassageMatch } from './term-matches.js';

/** Shares are 0 to 1; lacks are weights of terms. */
export interface Coverage {
  readonly sentence: number;
  /** With words of like use. */
  readonly alike: number;
  /** Weight that the sentence covers, not divided: long questions can cover more. */
  readonly covered: number;
  /** The sentence or what stands beside it. */
  readonly near: number;
  readonly nearAlike: number;
  readonly heading: number;
  readonly title: number;
  readonly abstract: number;
  readonly document: number;
  /** Sentence, neighbours, heading and title together. */
  readonly around: number;
  readonly aroundAlike: number;
  /** Of what the title does not hold: the part that the sentence must say. */
  readonly beyondTitle: number;
  readonly nouns: number;
  readonly nounsAround: number;
  readonly others: number;
  readonly names: number;
  readonly namesInDocument: number;
  /** Weight of the heaviest term that is not there: in the sentence, around it, in the document. Nouns count whole, others less. */
  readonly lacks: number;
  readonly lacksSecond: number;
  readonly lacksAround: number;
  readonly lacksInDocument: number;
  /** Shares of all that is lacking around it, and in the document. */
  readonly missingAround: number;
  readonly missingInDocument: number;
  /** The heaviest term that stands elsewhere in the document and not around the sentence: it speaks of something else. */
  readonly elsewhere: number;
  /** The heaviest noun of which the sentence has only a word of like use: perhaps another drug, group or part of the body. */
  readonly sibling: number;
  /** The heaviest name that the document does not have. */
  readonly strangeName: number;
  /** Numbers of the question that do not stand around the sentence. */
  readonly numbers: number;
  readonly pairs: number;
}

/** The share of its weight with which a term that is not a noun counts as lacking. */
const NOT_A_NOUN = 0.4;

/** `weights`: by term, how much it counts; `pairs`: the share of pairs that the passage has. */
export function coverageOf(
  terms: readonly QueryTerm[],
  weights: readonly number[],
  match: PassageMatch,
  pairs: number,
): Coverage {
  const { sentence, near, heading, title, abstract, document } = match;
  const sum = {
    all: 0,
    sentence: 0,
    alike: 0,
    near: 0,
    nearAlike: 0,
    heading: 0,
    title: 0,
    abstract: 0,
    document: 0,
    around: 0,
    aroundAlike: 0,
  };
  const nouns = { all: 0, sentence: 0, around: 0 };
  const others = { all: 0, sentence: 0 };
  const names = { all: 0, sentence: 0, document: 0 };
  const beyond = { all: 0, sentence: 0 };
  const lack = {
    sentence: 0,
    second: 0,
    around: 0,
    document: 0,
    aroundSum: 0,
    documentSum: 0,
    elsewhere: 0,
    sibling: 0,
    name: 0,
    numbers: 0,
  };
  terms.forEach((term, at) => {
    const weight = weights[at] as number;
    const exact = sentence.exact[at] as number;
    const alike = Math.max(exact, sentence.alike[at] as number);
    const nearExact = Math.max(exact, near.exact[at] as number);
    const nearAlike = Math.max(alike, near.alike[at] as number);
    const around = Math.max(nearExact, heading.exact[at] as number, title.exact[at] as number);
    const aroundAlike = Math.max(nearAlike, around, heading.alike[at] as number, title.alike[at] as number);
    const anywhere = Math.max(document[at] as number, around);
    sum.all += weight;
    sum.sentence += weight * exact;
    sum.alike += weight * alike;
    sum.near += weight * nearExact;
    sum.nearAlike += weight * nearAlike;
    sum.heading += weight * (heading.exact[at] as number);
    sum.title += weight * (title.exact[at] as number);
    sum.abstract += weight * (abstract[at] as number);
    sum.document += weight * (document[at] as number);
    sum.around += weight * around;
    sum.aroundAlike += weight * aroundAlike;
    const kind = term.noun ? nouns : others;
    kind.all += weight;
    kind.sentence += weight * alike;
    if (term.noun) nouns.around += weight * aroundAlike;
    if (term.name) {
      names.all += weight;
      names.sentence += weight * alike;
      names.document += weight * Math.max(anywhere, aroundAlike);
      lack.name = Math.max(lack.name, weight * (1 - Math.max(anywhere, aroundAlike)));
    }
    if (title.exact[at] === 0) {
      beyond.all += weight;
      beyond.sentence += weight * alike;
    }
    const counts = term.noun && !term.light ? weight : NOT_A_NOUN * weight;
    if (exact === 0) {
      lack.second = Math.max(lack.second, Math.min(counts, lack.sentence));
      lack.sentence = Math.max(lack.sentence, counts);
      if (term.noun) lack.sibling = Math.max(lack.sibling, weight * alike);
    }
    if (around === 0) {
      if (/^\d/.test(term.typed)) lack.numbers += 1;
      lack.around = Math.max(lack.around, counts);
      lack.aroundSum += counts;
      if (anywhere > 0) lack.elsewhere = Math.max(lack.elsewhere, counts);
    }
    if (anywhere === 0) {
      lack.document = Math.max(lack.document, counts);
      lack.documentSum += counts;
    }
  });
  const share = (part: number, all: number, empty = 1): number => (all === 0 ? empty : part / all);
  return {
    sentence: share(sum.sentence, sum.all, 0),
    alike: share(sum.alike, sum.all, 0),
    covered: sum.alike,
    near: share(sum.near, sum.all, 0),
    nearAlike: share(sum.nearAlike, sum.all, 0),
    heading: share(sum.heading, sum.all, 0),
    title: share(sum.title, sum.all, 0),
    abstract: share(sum.abstract, sum.all, 0),
    document: share(sum.document, sum.all, 0),
    around: share(sum.around, sum.all, 0),
    aroundAlike: share(sum.aroundAlike, sum.all, 0),
    beyondTitle: share(beyond.sentence, beyond.all),
    nouns: share(nouns.sentence, nouns.all),
    nounsAround: share(nouns.around, nouns.all),
    others: share(others.sentence, others.all),
    names: share(names.sentence, names.all),
    namesInDocument: share(names.document, names.all),
    lacks: lack.sentence,
    lacksSecond: lack.second,
    lacksAround: lack.around,
    lacksInDocument: lack.document,
    missingAround: share(lack.aroundSum, sum.all, 0),
    missingInDocument: share(lack.documentSum, sum.all, 0),
    elsewhere: lack.elsewhere,
    sibling: lack.sibling,
    strangeName: lack.name,
    numbers: lack.numbers,
    pairs,
  };
}
