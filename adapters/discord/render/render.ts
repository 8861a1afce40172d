// Card → the body of a Discord message. Pure and total: same card, same bytes, inside every limit.
import { type Card, cardWords, fill, laidOut, type Piece, fit as paginate } from '../../../src/index.js';
import { COMPONENTS_MAX, PART_NOTE_MAX, TEXT_MAX, TITLE_MAX } from '../limits.js';
import { attaches, blockParts, oneLine } from './blocks.js';
import { type Audience, buttonRows } from './buttons.js';
import { escapeText } from './escape.js';
import { clip, small } from './markdown.js';
import {
  type AttachedFile,
  type Container,
  type DiscordMessage,
  divider,
  IS_COMPONENTS_V2,
  type Part,
  type TextDisplay,
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
  const pages = pagesOf(card);
  return message(pages[Math.min(Math.max(Math.trunc(page) || 1, 1), pages.length) - 1] ?? card, audience);
}

/** The bodies of all pages of a card, in order. */
export function renderPages(card: Card, audience: Audience = { kind: 'private' }): readonly DiscordMessage[] {
  return pagesOf(card).map((page) => message(page, audience));
}

function message(shown: Card, audience: Audience): DiscordMessage {
  const files = attachedFiles(shown);
  return {
    flags: IS_COMPONENTS_V2,
    components: [container(shown, audience)],
    allowed_mentions: { parse: [], replied_user: false },
    ...(files.length === 0
      ? {}
      : {
          attachments: files.map(({ name }, id) => ({
            id,
            filename: name,
            description: `The citation as a file: ${name}`,
          })),
        }),
  };
}

/** The files that a card's message names, to be sent beside its body. */
export function attachedFiles(card: Card): readonly AttachedFile[] {
  return card.blocks.flatMap((block) =>
    block.kind === 'copy' && attaches(block)
      ? [{ name: block.filename, contentType: block.mediaType, text: block.text }]
      : [],
  );
}

function pagesOf(card: Card): readonly Card[] {
  return paginate(card, fits);
}

// Measured with the longer of both audiences' rows, so that sharing never changes where the pages part.
function fits(card: Card): boolean {
  const parts = container(card, { kind: 'shared', asker: '9'.repeat(20) });
  return count(parts) <= COMPONENTS_MAX && characters(parts) + partNotes(card) <= TEXT_MAX;
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
  const page = card.page.of > 1 ? `\n${small(fill(words.page, { ...card.page }))}` : '';
  const title = `## ${escapeText(oneLine(clip(card.title, TITLE_MAX)))}${page}`;
  const pieces = laidOut(card);
  const bodies = pieces.flatMap((piece, index): readonly Part[] => {
    const parts = blockParts(piece, words);
    return [...(parted(pieces, index) ? [divider] : []), ...parts];
  });
  return {
    type: 17,
    accent_color: accents[card.tone],
    components: [...joined(text(title), bodies), ...buttonRows(card, audience)],
  };
}

// The title and what stands right under it are one text: a reader hears them together.
function joined(title: TextDisplay, bodies: readonly Part[]): readonly Part[] {
  const [first, ...others] = bodies;
  if (first?.type !== 10) return [title, ...bodies];
  return [text(`${title.content}\n${first.content}`), ...others];
}

// A line between one quotation and the next.
function parted(pieces: readonly Piece[], index: number): boolean {
  const earlier = pieces.slice(0, index).some(({ kind }) => kind === 'quote');
  return earlier && pieces[index]?.kind === 'quote';
}

function count({ components }: Container): number {
  return components.reduce((sum, part) => sum + (part.type === 1 ? 1 + part.components.length : 1), 1);
}

function characters({ components }: Container): number {
  return components.reduce((sum, part) => sum + charactersOf(part), 0);
}

function charactersOf(part: Part): number {
  if (part.type === 10) return part.content.length;
  if (part.type !== 1) return 0;
  return part.components.reduce(
    (sum, piece) => sum + ('label' in piece ? piece.label.length : piece.placeholder.length),
    0,
  );
}
