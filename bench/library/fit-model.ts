// Fits the ranking and the decision on candidate passages: a listwise softmax for the order, a logistic model for the answer.
import { decisionFeatures } from '../../src/search/decision.js';
import {
  type Logistic,
  probabilityFrom,
  probabilityOf,
  type Standard,
  weightedSum,
} from '../../src/search/logistic.js';
import { dot, minimise } from './minimise.js';

/** One question's candidates: features by passage, and which of them are right. */
export interface Example {
  readonly id: string;
  readonly article: string;
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
  /** The document of each passage. */
  readonly documents: readonly unknown[];
  /** How much it counts; 1 where it is not given. */
  readonly weight?: number;
}

/** How a model is fitted. Penalties hold weights near zero. */
export interface FitOptions {
  readonly rankPenalty: number;
  readonly answerPenalty: number;
  /** Passages of a question, best first, that the decision learns from. */
  readonly decided: number;
  /** Of the decision over the first passages together; and how many of them count as right where one is. */
  readonly decisionPenalty: number;
  readonly quoted: number;
}

/** A passage by itself: `weights` and `intercept` tell whether it answers, `rank` orders. */
export interface Fitted extends Logistic {
  readonly rank: Float64Array;
}

export interface Model extends Fitted {
  readonly decision: Logistic;
}

export function fitModel(examples: readonly Example[], options: FitOptions): Model {
  const rank = fitRank(examples, options);
  const parts = partsOf(examples, PARTS);
  const ranks = heldOutRanks(examples, parts, options);
  const fitted = { ...rank, ...fitAnswers(examples, ranks, rank, options) };
  return { ...fitted, decision: fitDecision(examples, ranks, parts, rank, options) };
}

function fitAnswers(
  examples: readonly Example[],
  ranks: readonly Float64Array[],
  rank: RankModel,
  options: FitOptions,
): Logistic {
  const rows: Float64Array[] = [];
  const right: number[] = [];
  const counts: number[] = [];
  examples.forEach((example, index) => {
    const scores = ranks[index] as Float64Array;
    for (const at of order(scores).slice(0, options.decided)) {
      rows.push(example.rows[at] as Float64Array);
      right.push(example.right[at] === true ? 1 : 0);
      counts.push(example.weight ?? 1);
    }
  });
  return fitLogistic({ rows, right, counts }, rank, options.answerPenalty);
}

// Each example is seen with orders and probabilities by models that have not seen it.
function fitDecision(
  examples: readonly Example[],
  ranks: readonly Float64Array[],
  parts: readonly number[],
  rank: RankModel,
  options: FitOptions,
): Logistic {
  const answers = Array.from({ length: PARTS }, (_, part) => {
    const others = [...examples.keys()].filter((at) => parts[at] !== part);
    return fitAnswers(
      others.map((at) => examples[at] as Example),
      others.map((at) => ranks[at] as Float64Array),
      rank,
      options,
    );
  });
  const rows = examples.map((example, at) =>
    seenTogether(example, ranks[at] as Float64Array, {
      ...rank,
      ...(answers[parts[at] as number] as Logistic),
    }),
  );
  const right = examples.map(({ right: labels }, at) =>
    order(ranks[at] as Float64Array)
      .slice(0, options.quoted)
      .some((place) => labels[place] === true)
      ? 1
      : 0,
  );
  const counts = examples.map(({ weight = 1 }) => weight);
  return fitLogistic({ rows, right, counts }, spread(rows), options.decisionPenalty);
}

function seenTogether({ rows, documents }: Example, scores: Float64Array, model: Fitted): Float64Array {
  return decisionFeatures(
    order(scores).map((at) => {
      const features = rows[at] as Float64Array;
      return {
        features,
        score: scores[at] as number,
        probability: probabilityOf(model, features),
        view: documents[at],
      };
    }),
  );
}

/** 0 to 1: that one of the first passages answers. */
export function confidenceOf(model: Model, example: Example): number {
  const scores = Float64Array.from(example.rows, (row) => rankOf(model, row));
  return probabilityOf(model.decision, seenTogether(example, scores, model));
}

export interface RankModel extends Standard {
  readonly rank: Float64Array;
}

