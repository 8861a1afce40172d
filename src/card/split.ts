// Splits a quote that is too long for one page into parts at the ends of sentences, and deals its caveats out with them.
import { sentences } from '../text/sentences.js';
import type { Block, ShownCaveat, ShownQuote } from './card.js';

type FindingBlock = Extract<Block, { kind: 'finding' }>;
type StatementBlock = Extract<Block, { kind: 'statement' }>;

/** How many parts there will be is known at the end only: until then room is left for the longest words about it. */
const anyPart = { n: 999, of: 999 };

/** Parts whose quotes, joined, are the quote. Every part shows a caveat: the caveats in turn, again from the first when all were shown. */
export function splitFinding(
  block: FindingBlock,
  room: (part: FindingBlock) => boolean,
): readonly FindingBlock[] {
  // A caveat may itself be too long: it is cut to pieces that leave half of a page to the quote.
  const probe = (caveat: ShownCaveat): FindingBlock => ({
    ...block,
    quote: { ...block.quote, text: caveat.text, part: anyPart },
    caveats: [{ ...caveat, part: anyPart }],
  });
  const caveats = block.caveats.flatMap((caveat) => {
    const pieces = cut(caveat.text, (text) => room(probe({ ...caveat, text })));
    return number(pieces.map((text) => ({ ...caveat, text })));
  });
  const dealt = caveats.length === 0 ? [[]] : caveats.map((caveat) => [caveat]);
  const make = (quote: ShownQuote, own: readonly ShownCaveat[]): FindingBlock => ({
    ...block,
    quote,
    caveats: own,
  });
  // Any part may come to stand above any caveat, so it must have room above each.
  const roomy = (quote: ShownQuote): boolean => dealt.every((own) => room(make(quote, own)));
  const pieces = cut(block.quote.text, (text) => roomy({ ...block.quote, text, part: anyPart }));
  const quotes = number(pieces.map((text) => ({ ...block.quote, text })));
  // When the quote is through and caveats are left, its last part stands again above them, by its own number.
  return Array.from({ length: Math.max(quotes.length, dealt.length) }, (_, index) =>
    make(quotes[Math.min(index, quotes.length - 1)] ?? block.quote, dealt[index % dealt.length] ?? []),
  );
}

export function splitStatement(
  block: StatementBlock,
  room: (part: StatementBlock) => boolean,
): readonly StatementBlock[] {
  const pieces = cut(block.quote.text, (text) =>
    room({ ...block, quote: { ...block.quote, text, part: anyPart } }),
  );
  return number(pieces.map((text) => ({ ...block.quote, text }))).map((quote) => ({ ...block, quote }));
}

function number<T extends ShownQuote>(quotes: readonly T[]): T[] {
  if (quotes.length < 2) return [...quotes];
  return quotes.map((quote, index) => ({ ...quote, part: { n: index + 1, of: quotes.length } }));
}

/** Pieces in order that `room` takes, as long as may be: whole sentences; else whole words; else characters. */
function cut(text: string, room: (piece: string) => boolean): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest !== '') {
    const piece =
      longest(rest, sentences(rest), room) ||
      longest(rest, rest.match(/\s*\S+\s*/gu) ?? [rest], room) ||
      longest(rest, [...rest], room);
    // Nothing fits, not even a character: the frame alone is too large, and a page of one word does the least harm.
    const taken = piece || (/^\s*\S+\s*/u.exec(rest)?.[0] ?? rest);
    pieces.push(taken);
    rest = rest.slice(taken.length);
  }
  return pieces;
}

// The longest run of units from the start that has room, by bisection: room is monotone in length.
function longest(text: string, units: readonly string[], room: (piece: string) => boolean): string {
  const ends: number[] = [];
  let end = 0;
  for (const unit of units) {
    end += unit.length;
    ends.push(end);
  }
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (room(text.slice(0, ends[middle - 1]))) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : text.slice(0, ends[low - 1]);
}
