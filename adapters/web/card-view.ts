// A card on paper: every block in reading order, of no platform, for the gallery.
import {
  type Block,
  type Card,
  partOf,
  type Run,
  type ShownCaveat,
  type ShownQuote,
} from '../../src/index.js';
import { type Child, h, outward } from './markup.js';

export function cardView({ title, blocks }: Card): Child {
  return h(
    'div',
    { className: ['card'] },
    h('p', { className: ['title'] }, title),
    ...blocks.flatMap(blockView),
  );
}

function blockView(block: Block): Child[] {
  switch (block.kind) {
    case 'text':
      return [h('p', { className: [block.role] }, ...runs(block.runs))];
    case 'statement':
      return [...heading(block.heading), quoteView(block.quote)];
    case 'finding':
      return [
        ...heading(block.heading),
        quoteView(block.quote),
        ...block.caveats.map(caveatView),
        ...(block.noCaveat === null ? [] : [h('p', { className: ['caveat'] }, `Caveat: ${block.noCaveat}`)]),
      ];
    case 'list':
      return [
        h('p', {}, h('strong', {}, block.title)),
        h('ul', {}, ...block.items.map((item) => h('li', {}, ...runs(item)))),
      ];
    case 'copy':
      return [h('pre', {}, block.text.trimEnd())];
    case 'source':
    case 'disclaimer':
      return [h('p', { className: ['small'] }, ...runs(block.runs))];
  }
}

function quoteView(quote: ShownQuote): Child {
  return h('div', { className: ['quote'] }, h('blockquote', {}, quote.text), locator(quote));
}

function caveatView(caveat: ShownCaveat): Child {
  return h(
    'div',
    { className: ['caveat'] },
    h('p', {}, h('strong', {}, `Caveat. ${caveat.label}:`)),
    h('blockquote', {}, caveat.text),
    locator(caveat),
  );
}

function locator(quote: ShownQuote): Child {
  const where = `${quote.locator}${partOf(quote)}`;
  return h('p', { className: ['small'] }, quote.url === null ? where : outward(quote.url, where));
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
