// Card → the body of a Discord message. Pure and total: same card, same bytes, inside every limit.

import { cardWords, fill, laidOut, type Piece, fit as paginate } from '../../../src/card/index.js';
import type { Card } from '../../../src/index.js';
import { shorten } from '../../chat/card-text.js';
import { COMPONENTS_MAX, PART_NOTE_MAX, TEXT_MAX, TITLE_MAX } from '../limits.js';
import { attaches, blockParts, oneLine } from './blocks.js';
import { type Audience, buttonRows } from './buttons.js';
import { escapeText, subtext } from './markdown.js';
import {
  type ActionRow,
  type AttachedFile,
  type Container,
  type DiscordMessage,
  divider,
  messageOf,
  type Part,
  text,
} from './message.js';

/** Colour is decoration only: every meaning is in the words too. */
const accents: Readonly<Record<Card['tone'], number>> = {
  answer: 0x2f6f9f,
  'no-answer': 0x8a8f98,
  safety: 0xc0392b,
  help: 0x2f6f9f,
  citation: 0x4f7f5f,
};

/** The body of a message that shows a page (from 1; one that there is not becomes the nearest) of a card. */
export function renderDiscord(
  card: Card,
  page = 1,
  audience: Audience = { kind: 'private' },
): DiscordMessage {
  const pages = paginate(card, fits);
  return message(pages[Math.min(Math.max(Math.trunc(page) || 1, 1), pages.length) - 1] ?? card, audience);
}

/** The bodies of all pages of a card, in order. */
export function renderPages(card: Card, audience: Audience = { kind: 'private' }): readonly DiscordMessage[] {
  return paginate(card, fits).map((page) => message(page, audience));
}

function message(page: Card, audience: Audience): DiscordMessage {
  const body = messageOf(container(page, audience));
  const attachments = attachedFiles(page).map(({ name: filename }, id) => {
    return { id, filename, description: `The citation as a file: ${filename}` };
  });
  return attachments.length === 0 ? body : { ...body, attachments };
}

/** The files that a card's message names, to be sent beside its body. */
export function attachedFiles(card: Card): readonly AttachedFile[] {
  return card.blocks.flatMap((block) =>
    block.kind === 'copy' && attaches(block)
      ? [{ name: block.filename, contentType: block.mediaType, text: block.text }]
      : [],
  );
}

// Measured with the longer of both audiences' rows, so that sharing never changes where the pages part.
function fits(card: Card): boolean {
  const { components } = container(card, { kind: 'shared', asker: '9'.repeat(20) });
  const parts = components.flatMap((part): Component[] =>
    part.type === 1 ? [part, ...part.components] : [part],
  );
  const characters = parts.reduce((sum, part) => sum + charactersOf(part), partNotes(card));
  // The container counts as well.
  return parts.length + 1 <= COMPONENTS_MAX && characters <= TEXT_MAX;
}

type Component = Part | ActionRow['components'][number];

function charactersOf(part: Component): number {
  if ('content' in part) return part.content.length;
  if ('label' in part) return part.label.length;
  return 'placeholder' in part ? part.placeholder.length : 0;
}

// Which part of a quote a page holds is known only when all are cut: room for "(part 10 of 12)" is kept beside each.
function partNotes({ blocks, page }: Card): number {
  if (page.of === 1) return 0;
  const quotes = blocks.flatMap((block) => {
    if (block.kind === 'finding') return [block.quote, ...block.caveats];
    return block.kind === 'statement' ? [block.quote] : [];
  });
  return quotes.filter(({ part }) => part === undefined).length * PART_NOTE_MAX;
}

function container(card: Card, audience: Audience): Container {
  const words = cardWords(card.language);
  const page = card.page.of > 1 ? `\n${subtext(fill(words.page, { ...card.page }))}` : '';
  const title = `## ${escapeText(oneLine(shorten(card.title, TITLE_MAX)))}${page}`;
  const pieces = laidOut(card);
  const bodies = pieces.flatMap((piece, index): readonly Part[] => {
    const parts = blockParts(piece, words);
    return isLaterQuote(pieces, index) ? [divider, ...parts] : parts;
  });
  return {
    type: 17,
    accent_color: accents[card.tone],
    components: [...titled(title, bodies), ...buttonRows(card, audience)],
  };
}

// The title and what stands right under it are one text: a reader hears them together.
function titled(title: string, [first, ...others]: readonly Part[]): readonly Part[] {
  if (first?.type === 10) return [text(`${title}\n${first.content}`), ...others];
  return [text(title), ...(first === undefined ? [] : [first]), ...others];
}

// A line stands between one quotation and the next.
function isLaterQuote(pieces: readonly Piece[], index: number): boolean {
  const first = pieces.findIndex(({ kind }) => kind === 'quote');
  return pieces[index]?.kind === 'quote' && first < index;
}
