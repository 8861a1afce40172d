// What a document shows for a question, read from its words: how well it, its title and its best place speak to it.
import { type Bm25, documentBm25, lengthNorm, passageBm25, saturation } from './bm25.js';
import type { Query } from './query.js';
import { type CandidateDocument, inverseFrequency, lengthOf, type Statistics } from './source.js';
import type { TermSlots } from './term-slots.js';
import { createWindow } from './window.js';

export interface Evidence {
  /** BM25 of the document: its title and passages as one text. */
  readonly document: number;
  /** BM25 of each passage by itself, among the collection's passages. */
  readonly passages: Float64Array;
  /** Inverse frequencies of the question's terms that stand in the title, in the document, in its best window. */
  readonly title: number;
  readonly covered: number;
  readonly window: number;
}

/** Reads candidates for one question; the slots are taken until the last of them is read. */
export function createEvidenceReader(
  { terms }: Query,
  statistics: Statistics,
  slots: TermSlots,
): (candidate: CandidateDocument) => Evidence {
  const table = slots.set(terms.map(({ term }) => term));
  const inDocuments = Float64Array.from(terms, ({ count, inverseFrequency: rarity }) => count * rarity);
  // What is read as a misspelling may be another name: it is looked for, but counts as no part of the question covered.
  const weights = Float64Array.from(terms, ({ inverseFrequency: rarity, typed }) =>
    typed === undefined ? rarity : 0,
  );
  const inPassages = Float64Array.from(
    terms,
    ({ term, count }) => count * inverseFrequency(statistics.passageFrequency(term), statistics.passages),
  );
  const here = new Uint32Array(terms.length);
  const inDocument = new Uint32Array(terms.length);
  const window = createWindow(weights);

  function scan(text: Uint32Array, from: number, to: number): void {
    here.fill(0);
    window.restart();
    for (let at = from; at < to; at++) {
      const slot = (table[text[at] as number] as number) - 1;
      if (slot < 0) continue;
      here[slot] = (here[slot] as number) + 1;
      inDocument[slot] = (inDocument[slot] as number) + 1;
      window.meet(slot, at);
    }
  }

  return (candidate) => {
    const { title, body, starts } = candidate;
    inDocument.fill(0);
    scan(title, 0, title.length);
    const titled = held(weights, here);
    let best = 0;
    const origin = starts[0] as number;
    const passages = new Float64Array(starts.length - 1);
    for (let passage = 0; passage < passages.length; passage++) {
      const from = (starts[passage] as number) - origin;
      const to = (starts[passage + 1] as number) - origin;
      scan(body, from, to);
      best = Math.max(best, window.best());
      const norm = lengthNorm(passageBm25, to - from, statistics.averagePassage);
      passages[passage] = bm25(passageBm25, inPassages, here, norm);
    }
    const norm = lengthNorm(documentBm25, lengthOf(candidate), statistics.averageDocument);
    const document = bm25(documentBm25, inDocuments, inDocument, norm);
    return { document, passages, title: titled, covered: held(weights, inDocument), window: best };
  };
}

function bm25(kind: Bm25, weights: Float64Array, counts: Uint32Array, norm: number): number {
  let sum = 0;
  for (let slot = 0; slot < counts.length; slot++) {
    const times = counts[slot] as number;
    if (times > 0) sum += (weights[slot] as number) * saturation(kind, times, norm);
  }
  return sum;
}

function held(weights: Float64Array, counts: Uint32Array): number {
  let sum = 0;
  for (let slot = 0; slot < counts.length; slot++)
    if ((counts[slot] as number) > 0) sum += weights[slot] as number;
  return sum;
}
