// A card's blocks as Block Kit, in reading order. Quotes and caveats are quotations of rich text: the source's characters.
import type { types } from '@slack/bolt';
import { type Block, partOf, type Run, type ShownCaveat, type ShownQuote } from '../../src/index.js';
import { limits } from './limits.js';
import { type Inline, inline, link, quotation, richText, section, words } from './rich-text.js';

export function headerBlock(title: string): types.HeaderBlock {
  return { type: 'header', text: plainText(shorten(title, limits.header)) };
}

export function contextBlock(text: string): types.ContextBlock {
  return { type: 'context', elements: [plainText(shorten(text, limits.text))] };
}

/** `emoji: false`: a colon in the text is a colon (https://docs.slack.dev/reference/block-kit/composition-objects/text-object). */
export function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

export function bodyBlocks(block: Block): types.KnownBlock[] {
  switch (block.kind) {
    case 'text':
      if (block.role === 'note') return [contextBlock(block.runs.map(({ text }) => text).join(''))];
      return richText(section(block.role === 'notice' ? strong(block.runs) : inline(block.runs)));
    case 'statement':
      return [...headingBlocks(block.heading), ...quoteBlocks(block.quote)];
    case 'finding':
      return [
        ...headingBlocks(block.heading),
        ...quoteBlocks(block.quote),
        ...block.caveats.flatMap(caveatBlocks),
        ...(block.noCaveat === null
          ? []
          : richText(section([...words('Caveat. ', { bold: true }), ...words(block.noCaveat)]))),
      ];
    case 'list':
      return richText([...section(words(block.title, { bold: true })), ...bullets(block.items)]);
    case 'copy':
      return richText([
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: block.text.trimEnd() }] },
      ]);
    case 'source':
      return richText(section(inline(block.runs)));
    case 'disclaimer':
      return [contextBlock(block.runs.map(({ text }) => text).join(''))];
  }
}

function quoteBlocks(quote: ShownQuote): types.KnownBlock[] {
  return richText([...quotation(quote.text), ...section(locator(quote))]);
}

function caveatBlocks(caveat: ShownCaveat): types.KnownBlock[] {
  const label = words(`Caveat. ${caveat.label}:`, { bold: true });
  return richText([
    ...section(label),
    ...quotation(caveat.text),
    ...section(locator({ ...caveat, url: null })),
  ]);
}

function locator(quote: ShownQuote): Inline[] {
  const where =
    quote.url === null || quote.url.length > limits.buttonUrl
      ? words(quote.locator, { italic: true })
      : link(quote.locator, quote.url);
  return [...where, ...words(partOf(quote))];
}

function headingBlocks(heading: string | null): types.KnownBlock[] {
  return heading === null ? [] : richText(section(words(heading, { bold: true })));
}

function bullets(items: readonly (readonly Run[])[]): types.RichTextList[] {
  const elements = items.flatMap((item) => section(inline(item)));
  return elements.length === 0 ? [] : [{ type: 'rich_text_list', style: 'bullet', elements }];
}

function strong(runs: readonly Run[]): Inline[] {
  return inline(runs.map((run): Run => (run.href === undefined ? { ...run, style: 'strong' } : run)));
}

// Only words of ours are ever shortened (a title, a remark); the top-level text keeps them whole.
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text === '' ? ' ' : text;
  return `${text
    .slice(0, max - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}
