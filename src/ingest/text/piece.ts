// What texts without markup, Markdown, web pages, Word files and PDFs are cut into, before it is known what each piece is for.

import type { Span } from '../../text/sentence-spans.js';
import { raised } from '../../text/superscript.js';
import { joinedTexts, type PagePlace, type Reference, type ReferenceMarker } from '../article.js';

export type Piece =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly markers?: readonly ReferenceMarker[];
      /** Of an item of a numbered list. */
      readonly number?: number;
      readonly page?: PagePlace;
    }
  | {
      readonly kind: 'table';
      readonly text: string;
      readonly rows: readonly Span[];
      readonly page?: PagePlace;
    }
  | { readonly kind: 'figure'; readonly text: string; readonly page?: PagePlace }
  | { readonly kind: 'reference'; readonly reference: Reference };

/** A table's text is its rows, a line each. */
export function tablePiece(rows: readonly string[]): Extract<Piece, { kind: 'table' }> {
  const texts = rows.map((text) => ({ text, markers: [] }));
  const { text, spans } = joinedTexts(texts, '\n');
  return { kind: 'table', text, rows: spans };
}

/** The row of a table: its cells, parted by tabs. */
export function rowOf(cells: readonly string[]): string {
  return cells.join('\t').trimEnd();
}

/** `high`: what is set high behind `before`. References after a number must not be read as its exponent: "5 ²⁻⁴", not "5²⁻⁴". */
export function raisedBehind(before: string, high: string): string {
  const { lead, shape } = raised(high);
  const isList = /[\d\p{No}]$/u.test(before) && /^\d+(?:[,;–-]\s?\d+)+$/.test(high.trim());
  return `${isList ? ' ' : ''}${lead}${shape(high)}`;
}

const bracketed = /\[(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\]/g;
/** "[1–400]" is no range of references. */
const rangeMax = 40;

/** Reference markers in a text: "[3]", "[3,5–7]", where the text lists references of these numbers. */
export function markersIn(text: string, ids: ReadonlySet<string>): ReferenceMarker[] {
  if (ids.size === 0) return [];
  return [...text.matchAll(bracketed)].flatMap(({ index, 0: mark, 1: numbers = '' }) => {
    const cited = numbers.split(/[,;]/).flatMap(numbersIn);
    const references = cited.filter((id) => ids.has(id));
    return references.length === 0 ? [] : [{ start: index, end: index + mark.length, references }];
  });
}

function numbersIn(part: string): string[] {
  const [from = 0, to = from] = part.split(/[–-]/).map((number) => Number(number.trim()));
  const length = Math.min(Math.max(to - from + 1, 1), rangeMax);
  return Array.from({ length }, (_, index) => String(from + index));
}
