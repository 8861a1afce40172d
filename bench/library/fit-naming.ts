// Fits how probable it is that the document that a question names best is the one that is meant.
import { NAMING_FEATURES, type Naming } from '../../src/search/named-document.js';
import type { NamingExample } from './candidates.js';
import { fitAnswer, spread } from './fit-model.js';

/** Of the best documents where the article that is meant is not in the library, so many may be taken for it. */
const RISK = 0.05;
const PENALTY = 1;
const PARTS = 5;

interface NamingModel {
  readonly mean: Float64Array;
  readonly scale: Float64Array;
  readonly answer: Float64Array;
  readonly intercept: number;
}

const rowOf = (naming: Naming): Float64Array => Float64Array.from(NAMING_FEATURES, (name) => naming[name]);

function fitOn(examples: readonly NamingExample[]): NamingModel {
  const rows = examples.map(({ naming }) => rowOf(naming));
  const { mean, scale } = spread(rows);
  const right = examples.map((one) => (one.right ? 1 : 0));
  const model = fitAnswer({ rows, right, counts: rows.map(() => 1) }, { mean, scale }, PENALTY);
  return { mean, scale, ...model };
}

function probabilityOf({ mean, scale, answer, intercept }: NamingModel, { naming }: NamingExample): number {
  let total = intercept;
  rowOf(naming).forEach((value, at) => {
    total += ((answer[at] as number) * (value - (mean[at] as number))) / ((scale[at] as number) || 1);
  });
  return 1 / (1 + Math.exp(-total));
}

export interface FittedNaming {
  readonly threshold: number;
  readonly intercept: number;
  /** Mean, scale and weight by feature. */
  readonly features: Readonly<Record<string, readonly number[]>>;
  /** Of a document, that it is the one that is meant. */
  chance(example: NamingExample): number;
  /** By cross-validation over sets: documents rightly and wrongly taken to be meant. */
  readonly found: { readonly hits: number; readonly of: number };
  readonly false: { readonly hits: number; readonly of: number };
}

/** `sets`: examples by set; one set after another is judged by a model that has not seen it. */
export function fitNaming(sets: readonly (readonly NamingExample[])[]): FittedNaming {
  const parts = sets.length > 1 ? sets : partsOf(sets.flat());
  const judged = parts.flatMap((part) => {
    const model = fitOn(parts.filter((other) => other !== part).flat());
    return part.map((example) => ({ right: example.right, chance: probabilityOf(model, example) }));
  });
  const wrong = judged.flatMap(({ right, chance }) => (right ? [] : [chance])).sort((a, b) => b - a);
  const threshold = wrong[Math.floor(RISK * wrong.length)] ?? 1;
  const meant = judged.filter(({ right }) => right);
  const model = fitOn(parts.flat());
  return {
    chance: (example) => probabilityOf(model, example),
    threshold,
    intercept: model.intercept,
    features: Object.fromEntries(
      NAMING_FEATURES.map((name, at) => [
        name,
        [model.mean[at] as number, model.scale[at] as number, model.answer[at] as number],
      ]),
    ),
    found: { hits: meant.filter(({ chance }) => chance > threshold).length, of: meant.length },
    false: { hits: wrong.filter((chance) => chance > threshold).length, of: wrong.length },
  };
}

function partsOf(examples: readonly NamingExample[]): NamingExample[][] {
  return Array.from({ length: PARTS }, (_, part) => examples.filter((_one, at) => at % PARTS === part));
}
