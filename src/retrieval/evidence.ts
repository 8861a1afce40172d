// What a document shows for a question, read from its words: how well it, its title and its best place speak to it.
import { type Bm25, documentBm25, lengthNorm, passageBm25, saturation } from './bm25.js';
import type { Candidate } from './candidates.js';
import { entry } from './frozen-index.js';
import type { Query } from './query.js';
import type { Slots } from './slots.js';
import { inverseFrequency, type Statistics } from './statistics.js';
import { createWindow } from './window.js';

export interface Evidence {
  /** BM25 of the document: its title and passages as one text. */
  readonly document: number;
  /** BM25 of each passage by itself, among the collection's passages. */
  readonly passages: readonly number[];
  /** Inverse frequencies of the question's terms that stand in the title, in the document, in its best window. */
  readonly title: number;
  readonly covered: number;
  readonly window: number;
}

/** Reads candidates for one question; the slots are taken until the last of them is read. */
export function createEvidenceReader(
  { terms }: Query,
  statistics: Statistics,
  slots: Slots,
): (candidate: Candidate) => Evidence {
  const table = slots.set(terms.map(({ term }) => term));
  const weights = Float64Array.from(terms, (term) => term.inverseFrequency);
  const inDocuments = Float64Array.from(terms, ({ count }, slot) => count * entry(weights, slot));
  const inPassages = Float64Array.from(
    terms,
    ({ term, count }) => count * inverseFrequency(statistics.passageFrequency(term), statistics.passages),
  );
  const here = new Uint32Array(terms.length);
  const found = new Uint32Array(terms.length);
  const window = createWindow(weights);

  function scan(text: Uint32Array): void {
    here.fill(0);
    window.restart();
    for (let at = 0; at < text.length; at++) {
      const slot = entry(table, entry(text, at)) - 1;
      if (slot < 0) continue;
      here[slot] = entry(here, slot) + 1;
      found[slot] = entry(found, slot) + 1;
      window.meet(slot, at);
    }
  }

  return ({ title, passages }) => {
    found.fill(0);
    scan(title);
    const titled = held(weights, here);
    let best = 0;
    let length = title.length;
    const own = new Array<number>(passages.length);
    for (let at = 0; at < passages.length; at++) {
      const passage = passages[at] as Uint32Array;
      scan(passage);
      length += passage.length;
      best = Math.max(best, window.best());
      const norm = lengthNorm(passageBm25, passage.length, statistics.averagePassage);
      own[at] = bm25(passageBm25, inPassages, here, norm);
    }
    const norm = lengthNorm(documentBm25, length, statistics.averageDocument);
    return {
      document: bm25(documentBm25, inDocuments, found, norm),
      passages: own,
      title: titled,
      covered: held(weights, found),
      window: best,
    };
  };
}

function bm25(kind: Bm25, weights: Float64Array, counts: Uint32Array, norm: number): number {
  let sum = 0;
  for (let slot = 0; slot < counts.length; slot++) {
    const times = entry(counts, slot);
    if (times > 0) sum += entry(weights, slot) * saturation(kind, times, norm);
  }
  return sum;
}

function held(weights: Float64Array, counts: Uint32Array): number {
  let sum = 0;
  for (let slot = 0; slot < counts.length; slot++) if (entry(counts, slot) > 0) sum += entry(weights, slot);
  return sum;
}
