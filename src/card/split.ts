// Splits a quote that is too long for one page into parts at the ends of sentences, and deals its caveats out with them.
import { sentences } from '../text/sentence-spans.js';
import type { Block, ShownCaveat, ShownQuote } from './card.js';

type FindingBlock = Extract<Block, { kind: 'finding' }>;
type StatementBlock = Extract<Block, { kind: 'statement' }>;

/** How many parts there will be is known at the end only: until then room is left for the longest words about it. */
const anyPart = { n: 999, of: 999 };

/** Whether a page with that text is within the platform's limits. */
type Room = (text: string) => boolean;

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
    const pieces = cut(caveat.text, [(text) => room(probe({ ...caveat, text }))]);
    return number(pieces.map((text) => ({ ...caveat, text })));
  });
  const dealt = caveats.length === 0 ? [[]] : caveats.map((caveat) => [caveat]);
  const make = (quote: ShownQuote, own: readonly ShownCaveat[]): FindingBlock => ({
    ...block,
    quote,
    caveats: own,
  });
  // Any part may come to stand above any caveat, so it must have room above each.
  const pieces = cut(
    block.quote.text,
    dealt.map((own) => (text) => room(make({ ...block.quote, text, part: anyPart }, own))),
  );
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
  const pieces = cut(block.quote.text, [
    (text) => room({ ...block, quote: { ...block.quote, text, part: anyPart } }),
  ]);
  return number(pieces.map((text) => ({ ...block.quote, text }))).map((quote) => ({ ...block, quote }));
}

function number<T extends ShownQuote>(quotes: readonly T[]): T[] {
  if (quotes.length < 2) return [...quotes];
  return quotes.map((quote, index) => ({ ...quote, part: { n: index + 1, of: quotes.length } }));
}

/** Pieces in order that every one of `rooms` takes, as long as may be: whole sentences; else whole words; else characters. */
function cut(text: string, rooms: readonly Room[]): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest !== '') {
    // Nothing fits, not even a character: the frame alone is too large, and a page of one word does the least harm.
    const taken = head(rest, rooms, pieces.at(-1)?.length) || (/^\s*\S+\s*/u.exec(rest)?.[0] ?? rest);
    pieces.push(taken);
    rest = rest.slice(taken.length);
  }
  return pieces;
}

const unitsOf: readonly ((text: string) => readonly string[])[] = [
  sentences,
  (text) => text.match(/\s*\S+\s*/gu) ?? [text],
  (text) => [...text],
];

/** The longest start of the text, in the largest units, that has every room. */
function head(text: string, rooms: readonly Room[], guess = text.length): string {
  const measures = rooms.map((room) => measure(text, room, guess));
  for (const units of unitsOf) {
    const ends = endsOf(units(text));
    let count = ends.length;
    // What has the first room mostly has the others, too: they are asked for that length first.
    for (const has of measures) count = most(count, (n) => has(ends[n - 1] ?? 0));
    if (count > 0) return text.slice(0, ends[count - 1]);
  }
  return '';
}

function endsOf(units: readonly string[]): number[] {
  const ends: number[] = [];
  let end = 0;
  for (const unit of units) {
    end += unit.length;
    ends.push(end);
  }
  return ends;
}

/** The greatest count up to `high` that `has`, by bisection; 0 where there is no such count. */
function most(high: number, has: (count: number) => boolean): number {
  if (has(high)) return high;
  let [low, above] = [0, high];
  while (low + 1 < above) {
    const middle = Math.floor((low + above) / 2);
    if (has(middle)) low = middle;
    else above = middle;
  }
  return low;
}

/**
 * Whether a start of that length has room. Room means that a page is rendered, and it is monotone in length: what follows from a
 * length that was tried is not tried again, and lengths near the guess are tried before longer ones.
 */
function measure(text: string, room: Room, guess: number): (length: number) => boolean {
  let [fits, fails] = [0, Number.POSITIVE_INFINITY];
  return (length) => {
    while (length > fits && length < fails) {
      const tried = Math.min(length, fits < guess ? guess : Math.ceil(fits * 1.25));
      if (room(text.slice(0, tried))) fits = tried;
      else fails = tried;
    }
    return length <= fits;
  };
}
