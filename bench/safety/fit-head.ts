// Fits one head of the gate's classifier: logistic regression on sparse features, by L-BFGS (Nocedal 1980), with no chance in it.
import type { Features } from '../../src/safety/features.js';

export interface Example {
  readonly places: Uint16Array;
  readonly values: Float64Array;
  readonly right: boolean;
  /** How much it counts for. */
  readonly weight: number;
}

export interface Head {
  readonly weights: Float64Array;
  readonly intercept: number;
}

export function example(features: Features, right: boolean, weight: number): Example {
  return {
    places: Uint16Array.from(features.keys()),
    values: Float64Array.from(features.values()),
    right,
    weight,
  };
}

const KEPT = 8;
const STEPS = 80;

/** `size`: places, a power of two. `penalty`: strength with which weights are held near zero. */
export function fitHead(given: readonly Example[], size: number, penalty: number): Head {
  // A head with fewer places folds them, as it does when it reads.
  const examples = given.map((one) => ({ ...one, places: one.places.map((place) => place & (size - 1)) }));
  // The last place is the intercept, which is not held.
  const loss = (at: Float64Array): { value: number; gradient: Float64Array } => {
    const gradient = new Float64Array(size + 1);
    let value = 0;
    for (let i = 0; i < size; i++) {
      gradient[i] = penalty * (at[i] as number);
      value += (penalty / 2) * (at[i] as number) ** 2;
    }
    for (const { places, values, right, weight } of examples) {
      let score = at[size] as number;
      for (let i = 0; i < places.length; i++)
        score += (at[places[i] as number] as number) * (values[i] as number);
      const signed = right ? score : -score;
      value += weight * (Math.log1p(Math.exp(-Math.abs(signed))) + Math.max(0, -signed));
      const pull = (weight * (right ? -1 : 1)) / (1 + Math.exp(signed));
      for (let i = 0; i < places.length; i++)
        gradient[places[i] as number] =
          (gradient[places[i] as number] as number) + pull * (values[i] as number);
      gradient[size] = (gradient[size] as number) + pull;
    }
    return { value, gradient };
  };
  const found = lowest(size + 1, loss);
  return { weights: found.slice(0, size), intercept: found[size] as number };
}

type Loss = (at: Float64Array) => { readonly value: number; readonly gradient: Float64Array };

function lowest(size: number, loss: Loss): Float64Array {
  let at: Float64Array = new Float64Array(size);
  let { value, gradient } = loss(at);
  const moves: { move: Float64Array; turn: Float64Array; scale: number }[] = [];
  for (let step = 0; step < STEPS; step++) {
    const way = direction(gradient, moves);
    const slope = dot(way, gradient);
    if (slope > -1e-9) break;
    let length = moves.length === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    let next = at;
    let found = { value, gradient };
    for (let tries = 0; tries < 30; tries++) {
      next = at.map((one, i) => one + length * (way[i] as number));
      found = loss(next);
      if (found.value <= value + 1e-4 * length * slope) break;
      length /= 2;
    }
    const move = next.map((one, i) => one - (at[i] as number));
    const turn = found.gradient.map((one, i) => one - (gradient[i] as number));
    const scale = dot(move, turn);
    if (scale > 1e-12) {
      moves.push({ move, turn, scale });
      if (moves.length > KEPT) moves.shift();
    }
    const gain = value - found.value;
    at = next;
    value = found.value;
    gradient = found.gradient;
    if (gain < 1e-6 * Math.abs(value)) break;
  }
  return at;
}

function direction(
  gradient: Float64Array,
  moves: readonly { move: Float64Array; turn: Float64Array; scale: number }[],
): Float64Array {
  const way = gradient.map((one) => -one);
  const shares: number[] = [];
  for (let i = moves.length - 1; i >= 0; i--) {
    const { move, turn, scale } = moves[i] as (typeof moves)[number];
    const share = dot(move, way) / scale;
    shares[i] = share;
    addTo(way, turn, -share);
  }
  const last = moves.at(-1);
  if (last !== undefined) {
    const size = last.scale / dot(last.turn, last.turn);
    for (let i = 0; i < way.length; i++) way[i] = (way[i] as number) * size;
  }
  moves.forEach(({ move, turn, scale }, i) => {
    addTo(way, move, (shares[i] as number) - dot(turn, way) / scale);
  });
  return way;
}

function addTo(sum: Float64Array, other: Float64Array, by: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + by * (other[i] as number);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
