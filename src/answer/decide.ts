// The decision to answer or to abstain: does one passage cover all that the question asks for?
import type { Hit } from '../search/passage-index.js';
import type { Search } from '../search/search.js';
import type { Unit, UnitWeight } from '../search/unit.js';

export interface Decision {
  /** Hits of the passages, best first. */
  readonly hits: readonly Hit[];
  /** What was asked, less the subject that the whole source is about. */
  readonly units: readonly Unit[];
  readonly answerable: boolean;
  /** Units that must be covered and that the best passage does not cover; all of them where there is no passage. */
  readonly missing: readonly Unit[];
  /** 0 to 1: that the best passage answers; above one half exactly where it is answerable. */
  readonly confidence: number;
  readonly reason: string;
}

const weights: Readonly<Record<UnitWeight, number>> = {
  topic: 3,
  word: 2.5,
  number: 2,
  record: 2,
  matter: 2,
  aspect: 2,
  relation: 0.5,
  plain: 0.25,
};

/** A unit that the answering passage must speak to. Relations and colouring words only rank. */
export function mustBeCovered({ weight }: Unit): boolean {
  return weight !== 'relation' && weight !== 'plain';
}

export function decide(asked: readonly Unit[], { index, subject, facets }: Search): Decision {
  const isSubject = ({ tags }: Unit): boolean => tags.some((tag) => subject.has(tag));
  const units = asked.filter((unit) => !isSubject(unit));
  const subjectNamed = units.length < asked.length;
  const ranked = index.search([
    ...units,
    ...asked.filter(isSubject).map((unit): Unit => ({ ...unit, weight: 'relation' })),
  ]);
  const hits = [...ranked].sort(
    (a, b) => coverage(b, units) - coverage(a, units) || b.score - a.score || order(a, b),
  );
  const [best] = hits;
  const required = units.filter(mustBeCovered);
  if (best === undefined) {
    return {
      hits,
      units,
      answerable: false,
      missing: required,
      confidence: 0,
      reason: 'no passage shares a word',
    };
  }
  const missing = required.filter((unit) => !best.covered.has(unit));
  const all = units.reduce((sum, { weight }) => sum + weights[weight], 0);
  const share = all === 0 ? 0 : coveredWeight(best, units) / all;
  const no = (reason: string): Decision => ({
    hits,
    units,
    answerable: false,
    missing,
    confidence: round(share / 2),
    reason,
  });
  if (missing.length > 0) return no('the best passage leaves words uncovered');
  const covered = units.filter((unit) => best.covered.has(unit));
  const isAnchor = ({ weight, tags }: Unit): boolean =>
    weight === 'topic' || weight === 'record' || weight === 'word' || tags.some((tag) => facets.has(tag));
  const matters = covered.filter(mustBeCovered).length;
  const enough = (subjectNamed && matters >= 1) || covered.length >= 2;
  if (!covered.some(isAnchor) && !enough) return no('nothing of the source was named');
  // A common word that no lexicon holds may be all that was asked of a topic ("is ketamine weird?"): then it is not covered.
  const plain = units.filter((unit) => unit.weight === 'plain' && !best.covered.has(unit));
  const predicates = covered.filter(({ weight }) => weight !== 'topic');
  if (plain.length > 0 && predicates.length === 0 && !subjectNamed) {
    return { ...no('what was asked of the topic is not covered'), missing: plain };
  }
  return {
    hits,
    units,
    answerable: true,
    missing,
    confidence: round(0.5 + share / 2),
    reason: 'the best passage covers the question',
  };
}

function coverage(hit: Hit, units: readonly Unit[]): number {
  return coveredWeight(hit, units.filter(mustBeCovered));
}

function coveredWeight({ covered }: Hit, units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + (covered.has(unit) ? weights[unit.weight] : 0), 0);
}

function order(a: Hit, b: Hit): number {
  return a.indexed.passage.start - b.indexed.passage.start;
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
