// A card's blocks as Block Kit, in reading order. Quotes and caveats are quotations of rich text: the source's characters.
import type { types } from '@slack/bolt';
import {
  type CardWords,
  type MarkedPiece,
  type Piece,
  partOf,
  type Run,
  type ShownQuote,
  tableOf,
} from '../../../src/index.js';
import { escapeSlack } from '../escape.js';
import { limits } from '../limits.js';
import { type Inline, inline, quotation, richText, section, words as styled } from './rich-text.js';

export function headerBlock(title: string): types.HeaderBlock {
  return { type: 'header', text: plainText(shorten(title, limits.header)) };
}

export function contextBlock(text: string): types.ContextBlock {
  return { type: 'context', elements: [plainText(shorten(text, limits.text))] };
}

/** `emoji: false`: a colon in the text is a colon (https://docs.slack.dev/reference/block-kit/composition-objects/text-object). */
export function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** The pieces of a page in order. `tables`: how many of them may be set as tables. */
export function piecesBlocks(pieces: readonly Piece[], words: CardWords, tables: number): types.KnownBlock[] {
  let left = tables;
  return pieces.flatMap((piece) => {
    const rows = left > 0 && piece.kind === 'quote' ? tableRows(piece) : null;
    if (rows === null || piece.kind !== 'quote') return bodyBlocks(piece, words);
    left--;
    return tableBlocks(piece, rows, words);
  });
}

// A table with a mark in it is set as any other quote, so that the mark is seen.
function tableRows({ quote, pieces }: Extract<Piece, { kind: 'quote' }>): Rows | null {
  return quote.part === undefined && pieces.length === 1 && pieces[0]?.caveat === false
    ? tableOf(quote.text)
    : null;
}

type Rows = readonly (readonly string[])[];

// An empty text is refused.
function tableBlocks(
  piece: Extract<Piece, { kind: 'quote' }>,
  rows: Rows,
  words: CardWords,
): types.KnownBlock[] {
  const cells = rows.map((row) => row.map((text) => ({ type: 'raw_text' as const, text: text || ' ' })));
  return [
    ...headingBlocks(piece.heading),
    { type: 'table', rows: cells },
    ...richText([
      ...section(whereabouts(piece.locator, piece.quote, words)),
      ...piece.lines.flatMap(({ rich }) => section(styled(rich, { italic: true }))),
    ]),
  ];
}

/** A piece of a page as it is laid out. */
export function bodyBlocks(piece: Piece, words: CardWords): types.KnownBlock[] {
  switch (piece.kind) {
    case 'text':
      if (piece.role === 'note') return [contextBlock(piece.runs.map(({ text }) => text).join(''))];
      return richText(section(piece.role === 'notice' ? strong(piece.runs) : inline(piece.runs)));
    case 'quote':
      return [
        ...headingBlocks(piece.heading),
        ...richText([
          ...quotation(piece.pieces.flatMap(marked)),
          ...section(whereabouts(piece.locator, piece.quote, words)),
          ...piece.lines.flatMap(({ rich }) => section(styled(rich, { italic: true }))),
        ]),
      ];
    case 'caveat':
      return richText([
        ...section(styled(piece.label, { bold: true })),
        ...quotation(styled(piece.quote.text)),
        ...section(whereabouts(piece.locator, piece.quote, words)),
      ]);
    case 'list':
      return richText([...section(styled(piece.title, { bold: true })), ...bullets(piece.items)]);
    case 'copy':
      return richText([
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: piece.text.trimEnd() }] },
      ]);
    case 'source':
      return sourceBlocks(piece.runs);
  }
}

function marked({ text, caveat, name }: MarkedPiece): Inline[] {
  const style = { ...(caveat ? { bold: true as const } : {}), ...(name ? { italic: true as const } : {}) };
  return styled(text, caveat || name ? style : undefined);
}

function whereabouts(locator: string | null, quote: ShownQuote, words: CardWords): Inline[] {
  return styled(`${locator ?? ''}${partOf(quote, words)}`.trim(), { italic: true });
}

// Small type takes a link as mrkdwn only, which also reads signs as marks: a name with such a sign stands in rich text.
function sourceBlocks(runs: readonly Run[]): types.KnownBlock[] {
  if (runs.some(({ text }) => /[*_~`]/.test(text))) return richText(section(inline(runs)));
  const text = runs
    .map(({ text: own, href }) =>
      href === undefined
        ? escapeSlack(own)
        : `<${escapeSlack(href.replaceAll('|', '%7C'))}|${escapeSlack(own)}>`,
    )
    .join('');
  if (text.length > limits.text) return richText(section(inline(runs)));
  return [{ type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] }];
}

function headingBlocks(heading: string | null): types.KnownBlock[] {
  return heading === null ? [] : richText(section(styled(heading, { bold: true })));
}

function bullets(items: readonly (readonly Run[])[]): types.RichTextList[] {
  const elements = items.flatMap((item) => section(inline(item)));
  return elements.length === 0 ? [] : [{ type: 'rich_text_list', style: 'bullet', elements }];
}

function strong(runs: readonly Run[]): Inline[] {
  return inline(runs.map((run): Run => (run.href === undefined ? { ...run, style: 'strong' } : run)));
}

// Only words of ours are ever shortened (a title, a remark); the top-level text keeps them whole.
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text === '' ? ' ' : text;
  return `${text
    .slice(0, max - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}
