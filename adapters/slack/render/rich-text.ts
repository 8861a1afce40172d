// Rich text: Slack shows its characters as they are, so that nothing has to be escaped and no markup can come out of a quote.
import type { types } from '@slack/bolt';
import type { Run } from '../../../src/card/index.js';

export type Inline = types.RichTextText | types.RichTextLink | types.RichTextUserMention;
type Style = { readonly bold?: true; readonly italic?: true };

/** A piece of text; `style` only where one is wanted. Slack refuses an empty text, so it yields nothing. */
export function styledText(text: string, style?: Style): Inline[] {
  if (text === '') return [];
  return [style === undefined ? { type: 'text', text } : { type: 'text', text, style: { ...style } }];
}

export function inline(runs: readonly Run[]): Inline[] {
  return runs.flatMap(({ text, style, href }): Inline[] => {
    if (href !== undefined) return text === '' ? [] : [{ type: 'link', url: href, text }];
    if (style === undefined) return styledText(text);
    return styledText(text, style === 'strong' ? { bold: true } : { italic: true });
  });
}

export function section(elements: Inline[]): types.RichTextSection[] {
  return elements.length === 0 ? [] : [{ type: 'rich_text_section', elements }];
}

/** A section of one text. */
export function line(text: string, style: Style): types.RichTextSection[] {
  return section(styledText(text, style));
}

/** https://docs.slack.dev/reference/block-kit/blocks/rich-text-block#element-types */
export function quotation(elements: Inline[]): types.RichTextQuote[] {
  return elements.length === 0 ? [] : [{ type: 'rich_text_quote', elements }];
}

export function richText(elements: types.RichTextBlock['elements']): types.RichTextBlock[] {
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements }];
}
