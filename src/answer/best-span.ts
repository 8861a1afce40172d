// The sentence of a longer passage that speaks most to a question: what is quoted of an abstract is what answers, not all of it.

import { sentenceSpans } from '../text/sentence-spans.js';
import { stemsOf } from '../text/stems.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A passage is read up to here for the sentence to quote. */
const readMax = 20_000;

/** `weights`: inverse frequencies of the question's terms. Of equals the first; a passage of one sentence is quoted whole. */
export function bestSpan(text: string, weights: ReadonlyMap<string, number>): Span {
  let best: Span = { start: 0, end: text.length };
  let most = -1;
  for (const { start, end } of sentenceSpans(text.slice(0, readMax))) {
    const terms = new Set(stemsOf(text.slice(start, end)));
    const weight = [...weights].reduce((sum, [term, own]) => (terms.has(term) ? sum + own : sum), 0);
    if (weight <= most) continue;
    most = weight;
    best = { start, end };
  }
  return best;
}
