// The trained part of the gate: a logistic score for each head, by weights that `npm run fit:safety` has written.
import saved from '../../knowledge/safety/weights.json' with { type: 'json' };
import { memoize } from '../maps.js';
import type { Features } from './features.js';

/** `emergency` and `advice` decide; the others tell which card an alarm gets. */
export type HeadName = 'emergency' | 'advice' | 'self-harm' | 'overdose' | 'harm-others';

interface Head {
  readonly weights: Int8Array;
  /** What a step of a weight is worth. */
  readonly step: number;
  readonly intercept: number;
  readonly threshold: number;
}

const headOf = memoize((name: HeadName): Head => {
  const { weights, step, intercept, threshold } = saved.heads[name];
  const text = atob(weights);
  const bytes = new Int8Array(text.length);
  // A loop, since a function called for each of the bytes takes ten times as long, at every start.
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return { weights: bytes, step, intercept, threshold };
});

/** Log odds over the head's threshold: 0 or more says yes. A head with fewer places than there are folds them. */
export function scoreOf(name: HeadName, features: Features): number {
  const { weights, step, intercept, threshold } = headOf(name);
  let sum = 0;
  for (const [place, value] of features) sum += (weights[place & (weights.length - 1)] as number) * value;
  return intercept + step * sum - threshold;
}
