// The fitted weights: which passage is shown first, and how probable it is that a passage answers. Written by `npm run fit`.
import fitted from '../../knowledge/language/model.json' with { type: 'json' };
import { memoize, once } from '../maps.js';
import { DECISION_FEATURES, decisionFeatures, type Seen } from './decision.js';
import { contribution, type Logistic, probabilityOf, weightedSum } from './logistic.js';
import { NAMING_FEATURES, type Naming } from './named-document.js';
import type { PackKind } from './pack-view.js';
import { FEATURES } from './passage-features.js';

type Rows = Readonly<Record<string, readonly number[]>>;

/** A column of the file, in the order of the names; a feature that the file does not know counts nothing. */
function column(rows: Rows, names: readonly string[], at: number): Float64Array {
  return Float64Array.from(names, (name) => rows[name]?.[at] ?? 0);
}

function logistic(
  { intercept, features }: { readonly intercept: number; readonly features: Rows },
  names: readonly string[],
  weights = 2,
): Logistic {
  const [mean, scale] = [column(features, names, 0), column(features, names, 1)];
  return { mean, scale, weights: column(features, names, weights), intercept };
}

const featureNames = FEATURES.map(([name]) => name);
/** Of a passage by itself: the third column orders, the fourth tells whether it answers. */
const passageModel = memoize((kind: PackKind) => ({
  ...logistic(fitted[kind], featureNames, 3),
  rank: column(fitted[kind].features, featureNames, 2),
}));
const decisionModel = memoize((kind: PackKind) => logistic(fitted[kind].decision, DECISION_FEATURES));
const namingModel = once(() => logistic(fitted.naming, NAMING_FEATURES));

/** A confidence from this on is an answer; chosen from the risk-coverage curve (bench/results/fit.md). */
export function answerThreshold(kind: PackKind): number {
  return fitted[kind].threshold;
}

/** 0 to 1: that one of the first passages answers, seen together. `passages`: best first. */
export function confidenceOf(passages: readonly Seen[], kind: PackKind): number {
  return passages.length === 0 ? 0 : probabilityOf(decisionModel(kind), decisionFeatures(passages));
}

/** Places of the features that have a weight for packs of this kind. */
export const featuresUsed = memoize((kind: PackKind): readonly number[] => {
  const { rank, weights } = passageModel(kind);
  return [...rank.keys()].filter((at) => rank[at] !== 0 || weights[at] !== 0);
});

/** Orders the passages of one question. */
export function rankScore(features: Float64Array, kind: PackKind): number {
  const model = passageModel(kind);
  return weightedSum(features, model, model.rank);
}

/** 0 to 1: that a passage answers. */
export function answerProbability(features: Float64Array, kind: PackKind): number {
  return probabilityOf(passageModel(kind), features);
}

/** The features that weighed most for or against an answer, the heaviest first. */
export function reasonsOf(
  features: Float64Array,
  kind: PackKind,
  limit: number,
): readonly { readonly name: string; readonly weight: number }[] {
  const model = passageModel(kind);
  return featureNames
    .map((name, at) => ({ name, weight: contribution(features, model, model.weights, at) }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, limit);
}

/** 0 to 1: that a document is the one that a question means. */
export function namingProbability(naming: Naming): number {
  const row = Float64Array.from(NAMING_FEATURES, (name) => naming[name]);
  return probabilityOf(namingModel(), row);
}

/** A naming probability from this on says that the document is the one that the question names. */
export function namingThreshold(): number {
  return fitted.naming.threshold;
}
