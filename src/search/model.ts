// The fitted weights: which passage is shown first, and how probable it is that a passage answers. Written by `npm run fit`.
import fitted from '../../knowledge/language/model.json' with { type: 'json' };
import { DECISION_FEATURES, decisionFeatures, type Seen } from './decision.js';
import { NAMING_FEATURES, type Naming } from './named-document.js';
import { FEATURES } from './passage-features.js';

interface Weights {
  readonly mean: Float64Array;
  readonly scale: Float64Array;
  readonly rank: Float64Array;
  readonly answer: Float64Array;
}

/** Packs whose curator gave them a lexicon of their own, and articles as they were ingested: what tells an answer differs. */
export type PackKind = 'curated' | 'articles';

const made = new Map<PackKind, Weights>();

// By the names of the features: one that the file does not know counts nothing.
function weights(kind: PackKind): Weights {
  const known = made.get(kind);
  if (known !== undefined) return known;
  const rows = new Map<string, readonly number[]>(Object.entries<readonly number[]>(fitted[kind].features));
  const column = (at: number): Float64Array =>
    Float64Array.from(FEATURES, ([name]) => rows.get(name)?.[at] ?? 0);
  const all = { mean: column(0), scale: column(1), rank: column(2), answer: column(3) };
  made.set(kind, all);
  return all;
}

/** A confidence from this on is an answer; chosen from the risk-coverage curve (bench/results/fit.md). */
export function answersFrom(kind: PackKind): number {
  return fitted[kind].threshold;
}

/** 0 to 1: that one of the first passages answers, seen together. `passages`: best first. */
export function confidenceOf(passages: readonly Seen[], kind: PackKind): number {
  if (passages.length === 0) return 0;
  const { intercept, features } = fitted[kind].decision;
  const rows: Readonly<Record<string, readonly number[]>> = features;
  const values = decisionFeatures(passages);
  let total = intercept;
  DECISION_FEATURES.forEach((name, at) => {
    const [mean = 0, spread = 0, weight = 0] = rows[name] ?? [];
    if (spread > 0) total += (weight * ((values[at] as number) - mean)) / spread;
  });
  return 1 / (1 + Math.exp(-total));
}

/** By feature 1 where it has a weight for packs of this kind. */
export function featuresUsed(kind: PackKind): Uint8Array {
  const { rank, answer } = weights(kind);
  return Uint8Array.from(rank, (weight, at) => (weight !== 0 || answer[at] !== 0 ? 1 : 0));
}

/** Orders the passages of one question. */
export function rankScore(features: Float64Array, kind: PackKind): number {
  return weighed(features, weights(kind), 'rank');
}

/** 0 to 1: that a passage answers, by a logistic model. */
export function answerProbability(features: Float64Array, kind: PackKind): number {
  return 1 / (1 + Math.exp(-(fitted[kind].intercept + weighed(features, weights(kind), 'answer'))));
}

function weighed(features: Float64Array, own: Weights, column: 'rank' | 'answer'): number {
  const { mean, scale, [column]: by } = own;
  let total = 0;
  for (let at = 0; at < features.length; at++) {
    const spread = scale[at] as number;
    if (spread > 0)
      total += ((by[at] as number) * ((features[at] as number) - (mean[at] as number))) / spread;
  }
  return total;
}

/** The features that weighed most for or against an answer, the heaviest first. */
export function reasonsOf(
  features: Float64Array,
  kind: PackKind,
  limit: number,
): readonly { readonly name: string; readonly weight: number }[] {
  const { mean, scale, answer } = weights(kind);
  return FEATURES.map(([name], at) => {
    const spread = scale[at] as number;
    const weight =
      spread > 0 ? ((answer[at] as number) * ((features[at] as number) - (mean[at] as number))) / spread : 0;
    return { name, weight };
  })
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, limit);
}

/** 0 to 1: that a document is the one that a question means. */
export function namingProbability(naming: Naming): number {
  const { intercept, features } = fitted.naming;
  const rows: Readonly<Record<string, readonly number[]>> = features;
  let total = intercept;
  for (const name of NAMING_FEATURES) {
    const [mean = 0, spread = 1, weight = 0] = rows[name] ?? [];
    total += (weight * (naming[name] - mean)) / spread;
  }
  return 1 / (1 + Math.exp(-total));
}

/** From this on a document is named. */
export function namedFrom(): number {
  return fitted.naming.threshold;
}
