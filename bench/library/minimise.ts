// Finds the weights of least loss: L-BFGS with a backtracking line search (Nocedal and Wright, Numerical Optimization, 2006, 7.2).

export interface Loss {
  readonly value: number;
  readonly gradient: Float64Array;
}

/** Steps that are made at most, and pairs of steps and gradients that are kept. */
const STEPS = 150;
const KEPT = 10;
/** A step must bring at least this share of what the slope promises (Armijo). */
const ENOUGH = 1e-4;
const HALVINGS = 30;
/** Relative gain of a step below which nothing more is to be had. */
const GAIN = 1e-8;

interface Pair {
  readonly step: Float64Array;
  readonly change: Float64Array;
  readonly scale: number;
}

export function minimise(size: number, loss: (weights: Float64Array) => Loss): Float64Array {
  let weights: Float64Array = new Float64Array(size);
  let here = loss(weights);
  const pairs: Pair[] = [];
  for (let round = 0; round < STEPS; round++) {
    const direction = downhill(here.gradient, pairs);
    const slope = dot(here.gradient, direction);
    if (slope >= 0) break;
    // Without a memory the length of the gradient says nothing of the length of a step.
    let length = pairs.length === 0 ? 1 / Math.sqrt(-slope) : 1;
    let next = weights;
    let there = here;
    for (let halving = 0; halving < HALVINGS; halving++, length /= 2) {
      next = weights.map((weight, at) => weight + length * (direction[at] as number));
      there = loss(next);
      if (there.value <= here.value + ENOUGH * length * slope) break;
    }
    if (!(there.value < here.value)) break;
    const step = next.map((weight, at) => weight - (weights[at] as number));
    const change = there.gradient.map((value, at) => value - (here.gradient[at] as number));
    const scale = dot(step, change);
    if (scale > 0) pairs.push({ step, change, scale });
    if (pairs.length > KEPT) pairs.shift();
    const gain = (here.value - there.value) / Math.max(1, Math.abs(here.value));
    weights = next;
    here = there;
    if (gain < GAIN) break;
  }
  return weights;
}

// The two-loop recursion: the gradient turned by what the last steps tell of the curvature.
function downhill(gradient: Float64Array, pairs: readonly Pair[]): Float64Array {
  const direction = gradient.map((value) => -value);
  const shares: number[] = [];
  for (let at = pairs.length - 1; at >= 0; at--) {
    const { step, change, scale } = pairs[at] as Pair;
    const share = dot(step, direction) / scale;
    shares[at] = share;
    for (let i = 0; i < direction.length; i++)
      direction[i] = (direction[i] as number) - share * (change[i] as number);
  }
  const last = pairs.at(-1);
  const curvature = last === undefined ? 1 : last.scale / dot(last.change, last.change);
  for (let i = 0; i < direction.length; i++) direction[i] = curvature * (direction[i] as number);
  pairs.forEach(({ step, change, scale }, at) => {
    const share = (shares[at] as number) - dot(change, direction) / scale;
    for (let i = 0; i < direction.length; i++)
      direction[i] = (direction[i] as number) + share * (step[i] as number);
  });
  return direction;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number);
  return sum;
}
