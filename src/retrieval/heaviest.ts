// For terms that very many documents hold: the documents in which each weighs most, found while the documents pass by.
import { documentBm25, lengthNorm, saturation } from './bm25.js';

export interface Heaviest {
  /** A document's terms with repeats; documents come in order of the collection. */
  see(document: number, terms: Uint32Array): void;
  /** Documents of a term, the heaviest first, of equals the earlier; empty for a term that is not common. */
  of(term: number): readonly number[];
}

interface Kept {
  rows: { readonly document: number; readonly weight: number }[];
  /** A weight that is no more than this is not kept. */
  least: number;
}

/** `common`: the terms to follow; `kept`: documents of each. */
export function createHeaviest(common: Iterable<number>, kept: number, averageDocument: number): Heaviest {
  const all = new Map([...common].map((term): [number, Kept] => [term, { rows: [], least: 0 }]));
  const cut = (own: Kept): void => {
    own.rows.sort((a, b) => b.weight - a.weight || a.document - b.document);
    own.rows.length = Math.min(kept, own.rows.length);
    if (own.rows.length === kept) own.least = own.rows.at(-1)?.weight ?? 0;
  };
  return {
    see(document, terms) {
      const norm = lengthNorm(documentBm25, terms.length, averageDocument);
      const counts = new Map<number, number>();
      for (const term of terms) if (all.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
      for (const [term, count] of counts) {
        const own = all.get(term);
        const weight = saturation(documentBm25, count, norm);
        if (own === undefined || weight <= own.least) continue;
        own.rows.push({ document, weight });
        // Sorted now and then, not for each: twice as many are held as are kept.
        if (own.rows.length >= 2 * kept) cut(own);
      }
    },
    of(term) {
      const own = all.get(term);
      if (own === undefined) return [];
      cut(own);
      return own.rows.map(({ document }) => document);
    },
  };
}
