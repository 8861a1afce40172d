// What both platforms make of the words that they show: shortened words of ours, where a quote stands, a quote that is a table.

import { type CardWords, type Piece, parseTabTable, partOf } from '../../src/card/index.js';
import type { Bot } from '../../src/index.js';

export type QuotePiece = Extract<Piece, { kind: 'quote' }>;

/** At most `max` UTF-16 code units, with an ellipsis where more was cut; for words of ours only, never a quote. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.trimEnd()}…`;
}

/** Where a quote or caveat stands in its source, and which part of it is shown; '' where neither is to be said. */
export function placeAndPart(
  { locator, quote }: Extract<Piece, { kind: 'quote' | 'caveat' }>,
  words: CardWords,
): string {
  return `${locator ?? ''}${partOf(quote, words)}`.trim();
}

/** The cells of a quote by row. Null for what is no table, and for one with a mark in it, which is set as any other quote. */
export function tableRows({ quote, pieces }: QuotePiece): ReturnType<typeof parseTabTable> {
  const unmarked = quote.part === undefined && pieces.length === 1 && pieces[0]?.caveat === false;
  return unmarked ? parseTabTable(quote.text) : null;
}

/** What it quotes, in few words: "Glutamate and migraine", "40 sources". At most `max` characters. */
export function subjectOf({ library }: Bot, max: number): string {
  const [first] = library.packs;
  const subject = library.packs.length === 1 ? first.name : `${library.packs.length} sources`;
  return shorten(subject, max);
}
