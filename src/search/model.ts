// The fitted weights: which passage is shown first, and how probable it is that a passage answers. Written by `npm run fit`.
import fitted from '../../knowledge/language/model.json' with { type: 'json' };
import { FEATURES } from './passage-features.js';

interface Weights {
  readonly mean: Float64Array;
  readonly scale: Float64Array;
  readonly rank: Float64Array;
  readonly answer: Float64Array;
}

let made: Weights | null = null;

// By the names of the features: one that the file does not know counts nothing.
function weights(): Weights {
  if (made !== null) return made;
  const rows = new Map<string, readonly number[]>(Object.entries(fitted.features));
  const column = (at: number): Float64Array =>
    Float64Array.from(FEATURES, ([name]) => rows.get(name)?.[at] ?? 0);
  made = { mean: column(0), scale: column(1), rank: column(2), answer: column(3) };
  return made;
}

/** A probability from this on is an answer; chosen from the risk-coverage curve (bench/results/fit.md). */
export const ANSWER_FROM: number = fitted.threshold;

/** Orders the passages of one question. */
export function rankScore(features: Float64Array): number {
  return weighed(features, weights().rank);
}

/** 0 to 1: that a passage answers, by a logistic model. */
export function answerProbability(features: Float64Array): number {
  return 1 / (1 + Math.exp(-(fitted.intercept + weighed(features, weights().answer))));
}

function weighed(features: Float64Array, by: Float64Array): number {
  const { mean, scale } = weights();
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
  limit: number,
): readonly { readonly name: string; readonly weight: number }[] {
  const { mean, scale, answer } = weights();
  return FEATURES.map(([name], at) => {
    const spread = scale[at] as number;
    const weight =
      spread > 0 ? ((answer[at] as number) * ((features[at] as number) - (mean[at] as number))) / spread : 0;
    return { name, weight };
  })
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, limit);
}
