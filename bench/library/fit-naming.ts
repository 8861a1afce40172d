// Fits how probable it is that the document that a question names best is the one that is meant.
import { type Logistic, probabilityOf } from '../../src/search/logistic.js';
import { NAMING_FEATURES, type Naming } from '../../src/search/named-document.js';
import type { NamingExample } from './candidates.js';
import { fitLogistic, spread } from './fit-model.js';

/** Of the best documents where the article that is meant is not in the library, so many may be taken for it. */
const RISK = 0.05;
const PENALTY = 1;
const PARTS = 5;

const rowOf = (naming: Naming): Float64Array => Float64Array.from(NAMING_FEATURES, (name) => naming[name]);

function fitOn(examples: readonly NamingExample[]): Logistic {
  const rows = examples.map(({ naming }) => rowOf(naming));
  const right = examples.map((one) => (one.right ? 1 : 0));
  return fitLogistic({ rows, right, counts: rows.map(() => 1) }, spread(rows), PENALTY);
}

const chanceOf = (model: Logistic, { naming }: NamingExample): number => probabilityOf(model, rowOf(naming));

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
    return part.map((example) => ({ right: example.right, chance: chanceOf(model, example) }));
  });
  const wrong = judged.flatMap(({ right, chance }) => (right ? [] : [chance])).sort((a, b) => b - a);
  const threshold = wrong[Math.floor(RISK * wrong.length)] ?? 1;
  const meant = judged.filter(({ right }) => right);
  const model = fitOn(parts.flat());
  return {
    chance: (example) => chanceOf(model, example),
    threshold,
    intercept: model.intercept,
    features: Object.fromEntries(
      NAMING_FEATURES.map((name, at) => [
        name,
        [model.mean[at] as number, model.scale[at] as number, model.weights[at] as number],
      ]),
    ),
    found: { hits: meant.filter(({ chance }) => chance > threshold).length, of: meant.length },
    false: { hits: wrong.filter((chance) => chance > threshold).length, of: wrong.length },
  };
}

function partsOf(examples: readonly NamingExample[]): NamingExample[][] {
  return Array.from({ length: PARTS }, (_, part) => examples.filter((_one, at) => at % PARTS === part));
}
