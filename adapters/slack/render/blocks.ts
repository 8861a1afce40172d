// A card's blocks as Block Kit, in reading order. Quotes and caveats are quotations of rich text: the source's characters.
import type { types } from '@slack/bolt';
import type { CardWords, MarkedPiece, Piece, Run } from '../../../src/card/index.js';
import { placeAndPart, type QuotePiece, shorten, tableRows } from '../../chat/card-text.js';
import { escapeSlack } from '../escape.js';
import { limits } from '../limits.js';
import { type Inline, inline, line, quotation, richText, section, styledText } from './rich-text.js';

const bold = { bold: true } as const;
const italic = { italic: true } as const;

export function headerBlock(title: string): types.HeaderBlock {
  return { type: 'header', text: plainText(title, limits.header) };
}

export function contextBlock(text: string): types.ContextBlock {
  return { type: 'context', elements: [plainText(text, limits.text)] };
}

/**
 * Words of ours, shortened: the top-level text keeps them whole. An empty text is refused. `emoji: false`: a colon in the text is a
 * colon (https://docs.slack.dev/reference/block-kit/composition-objects/text-object).
 */
export function plainText(text: string, max: number = limits.text): types.PlainTextElement {
  return { type: 'plain_text', text: shorten(text, max) || ' ', emoji: false };
}

/** The pieces of a page in order. `tables`: how many of them may be set as tables. */
export function piecesBlocks(pieces: readonly Piece[], words: CardWords, tables: number): types.KnownBlock[] {
  let left = tables;
  return pieces.flatMap((piece) => {
    const rows = left > 0 && piece.kind === 'quote' ? tableRows(piece) : null;
    if (rows === null || piece.kind !== 'quote') return bodyBlocks(piece, words);
    left--;
    const cells = rows.map((row) => row.map((text) => ({ type: 'raw_text' as const, text: text || ' ' })));
    const table: types.TableBlock = { type: 'table', rows: cells };
    return [...headingBlocks(piece.heading), table, ...richText(belowQuote(piece, words))];
  });
}

/** A piece of a page as it is laid out. */
export function bodyBlocks(piece: Piece, words: CardWords): types.KnownBlock[] {
  switch (piece.kind) {
    case 'text':
      if (piece.role === 'note') return [contextBlock(piece.runs.map(({ text }) => text).join(''))];
      return richText(section(piece.role === 'notice' ? strong(piece.runs) : inline(piece.runs)));
    case 'quote': {
      const quote = quotation(piece.pieces.flatMap(marked));
      return [...headingBlocks(piece.heading), ...richText([...quote, ...belowQuote(piece, words)])];
    }
    case 'caveat':
      return richText([
        ...line(piece.label, bold),
        ...quotation(styledText(piece.quote.text)),
        ...line(placeAndPart(piece, words), italic),
      ]);
    case 'list':
      return richText([...line(piece.title, bold), ...bullets(piece.items)]);
    case 'copy': {
      const text = { type: 'text', text: piece.text.trimEnd() } as const;
      return richText([{ type: 'rich_text_preformatted', elements: [text] }]);
    }
    case 'source':
      return sourceBlocks(piece.runs);
  }
}

function belowQuote(piece: QuotePiece, words: CardWords): types.RichTextSection[] {
  return [placeAndPart(piece, words), ...piece.lines.map(({ rich }) => rich)].flatMap((text) =>
    line(text, italic),
  );
}

function marked({ text, caveat, name }: MarkedPiece): Inline[] {
  return styledText(text, caveat || name ? { ...(caveat ? bold : {}), ...(name ? italic : {}) } : undefined);
}

// Small type takes a link as mrkdwn only, which also reads signs as marks: a name with such a sign stands in rich text.
function sourceBlocks(runs: readonly Run[]): types.KnownBlock[] {
  const mrkdwn = runs
    .map(({ text, href }) =>
      href === undefined
        ? escapeSlack(text)
        : `<${escapeSlack(href.replaceAll('|', '%7C'))}|${escapeSlack(text)}>`,
    )
    .join('');
  if (runs.some(({ text }) => /[*_~`]/.test(text)) || mrkdwn.length > limits.text)
    return richText(section(inline(runs)));
  return [{ type: 'context', elements: [{ type: 'mrkdwn', text: mrkdwn, verbatim: true }] }];
}

function headingBlocks(heading: string | null): types.KnownBlock[] {
  return heading === null ? [] : richText(line(heading, bold));
}

function bullets(items: readonly (readonly Run[])[]): types.RichTextList[] {
  const elements = items.flatMap((item) => section(inline(item)));
  return elements.length === 0 ? [] : [{ type: 'rich_text_list', style: 'bullet', elements }];
}

function strong(runs: readonly Run[]): Inline[] {
  return inline(runs.map((run): Run => (run.href === undefined ? { ...run, style: 'strong' } : run)));
}
