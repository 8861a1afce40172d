// A passage with its selected words marked: by <mark>, by a label in words before them, and by a spoken end.

import { type Mark, pieces } from './marks.js';
import { type Child, h, spoken } from './markup.js';

export function markedView(text: string, marks: readonly Mark[]): Child[] {
  return pieces(text, marks).flatMap((piece) => {
    const marked = piece.under.reduceRight<Child>(
      (inner, { kind }) => h('mark', { className: [kind] }, inner),
      piece.text,
    );
    const labels = piece.opens.map(({ kind, label }) => h('span', { className: ['label', kind] }, label));
    const ends = piece.closes.map(({ label }) => spoken(` (end of: ${label}) `));
    return [...labels, marked, ...ends];
  });
}
