// Passages of all collections mixed into one of a given size, to see what size does to time and memory.
import type { Collection, Doc, Query } from './collection.js';
import { contents } from './engine.js';

/**
 * The passages of all collections, de-duplicated by their text, in an order drawn with a fixed seed, so that a smaller
 * mix is the beginning of a larger one. Where that is not enough, windows of two, three, and more neighbouring sentences
 * of the same passages follow; fewer than `size` are had only where those give out as well.
 */
export function mixPassages(collections: readonly Collection[], size: number): Doc[] {
  const seen = new Set<string>();
  const mixed: Doc[] = [];
  const add = (docs: readonly Doc[]): void => {
    for (const doc of shuffled(docs)) {
      const text = contents(doc);
      if (mixed.length === size || seen.has(text)) continue;
      seen.add(text);
      mixed.push({ ...doc, id: `p${mixed.length}` });
    }
  };
  const all = collections.flatMap(({ docs }) => docs);
  add(all);
  for (let length = 2; length <= 5 && mixed.length < size; length++)
    add(all.flatMap((doc) => windows(doc, length)));
  return mixed;
}

/** Questions of all collections in a seeded order; there are no judgements for a mix. */
export function mixQueries(collections: readonly Collection[], count: number): Query[] {
  const all = collections.flatMap(({ queries }) => queries);
  return shuffled(all)
    .slice(0, count)
    .map(({ text }, number) => ({ id: `q${number}`, text }));
}

function windows(doc: Doc, length: number): Doc[] {
  const sentences = doc.text.split(/(?<=[.!?])\s+(?=[A-Z0-9])/);
  const starts = Math.max(0, sentences.length - length);
  return Array.from({ length: starts }, (_, start) => ({
    ...doc,
    text: sentences.slice(start, start + length).join(' '),
  }));
}

/** Fisher and Yates with a generator of fixed seed (mulberry32), so that every run mixes alike. */
export function shuffled<T>(items: readonly T[]): T[] {
  const order = [...items];
  let state = 20261122;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a !== undefined && b !== undefined) [order[last], order[other]] = [b, a];
  }
  return order;
}
