// Why passages came out as they did, for `--explain` and the page: the features that weighed most.
import { reasons } from '../language/language.js';
import { type PackKind, reasonsOf } from '../search/model.js';
import type { RankedPassage } from '../search/rank-passages.js';
import type { Trace } from '../trace.js';

const TRACED = 5;

export function tracedPassages(passages: readonly RankedPassage[]): Trace['passages'] {
  return passages.slice(0, TRACED).map(({ view, passage, probability, features }) => {
    const kind: PackKind = view.speller === null ? 'articles' : 'curated';
    return {
      passage: `${view.pack.id}/${passage.passage.id}`,
      score: probability,
      // Worked out for who looks: most turns are not looked at.
      get reasons() {
        return reasonsOf(features, kind, TRACED).map(
          ({ name, weight }) =>
            `${reasons().get(name) ?? name} (${weight > 0 ? 'for' : 'against'}, ${Math.abs(weight).toFixed(1)})`,
        );
      },
    };
  });
}
