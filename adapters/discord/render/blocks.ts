// One block of a card as Components V2: texts in reading order, a caveat always in a text of its own, labelled in words.
import { aligned, type Block, type CardWords, type Piece } from '../../../src/card/index.js';
import { placeAndPart, type QuotePiece, shorten, tableRows } from '../../chat/card-text.js';
import { LIST_ITEM_MAX, OWN_TEXT_MAX, TITLE_MAX } from '../limits.js';
import { codeBlock, escapeText, quoted, runs, subtext } from './markdown.js';
import { type Part, text } from './message.js';

/** A piece of a page as it is laid out. */
export function blockParts(piece: Piece, words: CardWords): readonly Part[] {
  switch (piece.kind) {
    case 'text': {
      const shown = runs(piece.runs, OWN_TEXT_MAX);
      return [text(piece.role === 'note' ? smallLines(shown) : shown)];
    }
    case 'quote': {
      const heading = piece.heading === null ? [] : [`### ${escapeText(oneLine(piece.heading))}`];
      const remarks = piece.lines.map(({ rich }) => subtext(rich));
      return [text([...heading, quoteText(piece), ...smallPlace(piece, words), ...remarks].join('\n'))];
    }
    case 'caveat': {
      const quote = quoted([{ text: piece.quote.text, caveat: false, name: false }]);
      return [text([strong(piece.label), quote, ...smallPlace(piece, words)].join('\n'))];
    }
    case 'list': {
      const items = piece.items.map((item) => `- ${runs(item, LIST_ITEM_MAX)}`);
      return [text([strong(piece.title), ...items].join('\n'))];
    }
    case 'copy':
      return [
        text(codeBlock(piece.text)),
        ...(attaches(piece) ? [{ type: 13, file: { url: `attachment://${piece.filename}` } } as const] : []),
      ];
    case 'source':
      return [text(smallLines(runs(piece.runs, OWN_TEXT_MAX)))];
  }
}

// A table in letters of one width; one with fences of its own, as any other quote.
function quoteText(piece: QuotePiece): string {
  const rows = piece.quote.text.includes('`') ? null : tableRows(piece);
  return rows === null ? quoted(piece.pieces) : codeBlock(aligned(rows));
}

function smallPlace(piece: Extract<Piece, { kind: 'quote' | 'caveat' }>, words: CardWords): string[] {
  const place = placeAndPart(piece, words);
  return place === '' ? [] : [subtext(place)];
}

/** Plain text is copied from the message; the formats that programs read come as a file too. */
export function attaches({ mediaType }: Extract<Block, { kind: 'copy' }>): boolean {
  return mediaType !== 'text/plain';
}

function strong(words: string): string {
  return `**${escapeText(oneLine(shorten(words, TITLE_MAX)))}**`;
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
