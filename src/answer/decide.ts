// The decision to answer or to abstain: does one passage cover all that the question asks for?
import type { Hit, PassageIndex } from '../search/passage-index.js';
import type { Reading, Unit } from '../search/reading.js';

export interface Decision {
  /** Hits of the passages, best first. */
  readonly hits: readonly Hit[];
  readonly answerable: boolean;
  /** Units that must be covered and that the best passage does not cover; all of them where there is no passage. */
  readonly missing: readonly Unit[];
  /** 0 to 1: that the best passage answers; above one half exactly where it is answerable. */
  readonly confidence: number;
  readonly reason: string;
}

/** A unit that the answering passage must speak to. Relations and judgements ("role", "strong") only rank. */
export function mustBeCovered({ weight }: Unit): boolean {
  return weight !== 'relation';
}

const weights = { topic: 3, word: 2.5, number: 2, matter: 2, relation: 0.5 } as const;

export function decide(reading: Reading, index: PassageIndex, subject: ReadonlySet<string>): Decision {
  const units = reading.units.filter(({ tags }) => !tags.some((tag) => subject.has(tag)));
  const hits = [...index.search(units)].sort((a, b) => coverage(b, units) - coverage(a, units) || b.score - a.score || order(a, b));
  const [best] = hits;
  const required = units.filter(mustBeCovered);
  if (best === undefined) return { hits, answerable: false, missing: required, confidence: 0, reason: 'no passage shares a word' };
  const missing = required.filter((unit) => !best.covered.has(unit));
  const all = units.reduce((sum, { weight }) => sum + weights[weight], 0);
  const share = all === 0 ? 0 : coveredWeight(best, units) / all;
  if (missing.length > 0) {
    return { hits, answerable: false, missing, confidence: round(share / 2), reason: 'the best passage leaves words uncovered' };
  }
  const anchored = required.length > 0 || units.filter((unit) => best.covered.has(unit)).length >= 2;
  if (!anchored) return { hits, answerable: false, missing, confidence: round(share / 2), reason: 'nothing of the source was named' };
  return { hits, answerable: true, missing, confidence: round(0.5 + share / 2), reason: 'the best passage covers the question' };
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
