// The whole card as plain text in reading order: the terminal, notifications and screen readers get all of it.
import type { Card, Run, ShownQuote } from './card.js';
import { caveatKinds, laidOut, type Piece } from './laid-out.js';
import { type CardWords, cardWords, fill } from './words.js';

/** One paragraph of plain text with what it is, so that a renderer may style it without parsing it again. */
export interface Line {
  readonly role: 'title' | 'text' | 'label' | 'quote' | 'locator' | 'address' | 'source' | 'blank';
  readonly text: string;
  readonly indent: number;
}

/** The whole card as text, lines ended by a newline; the words of quotes are not wrapped. `pieces`: the card, where it is laid out already. */
export function plain(card: Card, pieces: readonly Piece[] = laidOut(card)): string {
  return plainLines(card, pieces)
    .map(({ text, indent }) => (text === '' ? '' : `${' '.repeat(indent)}${text}`))
    .join('\n')
    .concat('\n');
}

/** The first lines warn: the title, then which caveats the card carries, in words that are no quote. */
export function plainLines(card: Card, pieces: readonly Piece[] = laidOut(card)): readonly Line[] {
  const words = cardWords(card.language);
  const page = card.page.of > 1 ? ` (${fill(words.page, { ...card.page })})` : '';
  const lines: Line[] = [line('title', `${card.title}${page}`), ...warning(card, words)];
  for (const piece of pieces) lines.push(blank, ...pieceLines(piece, words));
  return [...lines, ...choiceLines(card), ...addressLines(card)];
}

const blank: Line = { role: 'blank', text: '', indent: 0 };

function line(role: Line['role'], text: string, indent = 0): Line {
  return { role, text, indent };
}

function warning(card: Card, words: CardWords): Line[] {
  const kinds = caveatKinds(card);
  const none = card.blocks.some((block) => block.kind === 'finding' && block.noCaveat !== null);
  if (kinds.length === 0) return none ? [line('label', words.noneFirst)] : [];
  const template = kinds.length === 1 ? words.caveatFirst : words.caveatsFirst;
  return [line('label', fill(template, { kinds: kinds.join('; ') }))];
}

function pieceLines(piece: Piece, words: CardWords): Line[] {
  switch (piece.kind) {
    case 'text':
      return [line('text', flat(piece.runs))];
    case 'quote':
      return [
        ...(piece.heading === null ? [] : [line('label', piece.heading)]),
        line('quote', `“${piece.quote.text}”${partOf(piece.quote, words)}`, 2),
        ...locatorLines(piece.locator),
        ...piece.lines.map(({ plain: text }) => line('label', text, 2)),
      ];
    case 'caveat':
      return [
        line('label', piece.label, 2),
        line('quote', `“${piece.quote.text}”${partOf(piece.quote, words)}`, 2),
        ...locatorLines(piece.locator),
      ];
    case 'list':
      return [line('text', piece.title), ...piece.items.map((item) => line('text', `- ${flat(item)}`, 2))];
    case 'copy':
      return piece.text
        .trimEnd()
        .split(/\r?\n/)
        .map((text) => line('quote', text));
    case 'source':
      // The name of the bold type is of no use where there is none.
      return [line('source', textWithoutLinks(piece.runs.filter(({ text }) => text !== words.ourBold)))];
  }
}

function locatorLines(locator: string | null): Line[] {
  return locator === null ? [] : [line('locator', locator, 2)];
}

// What can be typed, where chat has a menu of it.
function choiceLines({ menu }: Card): Line[] {
  if (menu?.texts === undefined) return [];
  return [blank, line('text', `${menu.label}:`), ...menu.texts.map((text) => line('text', `- ${text}`, 2))];
}

// An address is long and is read aloud letter by letter: it stands last, once.
function addressLines({ blocks }: Card): Line[] {
  const hrefs = blocks.flatMap((block) =>
    block.kind === 'source' && block.href !== null ? [block.href] : [],
  );
  return [...new Set(hrefs)].map((href) => line('address', href));
}

/** " (part 1 of 3)" where a quote goes on, else nothing. */
export function partOf({ part }: ShownQuote, words: CardWords): string {
  return part === undefined ? '' : ` ${fill(words.part, { ...part })}`;
}

// A link is written out where its text does not show the address already.
function flat(runs: readonly Run[]): string {
  return runs
    .map(({ text, href }) => (href === undefined || text.includes(href) ? text : `${text} <${href}>`))
    .join('');
}

// Links are left out: the address of a source stands in a line of its own at the end (`addressLines`).
function textWithoutLinks(runs: readonly Run[]): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .replace(/ {2,}/g, ' ');
}
