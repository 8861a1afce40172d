// A page of a card as it is read: a caveat that lies inside a quote on the page is marked there and not printed again.
//
// Example: the quote "A helps, although the evidence is weak." with the caveat "although the evidence is weak" becomes one quote
// whose last six words are marked, with the line "Caveat, in bold above: strength of the evidence".

import type { Span } from '../text/sentence-spans.js';
import { isQuoting, type QuotingBlock } from './blocks.js';
import type { Block, Card, Run, ShownCaveat, ShownQuote } from './card.js';
import { joinLocators } from './locators.js';
import { covers, joinSpans, type MarkedPiece, markedPieces, placesOf, wordsAtEdges } from './marks.js';
import { type CardWords, cardWords, fill } from './words.js';

/** A line of ours about a caveat; `plain`: the same where nothing can be set in bold. */
export interface CaveatLine {
  readonly rich: string;
  readonly plain: string;
}

/** What a page shows, in reading order. */
export type Piece =
  | Extract<Block, { kind: 'text' | 'list' | 'copy' }>
  | {
      readonly kind: 'quote';
      readonly heading: string | null;
      readonly quote: ShownQuote;
      readonly pieces: readonly MarkedPiece[];
      /** Under the quote, where the source line does not say it. */
      readonly locator: string | null;
      readonly lines: readonly CaveatLine[];
    }
  | {
      readonly kind: 'caveat';
      readonly label: string;
      readonly quote: ShownCaveat;
      readonly locator: string | null;
    }
  | { readonly kind: 'source'; readonly runs: readonly Run[] };

/** The pieces of a page. What a quote or a caveat says stands once on it. */
export function laidOut(card: Card): readonly Piece[] {
  const words = cardWords(card.language);
  const quotes = card.blocks.filter(isQuoting);
  const placed = placeCaveats(quotes, words);
  const locators = locatorsOf(card.blocks, placed);
  const bold = [...placed.values()].some(({ marks }) => marks.length > 0);
  const sources = card.blocks.filter(({ kind }) => kind === 'source');
  const tail = card.blocks.flatMap((block) => (block.kind === 'disclaimer' ? block.runs : []));
  const foot: Run[] = [...(bold ? [{ text: words.ourBold }] : []), ...tail];
  return card.blocks.flatMap((block): Piece[] => {
    switch (block.kind) {
      case 'finding':
      case 'statement':
        return quotePieces(block, placed.get(block), locators.get(block.of) === null, words);
      case 'source': {
        const last = block === sources.at(-1);
        const runs = sourceRuns(block, locators.get(block.of) ?? null, words);
        return [{ kind: 'source', runs: last ? spaced([runs, ...foot.map((run) => [run])]) : runs }];
      }
      case 'disclaimer':
        return sources.length > 0 ? [] : [{ kind: 'source', runs: spaced(foot.map((run) => [run])) }];
      default:
        return [block];
    }
  });
}

/** The kinds of caveat on a card, each once, in words that are no quote; empty where it has none. */
export function caveatKinds({ blocks }: Card): readonly string[] {
  const labels = blocks.flatMap((block) =>
    block.kind === 'finding' ? block.caveats.map(({ label }) => label) : [],
  );
  return [...new Set(labels)];
}

interface Placed {
  /** Of the quote; none where all of it is a caveat. */
  readonly marks: readonly Span[];
  readonly lines: readonly CaveatLine[];
  readonly quoted: readonly ShownCaveat[];
}

function placeCaveats(quotes: readonly QuotingBlock[], words: CardWords): ReadonlyMap<QuotingBlock, Placed> {
  const spans = new Map<QuotingBlock, Span[]>(quotes.map((block) => [block, []]));
  const holder = (caveat: ShownCaveat, asked: QuotingBlock): QuotingBlock | undefined =>
    [asked, ...quotes].find((block) => block.of === asked.of && holds(block.quote, caveat));
  for (const block of quotes) {
    for (const caveat of caveatsOf(block)) {
      const inside = holder(caveat, block);
      if (inside !== undefined) spans.get(inside)?.push(spanOf(inside.quote, caveat));
    }
  }
  const shown: { readonly of: string | undefined; readonly caveat: ShownCaveat }[] = [];
  const placed = new Map<QuotingBlock, Placed>();
  for (const block of quotes) {
    const [own, elsewhere, quoted]: [ShownCaveat[], ShownCaveat[], ShownCaveat[]] = [[], [], []];
    for (const caveat of caveatsOf(block)) {
      const inside = holder(caveat, block);
      const before = shown.some(
        (one) => one.of === block.of && (sameWords(one.caveat, caveat) || holds(one.caveat, caveat)),
      );
      if (inside === block) own.push(caveat);
      else if (inside !== undefined || before) elsewhere.push(caveat);
      else {
        quoted.push(caveat);
        shown.push({ of: block.of, caveat });
      }
    }
    const joined = joinSpans(spans.get(block) ?? []);
    const whole = covers(block.quote.text, joined);
    const ofLimits = block.kind === 'finding' && block.ofLimits === true;
    const lines = ownLines(block.quote, own, whole, ofLimits, words);
    // Beside a caveat of its own a quote needs no line about those that stand further on.
    if (elsewhere.length > 0 && own.length + quoted.length === 0)
      lines.push(same(fill(words.caveatElsewhere, { kinds: kindsOf(elsewhere) })));
    placed.set(block, { marks: whole ? [] : joined, lines, quoted });
  }
  return placed;
}

