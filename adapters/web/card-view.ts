// A card of no platform, in reading order: on the page for a reader, and in the gallery on paper.

import { type CardWords, cardWords, laidOut, type Piece, partOf, type Run } from '../../src/card/index.js';
import { type Card, encode } from '../../src/index.js';
import { address, type Child, h, link, outwardLink } from './markup.js';

export function cardView(card: Card): Child {
  const words = cardWords(card.language);
  return h(
    'div.card',
    h('p.title', card.title),
    ...laidOut(card).flatMap((piece) => pieceView(piece, words)),
  );
}

function pieceView(piece: Piece, words: CardWords): Child[] {
  switch (piece.kind) {
    case 'text':
      return [h('p', { className: [piece.role] }, ...runs(piece.runs))];
    case 'quote':
      return [
        piece.heading === null ? null : h('p', h('strong', piece.heading)),
        h('blockquote', ...piece.pieces.map(quoted)),
        ...below(`${piece.locator ?? ''}${partOf(piece.quote, words)}`),
        ...piece.lines.map(({ rich }) => h('p.kind', rich)),
      ];
    case 'caveat':
      return [
        h('p.kind', piece.label),
        h('blockquote.caveat', piece.quote.text),
        ...below(`${piece.locator ?? ''}${partOf(piece.quote, words)}`),
      ];
    case 'list':
      return [
        h('p', h('strong', piece.title)),
        h('ul', ...piece.items.map((item) => h('li', ...runs(item)))),
      ];
    case 'copy':
      return [h('pre', piece.text.trimEnd())];
    case 'source':
      return [h('p.small', ...runs(piece.runs))];
  }
}

function quoted({ text, caveat, name }: Extract<Piece, { kind: 'quote' }>['pieces'][number]): Child {
  if (caveat) return h('mark.caveat', text);
  return name ? h('em', text) : text;
}

function below(line: string): Child[] {
  return line.trim() === '' ? [] : [h('p.small', line.trim())];
}

function runs(parts: readonly Run[]): Child[] {
  return parts.map(({ text, style, href }) => {
    if (href !== undefined) return outwardLink(href, text);
    if (style === undefined) return text;
    return h(style === 'strong' ? 'strong' : 'em', text);
  });
}

/** Where a card leads on: what its buttons and its menu would do, as items of links. */
export function waysOn({ actions, menu }: Card): Child[] {
  const all = [...actions, ...(menu?.choices ?? [])];
  const links = all.flatMap((action) => {
    if (action.kind === 'link') return [h('li', outwardLink(action.href, action.label))];
    const token = encode(action.press);
    return token === null ? [] : [h('li', link(address('/', { press: token }), action.label))];
  });
  return menu?.texts === undefined ? links : [h('li', `${menu.label}:`), ...links];
}
