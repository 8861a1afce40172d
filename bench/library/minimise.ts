// Finds the weights of least loss: gradient descent with Nesterov's momentum and a step that shrinks where the loss rises.

export interface Loss {
  readonly value: number;
  readonly gradient: Float64Array;
}

/** Steps that are made; enough for some hundred standardised features to settle to three digits. */
const STEPS = 250;

export function minimise(size: number, loss: (weights: Float64Array) => Loss): Float64Array {
  let weights: Float64Array = new Float64Array(size);
  let before: Float64Array = new Float64Array(size);
  let last = Number.POSITIVE_INFINITY;
  let step = 1e-2;
  let momentum = 0;
  for (let round = 0; round < STEPS; round++) {
    momentum++;
    const pull = (momentum - 1) / (momentum + 2);
    const ahead = weights.map((weight, at) => weight + pull * (weight - (before[at] as number)));
    const { value, gradient } = loss(ahead);
    if (value > last) {
      // Too far: a smaller step, without momentum.
      step /= 2;
      momentum = 0;
      last = Number.POSITIVE_INFINITY;
      before = weights.slice();
      continue;
    }
    last = value;
    before = weights;
    weights = ahead.map((weight, at) => weight - step * (gradient[at] as number));
    step *= 1.02;
  }
  return weights;
}
