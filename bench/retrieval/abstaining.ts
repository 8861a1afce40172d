// Whether a confidence tells a question that the collection answers from one that it does not.
import type { Point } from '../risk-coverage.js';
import type { Collection, Doc } from './collection.js';

/** What is asked of an engine: its confidence that its best passage answers, and which that is. */
export type Confident = (text: string) => { readonly confidence: number; readonly first: string | null };

export interface Judged {
  readonly confidence: number;
  /** Whether the best passage is a right one; never, where the right ones were left out. */
  readonly right: boolean;
  /** Whether the collection held the right passages. */
  readonly held: boolean;
}

/** How many questions share an index from which their own abstracts are missing: a new index for each would take hours. */
const together = 20;

/** The source of a passage, where ids are `source-number`: the passages of one abstract go together. */
const sourceOf = (id: string): string => id.replace(/-[^-]*$/, '');

/** Whether each question was written on one source, so that leaving this out leaves nothing that answers it. */
export function ofOneSourceEach({ docs, judgements }: Collection): boolean {
  const sources = new Set(docs.map(({ id }) => sourceOf(id)));
  const one = [...judgements.values()].every(
    (grades) => new Set([...grades.keys()].map(sourceOf)).size === 1,
  );
  return one && sources.size > 1 && sources.size < docs.length;
}

/** Every question asked twice: of the whole collection, and of one without the sources of its right passages. */
export function askWithAndWithout(
  { docs, queries, judgements }: Collection,
  build: (docs: readonly Doc[]) => Confident,
): Judged[] {
  const right = (id: string, first: string | null): boolean =>
    first !== null && (judgements.get(id)?.has(first) ?? false);
  const whole = build(docs);
  const judged: Judged[] = queries.map(({ id, text }) => {
    const { confidence, first } = whole(text);
    return { confidence, right: right(id, first), held: true };
  });
  for (let from = 0; from < queries.length; from += together) {
    const some = queries.slice(from, from + together);
    const out = new Set(some.flatMap(({ id }) => [...(judgements.get(id)?.keys() ?? [])].map(sourceOf)));
    const rest = build(docs.filter(({ id }) => !out.has(sourceOf(id))));
    for (const { text } of some)
      judged.push({ confidence: rest(text).confidence, right: false, held: false });
  }
  return judged;
}

/**
 * Area under the receiver operating characteristic: the chance that a question which the collection answers has the
 * higher confidence of two, ties counted half (Mann and Whitney's U over the number of pairs).
 */
export function areaUnderRoc(judged: readonly Judged[]): number {
  const held = judged.filter((one) => one.held).map(({ confidence }) => confidence);
  const missing = judged.filter((one) => !one.held).map(({ confidence }) => confidence);
  let wins = 0;
  for (const a of held) for (const b of missing) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return wins / (held.length * missing.length);
}

/** Share of wrong first passages among the most confident answers; without the right passages any answer is wrong. */
export function riskAtCoverage(judged: readonly Judged[]): Point[] {
  let wrong = 0;
  return judged
    .toSorted((a, b) => b.confidence - a.confidence)
    .map(({ right }, index) => {
      if (!right) wrong++;
      return { coverage: (index + 1) / judged.length, risk: wrong / (index + 1) };
    });
}