function fitRank(examples: readonly Example[], { rankPenalty }: FitOptions): RankModel {
  const { mean, scale } = spread(examples.flatMap(({ rows }) => rows));
  const usable = examples.filter(({ right }) => right.includes(true));
  const all = usable.map(({ rows, right, weight = 1 }) => ({
    weight,
    rows: rows.map((row) => standard(row, mean, scale)),
    right,
  }));
  const rank = minimise(mean.length, (weights) => {
    const gradient = weights.map((weight) => rankPenalty * weight);
    let value = (rankPenalty / 2) * dot(weights, weights);
    for (const { rows, right, weight } of all) {
      const scores = rows.map((row) => dot(row, weights));
      const most = Math.max(...scores);
      const chances = scores.map((score) => Math.exp(score - most));
      const sum = chances.reduce((a, b) => a + b, 0);
      const good = chances.reduce((a, chance, at) => (right[at] === true ? a + chance : a), 0);
      value -= weight * Math.log(good / sum + 1e-12);
      rows.forEach((row, at) => {
        const chance = chances[at] as number;
        const pull = weight * (chance / sum - (right[at] === true ? chance / good : 0));
        for (let i = 0; i < row.length; i++)
          gradient[i] = (gradient[i] as number) + pull * (row[i] as number);
      });
    }
    return { value, gradient };
  });
  return { mean, scale, rank };
}

export function fitLogistic(
  decided: {
    readonly rows: readonly Float64Array[];
    readonly right: readonly number[];
    readonly counts: readonly number[];
  },
  { mean, scale }: Standard,
  penalty: number,
): Logistic {
  const size = mean.length;
  const all = decided.rows.map((row) => standard(row, mean, scale));
  const fitted = minimise(size + 1, (weights) => {
    const gradient = new Float64Array(size + 1);
    let value = 0;
    all.forEach((row, index) => {
      let score = weights[size] as number;
      for (let i = 0; i < size; i++) score += (row[i] as number) * (weights[i] as number);
      const chance = probabilityFrom(score);
      const label = decided.right[index] as number;
      const weight = decided.counts[index] as number;
      value -= weight * (label === 1 ? Math.log(chance + 1e-12) : Math.log(1 - chance + 1e-12));
      const pull = weight * (chance - label);
      for (let i = 0; i < size; i++) gradient[i] = (gradient[i] as number) + pull * (row[i] as number);
      gradient[size] = (gradient[size] as number) + pull;
    });
    for (let i = 0; i < size; i++) {
      value += (penalty / 2) * (weights[i] as number) ** 2;
      gradient[i] = (gradient[i] as number) + penalty * (weights[i] as number);
    }
    return { value, gradient };
  });
  return { mean, scale, weights: fitted.slice(0, size), intercept: fitted[size] as number };
}

const PARTS = 3;

/** Scores of each example by a ranking that has not seen its article, so that the decision learns from honest orders. */
function heldOutRanks(
  examples: readonly Example[],
  parts: readonly number[],
  options: FitOptions,
): readonly Float64Array[] {
  const models = Array.from({ length: PARTS }, (_, part) =>
    fitRank(
      examples.filter((_example, at) => parts[at] !== part),
      options,
    ),
  );
  return examples.map(({ rows }, at) => {
    const model = models[parts[at] as number] as RankModel;
    return Float64Array.from(rows, (row) => rankOf(model, row));
  });
}

/** Questions on one article fall into one part. */
function partsOf(examples: readonly Example[], parts: number): readonly number[] {
  const articles = [...new Set(examples.map(({ article }) => article))].sort();
  const place = new Map(articles.map((article, at) => [article, at % parts]));
  return examples.map(({ article }) => place.get(article) ?? 0);
}

export function rankOf(model: RankModel, row: Float64Array): number {
  return weightedSum(row, model, model.rank);
}

/** Places of scores, the highest first. */
export function order(scores: Float64Array): number[] {
  return [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
}

export function spread(rows: readonly Float64Array[]): Standard {
  const size = rows[0]?.length ?? 0;
  const mean = new Float64Array(size);
  const scale = new Float64Array(size);
  for (const row of rows)
    for (let i = 0; i < size; i++) mean[i] = (mean[i] as number) + (row[i] as number) / rows.length;
  for (const row of rows)
    for (let i = 0; i < size; i++)
      scale[i] = (scale[i] as number) + ((row[i] as number) - (mean[i] as number)) ** 2 / rows.length;
  return { mean, scale: scale.map((value) => (value < 1e-9 ? 0 : Math.sqrt(value))) };
}

function standard(row: Float64Array, mean: Float64Array, scale: Float64Array): Float64Array {
  return row.map((value, at) =>
    (scale[at] as number) > 0 ? (value - (mean[at] as number)) / (scale[at] as number) : 0,
  );
}
