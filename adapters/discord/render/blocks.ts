// One block of a card as Components V2: texts in reading order, a caveat always in a text of its own, labelled in words.
import {
  aligned,
  type Block,
  type CardWords,
  type Piece,
  partOf,
  type ShownQuote,
  tableOf,
} from '../../../src/index.js';
import { LIST_ITEM_MAX, OWN_TEXT_MAX, TITLE_MAX } from '../limits.js';
import { codeBlock, escapeText } from './escape.js';
import { clip, quoted, runs, small } from './markdown.js';
import { type Part, text } from './message.js';

/** A piece of a page as it is laid out. */
export function blockParts(piece: Piece, words: CardWords): readonly Part[] {
  switch (piece.kind) {
    case 'text': {
      const shown = runs(piece.runs, OWN_TEXT_MAX);
      return [text(piece.role === 'note' ? smallLines(shown) : shown)];
    }
    case 'quote':
      return [
        text(
          [
            ...heading(piece.heading),
            table(piece) ?? quoted(piece.pieces),
            ...whereabouts(piece.locator, piece.quote, words),
            ...piece.lines.map(({ rich }) => small(rich)),
          ].join('\n'),
        ),
      ];
    case 'caveat': {
      const pieces = [{ text: piece.quote.text, caveat: false, name: false }];
      const place = whereabouts(piece.locator, piece.quote, words);
      return [text([strong(piece.label), quoted(pieces), ...place].join('\n'))];
    }
    case 'list':
      return [
        text(
          [strong(piece.title), ...piece.items.map((item) => `- ${runs(item, LIST_ITEM_MAX)}`)].join('\n'),
        ),
      ];
    case 'copy':
      return [
        text(codeBlock(piece.text)),
        ...(attaches(piece) ? [{ type: 13, file: { url: `attachment://${piece.filename}` } } as const] : []),
      ];
    case 'source':
      return [text(smallLines(runs(piece.runs, OWN_TEXT_MAX)))];
  }
}

// A table in letters of one width; one with a mark in it, or with fences of its own, as any other quote.
function table({ quote, pieces }: Extract<Piece, { kind: 'quote' }>): string | null {
  const plain = quote.part === undefined && pieces.length === 1 && pieces[0]?.caveat === false;
  const rows = plain && !quote.text.includes('`') ? tableOf(quote.text) : null;
  return rows === null ? null : codeBlock(aligned(rows));
}

function whereabouts(locator: string | null, quote: ShownQuote, words: CardWords): string[] {
  const line = `${locator ?? ''}${partOf(quote, words)}`.trim();
  return line === '' ? [] : [small(line)];
}

/** Plain text is copied from the message; the formats that programs read come as a file too. */
export function attaches({ mediaType }: Extract<Block, { kind: 'copy' }>): boolean {
  return mediaType !== 'text/plain';
}

function heading(words: string | null): string[] {
  return words === null ? [] : [`### ${escapeText(oneLine(words))}`];
}

function strong(words: string): string {
  return `**${escapeText(oneLine(clip(words, TITLE_MAX)))}**`;
}

/** A heading ends with its line: what follows a line break would lose its mark. */
export function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function smallLines(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => `-# ${line}`)
    .join('\n');
}
