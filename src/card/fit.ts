// Fits a card into a platform's bounds. Whole sentences are paged, never cut; quotes, caveats and source are never dropped.

import { isQuoting, type QuotingBlock } from './blocks.js';
import type { Block, Card } from './card.js';
import { splitFinding, splitStatement } from './split.js';

/** Whether a card, rendered, is within the platform's limits. Pure; called often. */
export type Fits = (card: Card) => boolean;

/** What gives way, in this order, before anything is paged: topics to try next, remarks, and the line of how the text was read. */
const droppable: readonly ((block: Block) => boolean)[] = [
  (block) => block.kind === 'list',
  (block) => block.kind === 'text' && block.role === 'note',
  (block) => block.kind === 'text' && block.role === 'reading',
];

/** The pages of a card, each of which fits (as far as a frame of title, source and notices fits at all). At least one. */
export function fit(card: Card, fits: Fits): readonly Card[] {
  if (fits(card)) return [card];
  let slim = card;
  for (const gives of droppable) {
    slim = { ...slim, blocks: slim.blocks.filter((block) => !gives(block)) };
    if (fits(slim)) return [slim];
  }
  const bodies = slim.blocks.filter(isQuoting);
  if (bodies.length === 0) return [slim];
  const page = (quotes: readonly QuotingBlock[]): Card => withBodies(slim, quotes);
  const room = (quotes: readonly QuotingBlock[]): boolean => fits(page(quotes));
  const pages: QuotingBlock[][] = [];
  for (const body of bodies.flatMap((whole) =>
    room([whole]) ? [whole] : split(whole, (part) => room([part])),
  )) {
    const open = pages.at(-1);
    if (open !== undefined && room([...open, body])) open.push(body);
    else pages.push([body]);
  }
  return pages.map((quotes, index) => ({ ...page(quotes), page: { n: index + 1, of: pages.length } }));
}

function split(body: QuotingBlock, room: (part: QuotingBlock) => boolean): readonly QuotingBlock[] {
  return body.kind === 'finding' ? splitFinding(body, room) : splitStatement(body, room);
}

// The frame stands on every page: title and notices before the bodies, source and disclaimer after them, of the sources on it. While it is being
// measured, the page is one in the middle of very many: it has all that any page may have (numbers, ways back and on).
function withBodies(card: Card, bodies: readonly QuotingBlock[]): Card {
  const first = card.blocks.findIndex(isQuoting);
  const quoted = new Set(bodies.map(({ of }) => of));
  const rest = (from: number, to?: number): Block[] =>
    card.blocks
      .slice(from, to)
      .filter((block) => !isQuoting(block) && (block.of === undefined || quoted.has(block.of)));
  return { ...card, blocks: [...rest(0, first), ...bodies, ...rest(first)], page: { n: 998, of: 999 } };
}
