// A card on paper: every block in reading order, of no platform, for the gallery.
import {
  type Card,
  type CardWords,
  cardWords,
  laidOut,
  type Piece,
  partOf,
  type Run,
} from '../../src/index.js';
import { type Child, h, outward } from './markup.js';

export function cardView(card: Card): Child {
  const words = cardWords(card.language);
  return h(
    'div',
    { className: ['card'] },
    h('p', { className: ['title'] }, card.title),
    ...laidOut(card).flatMap((piece) => pieceView(piece, words)),
  );
}

function pieceView(piece: Piece, words: CardWords): Child[] {
  switch (piece.kind) {
    case 'text':
      return [h('p', { className: [piece.role] }, ...runs(piece.runs))];
    case 'quote':
      return [
        ...heading(piece.heading),
        h(
          'div',
          { className: ['quote'] },
          h(
            'blockquote',
            {},
            ...piece.pieces.map(({ text, caveat, name }) =>
              caveat ? h('strong', {}, text) : name ? h('em', {}, text) : text,
            ),
          ),
          ...small(`${piece.locator ?? ''}${partOf(piece.quote, words)}`),
          ...piece.lines.map(({ rich }) => h('p', { className: ['caveat'] }, h('em', {}, rich))),
        ),
      ];
    case 'caveat':
      return [
        h(
          'div',
          { className: ['caveat'] },
          h('p', {}, h('strong', {}, piece.label)),
          h('blockquote', {}, piece.quote.text),
          ...small(`${piece.locator ?? ''}${partOf(piece.quote, words)}`),
        ),
      ];
    case 'list':
      return [
        h('p', {}, h('strong', {}, piece.title)),
        h('ul', {}, ...piece.items.map((item) => h('li', {}, ...runs(item)))),
      ];
    case 'copy':
      return [h('pre', {}, piece.text.trimEnd())];
    case 'source':
      return [h('p', { className: ['small'] }, ...runs(piece.runs))];
  }
}

function small(line: string): Child[] {
  return line.trim() === '' ? [] : [h('p', { className: ['small'] }, line.trim())];
}

function heading(words: string | null): Child[] {
  return words === null ? [] : [h('p', {}, h('strong', {}, words))];
}

function runs(parts: readonly Run[]): Child[] {
  return parts.map(({ text, style, href }) => {
    if (href !== undefined) return outward(href, text);
    if (style === undefined) return text;
    return h(style === 'strong' ? 'strong' : 'em', {}, text);
  });
}
