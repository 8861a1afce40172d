// `npm run fit:safety`: fits the weights of the safety gate on all labelled messages and writes them; the same bytes every time.
// Thresholds are chosen on messages scored by weights that never saw their hand; the figures are those of `npm run bench:safety`.
import { writeFileSync } from 'node:fs';
import type { HeadName } from '../src/safety/classifier.js';
import {
  type Asked,
  fitOn,
  isAdvice,
  isEmergency,
  isOfKind,
  leftOutScores,
  thresholdOf,
} from './safety/left-out.js';

interface Plan {
  readonly asked: Asked;
  readonly places: number;
  readonly threshold: () => number;
}

/** Places of the heads: more where more is to be told apart. */
const plans: Readonly<Record<HeadName, Plan>> = {
  emergency: {
    asked: isEmergency,
    places: 2 ** 14,
    // As many emergencies missed as false alarms: neither goes before the other.
    threshold: () => thresholdOf(leftOutScores(isEmergency, 2 ** 14), 1, 1),
  },
  advice: {
    asked: isAdvice,
    places: 2 ** 13,
    // Five notices missed for two unwanted, as the goal has them.
    threshold: () => thresholdOf(leftOutScores(isAdvice, 2 ** 13), 5, 2),
  },
  'self-harm': kind('self-harm'),
  overdose: kind('overdose'),
  'harm-others': kind('harm-others'),
};

function kind(name: string): Plan {
  return { asked: isOfKind(name), places: 2 ** 11, threshold: () => 0 };
}

const heads = Object.fromEntries(
  Object.entries(plans).map(([name, { asked, places, threshold }]) => {
    const { weights, intercept } = fitOn(asked, places);
    const step = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
    const bytes = Buffer.from(Int8Array.from(weights, (weight) => Math.round(weight / step)).buffer);
    return [
      name,
      {
        threshold: threshold(),
        intercept: round(intercept),
        step: round(step),
        weights: bytes.toString('base64'),
      },
    ];
  }),
);
const comment =
  'Weights of the safety gate, a byte a place, by head. Written by `npm run fit:safety`; figures in bench/results/safety.md.';
writeFileSync(
  new URL('../knowledge/safety/weights.json', import.meta.url),
  `${JSON.stringify({ comment, heads }, null, 2)}\n`,
);

/** Six digits that count: machines may differ in the last ones. */
function round(value: number): number {
  return Number(value.toPrecision(6));
}