function ownLines(
  { text }: ShownQuote,
  own: readonly ShownCaveat[],
  whole: boolean,
  ofLimits: boolean,
  words: CardWords,
): CaveatLine[] {
  if (own.length === 0) return [];
  const kinds = kindsOf(own);
  const alone = ofLimits ? capital(kinds) : null;
  if (whole) return [same(alone ?? fill(words.caveatItself, { kinds }))];
  const from = joinSpans(own.map((caveat) => spanOf({ text }, caveat)))
    .map((span) => edgeWords(wordsAtEdges(text, span), words))
    .join(', ');
  const rich = alone ?? fill(words.caveatBold, { kinds });
  return [{ rich, plain: fill(words.caveatInWords, { from, kinds }) }];
}

function edgeWords({ first, last }: ReturnType<typeof wordsAtEdges>, words: CardWords): string {
  if (first !== null && last !== null) return fill(words.caveatInWordsTo, { first, last });
  return first === null
    ? fill(words.caveatInWordsUntil, { last: last ?? '' })
    : fill(words.caveatInWordsFrom, { first });
}

function quotePieces(
  block: QuotingBlock,
  placed: Placed | undefined,
  located: boolean,
  words: CardWords,
): Piece[] {
  const { marks, lines, quoted } = placed ?? { marks: [], lines: [], quoted: [] };
  const { text, locator } = block.quote;
  const names = block.kind === 'finding' ? placesOf(text, block.names ?? []) : [];
  const none = block.kind === 'finding' && block.noCaveat !== null ? [same(block.noCaveat)] : [];
  return [
    {
      kind: 'quote',
      heading: block.heading,
      quote: block.quote,
      pieces: markedPieces(text, marks, names),
      locator: located ? locator : null,
      lines: [...lines, ...none],
    },
    ...quoted.map(
      (caveat): Piece => ({
        kind: 'caveat',
        label: fill(caveat.ofWholeArticle === true ? words.caveatWholeArticle : words.caveat, {
          kinds: caveat.label,
        }),
        quote: caveat,
        locator: located ? caveat.locator : null,
      }),
    ),
  ];
}

/** For each source of the page its locators in few words; null where they stand under the quotes. */
function locatorsOf(
  blocks: readonly Block[],
  placed: ReadonlyMap<QuotingBlock, Placed>,
): ReadonlyMap<string | undefined, string | null> {
  const all = new Map<string | undefined, string[]>();
  const add = (of: string | undefined, locator: string): unknown =>
    all.set(of, [...(all.get(of) ?? []), locator]);
  for (const block of blocks.filter(isQuoting)) {
    add(block.of, block.quote.locator);
    for (const { locator } of placed.get(block)?.quoted ?? []) add(block.of, locator);
  }
  const named = new Set(blocks.flatMap((block) => (block.kind === 'source' ? [block.of] : [])));
  return new Map([...all].map(([of, locators]) => [of, named.has(of) ? joinLocators(locators) : null]));
}

function sourceRuns(
  { label, href, guessed, retracted }: Extract<Block, { kind: 'source' }>,
  locators: string | null,
  words: CardWords,
): Run[] {
  return [
    { text: label, ...(href === null ? {} : { href }) },
    { text: locators === null ? '.' : `, ${locators}.` },
    ...(guessed === null ? [] : [{ text: ` ${guessed}` }]),
    ...(retracted ? [{ text: ` ${words.retracted}`, style: 'strong' as const }] : []),
  ];
}

function spaced(groups: readonly (readonly Run[])[]): Run[] {
  return groups.flatMap((group, index) => (index === 0 ? group : [{ text: ' ' }, ...group]));
}

function caveatsOf(block: QuotingBlock): readonly ShownCaveat[] {
  return block.kind === 'finding' ? block.caveats : [];
}

// A quote in parts may end within a caveat: its caveats are quoted.
function holds(quote: ShownQuote, caveat: ShownCaveat): boolean {
  return (
    quote.part === undefined &&
    caveat.part === undefined &&
    quote.passage === caveat.passage &&
    quote.text.includes(caveat.text)
  );
}

function sameWords(a: ShownCaveat, b: ShownCaveat): boolean {
  return a.passage === b.passage && a.text === b.text && a.part?.n === b.part?.n;
}

function spanOf({ text }: { readonly text: string }, caveat: ShownCaveat): Span {
  const start = text.indexOf(caveat.text);
  return { start, end: start + caveat.text.length };
}

function kindsOf(caveats: readonly ShownCaveat[]): string {
  return [...new Set(caveats.map(({ label }) => label))].join('; ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function same(line: string): CaveatLine {
  return { rich: line, plain: line };
}
