// The words of a passage that cards quote or show as a caveat, as marks in it: by <mark>, and in words for who sees no colour.

import { caveatLabels } from '../../src/card/index.js';
import type { Caveat, Finding, Passage, Quote, Statement } from '../../src/vocabulary.js';
import { type Child, forScreenReader, h } from './markup.js';

/** What a selection is, in words: "Quoted", "Caveat: Limitation". Offsets in UTF-16 code units into the passage. */
export interface Mark {
  readonly kind: 'quote' | 'caveat';
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** What a card shows: a claim of a pack, too, is one. */
export type Item = Finding | Statement;

export function caveatsOf(item: Item): readonly Caveat[] {
  return item.type === 'statement' || item.caveats === 'none-found' ? [] : item.caveats;
}

/** The marks that items make in a passage: their quotes, and their caveats named as on the card. */
export function marksIn(passage: Passage, items: readonly Item[]): readonly Mark[] {
  return items.flatMap((item) => [
    ...markOf(passage, item.quote, 'quote', 'Quoted'),
    ...caveatsOf(item).flatMap((caveat) =>
      markOf(passage, caveat, 'caveat', `Caveat: ${caveatLabels[caveat.kind]}`),
    ),
  ]);
}

// None where the words are not there.
function markOf(passage: Passage, quote: Quote, kind: Mark['kind'], label: string): readonly Mark[] {
  const start = quote.passage === passage.id ? passage.text.indexOf(quote.text) : -1;
  return start < 0 ? [] : [{ kind, label, start, end: start + quote.text.length }];
}

export interface Piece {
  readonly text: string;
  /** Selections that hold this piece, the longest first. */
  readonly under: readonly Mark[];
  /** Those that begin with it, and those that end with it. */
  readonly opens: readonly Mark[];
  readonly closes: readonly Mark[];
}

/** Pieces that, joined, are the text; where selections overlap, a piece is under all of them. The same selection made twice counts once. */
export function pieces(text: string, marks: readonly Mark[]): readonly Piece[] {
  const inside = marks
    .filter((mark, index) => mark.start < mark.end && index === marks.findIndex((other) => same(mark, other)))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const cuts = new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? text.length;
    return {
      text: text.slice(from, to),
      under: inside.filter(({ start, end }) => start <= from && end >= to),
      opens: inside.filter(({ start }) => start === from),
      closes: inside.filter(({ end }) => end === to),
    };
  });
}

function same(a: Mark, b: Mark): boolean {
  return a.start === b.start && a.end === b.end && a.kind === b.kind && a.label === b.label;
}

/** The label of a caveat is for all to read; that words are quoted is the rule in an article, and is said aloud alone. */
export function markedView(text: string, marks: readonly Mark[]): Child[] {
  return pieces(text, marks).flatMap(({ text: words, under, opens, closes }) => {
    const marked = under.reduceRight<Child>(
      (inner, { kind }) => h('mark', { className: [kind] }, inner),
      words,
    );
    const outer = under.filter((mark) => !opens.includes(mark)).map(({ label }) => label);
    const labels = [...new Set(opens.map(({ label }) => label))]
      .filter((label) => !outer.includes(label))
      .map((label) => (label === 'Quoted' ? forScreenReader(' (quoted:) ') : h('span.label', `[${label}] `)));
    const ends = [...new Set(closes.map(({ label }) => label))].map((label) =>
      forScreenReader(` (end of: ${label}) `),
    );
    return [...labels, marked, ...ends];
  });
}

export function legend(): Child {
  return h(
    'p.legend.small',
    h('mark.quote', 'Words that a card quotes'),
    ' · ',
    h('span.label', '[Caveat: its kind] '),
    h('mark.caveat', 'words that it shows as a caveat'),
  );
}
