// Card → message: pure and total. Returns the arguments of chat.postMessage without the channel.
import type { types } from '@slack/bolt';
import { cardWords, fill, laidOut, fit as pagesOf } from '../../../src/card/index.js';
import { type Card, plain } from '../../../src/index.js';
import { escapeSlack } from '../escape.js';
import { limits } from '../limits.js';
import { contextBlock, headerBlock, piecesBlocks } from './blocks.js';
import { actionBlocks, feedbackBlocks, type Surface } from './buttons.js';

export interface SlackMessage {
  /** The whole card in reading order: what notifications and screen readers get instead of the blocks. */
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
  /** False: should the text be shown, it is shown as it is (https://docs.slack.dev/reference/methods/chat.postMessage). */
  readonly mrkdwn: false;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/** A page (from 1) of a card; a page that is not there is the nearest that is. */
export function renderSlack(card: Card, page = 1, surface: Surface = 'private'): SlackMessage {
  const pages = renderPages(card, surface);
  return pages[Math.min(Math.max(Math.trunc(page) || 1, 1), pages.length) - 1] ?? message(card, surface);
}

// A card never changes, and those of topics come again and again: kept as long as the card is.
const rendered: Readonly<Record<Surface, WeakMap<Card, readonly SlackMessage[]>>> = {
  private: new WeakMap(),
  public: new WeakMap(),
  view: new WeakMap(),
};

export function renderPages(card: Card, surface: Surface = 'private'): readonly SlackMessage[] {
  const before = rendered[surface].get(card);
  if (before !== undefined) return before;
  // What was measured need not be made again.
  const measured = new Map<Card, SlackMessage>();
  const fits = (page: Card): boolean => {
    const candidate = message(page, surface);
    measured.set(page, candidate);
    return isWithin(candidate);
  };
  const pages = pagesOf(card, fits).map((page) => measured.get(page) ?? message(page, surface));
  rendered[surface].set(card, pages);
  return pages;
}

function message(card: Card, surface: Surface): SlackMessage {
  const words = cardWords(card.language);
  const pageLine = card.page.of < 2 ? [] : [contextBlock(fill(words.page, { ...card.page }))];
  const pieces = laidOut(card);
  const blocks = [
    headerBlock(card.title),
    ...piecesBlocks(pieces, words, surface === 'view' ? 0 : limits.tables),
    ...pageLine,
    ...actionBlocks(card, surface),
    ...(surface === 'view' ? [] : feedbackBlocks(card)),
  ];
  const text = escapeSlack(plain(card, pieces));
  return { text, blocks, mrkdwn: false, unfurl_links: false, unfurl_media: false };
}

// Single fields are kept within their bounds where they are made; what grows with the card is counted here.
function isWithin({ text, blocks }: SlackMessage): boolean {
  return (
    text.length <= limits.messageText &&
    blocks.length <= limits.blocks &&
    JSON.stringify(blocks).length <= limits.blocksJson
  );
}
