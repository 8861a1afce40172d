// A logistic model of standardised numbers: what every fitted decision is, and what `npm run fit` fits.

/** What standardises a row of numbers; a number whose scale is 0 never varied, and counts nothing. */
export interface Standard {
  readonly mean: Float64Array;
  readonly scale: Float64Array;
}

export interface Logistic extends Standard {
  readonly weights: Float64Array;
  readonly intercept: number;
}

/** What the number at a place adds to the sum. */
export function contribution(
  row: Float64Array,
  { mean, scale }: Standard,
  weights: Float64Array,
  at: number,
): number {
  const spread = scale[at] as number;
  if (spread === 0) return 0;
  return ((weights[at] as number) * ((row[at] as number) - (mean[at] as number))) / spread;
}

export function weightedSum(row: Float64Array, standard: Standard, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < row.length; at++) sum += contribution(row, standard, weights, at);
  return sum;
}

/** Log odds as a probability. */
export function probabilityFrom(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

export function probabilityOf(model: Logistic, row: Float64Array): number {
  return probabilityFrom(model.intercept + weightedSum(row, model, model.weights));
}
