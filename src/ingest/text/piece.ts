// What texts without markup and Markdown are cut into, before it is known what each piece is for.
import type { Span } from '../../text/sentence-spans.js';
import type { PagePlace, Reference, ReferenceMarker } from '../article.js';

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
  const spans: Span[] = [];
  let start = 0;
  for (const row of rows) {
    spans.push({ start, end: start + row.length });
    start += row.length + 1;
  }
  return { kind: 'table', text: rows.join('\n'), rows: spans };
}
