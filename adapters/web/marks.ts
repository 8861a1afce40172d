// Selections in a passage as pieces in reading order: where selections overlap, a piece is under all of them. Pure.
import type { Passage, Quote } from '../../src/index.js';

/** What a selection is, in words: "Quoted", "Caveat: Limitation". */
export interface Mark {
  readonly kind: 'quote' | 'caveat';
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

export interface Piece {
  readonly text: string;
  /** Selections that hold this piece, the longest first. */
  readonly under: readonly Mark[];
  /** Those that begin with it, and those that end with it. */
  readonly opens: readonly Mark[];
  readonly closes: readonly Mark[];
}

/** The selection that a quote is, in its passage; none where the words are not there. */
export function markOf(passage: Passage, quote: Quote, kind: Mark['kind'], label: string): readonly Mark[] {
  const start = quote.passage === passage.id ? passage.text.indexOf(quote.text) : -1;
  return start < 0 ? [] : [{ kind, label, start, end: start + quote.text.length }];
}

/** Pieces that, joined, are the text. The same selection made twice counts once. */
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
