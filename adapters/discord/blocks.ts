// One block of a card as Components V2: texts in reading order, a caveat always in a text of its own, labelled in words.
import type { Block, ShownCaveat } from '../../src/index.js';
import { codeBlock, escapeText } from './escape.js';
import { LIST_ITEM_MAX, OWN_TEXT_MAX, TITLE_MAX } from './limits.js';
import { clip, quoted, runs, small } from './markdown.js';
import { type Part, text } from './message.js';

export function blockParts(block: Block): readonly Part[] {
  switch (block.kind) {
    case 'text':
      return [
        text(
          block.role === 'note' ? smallLines(runs(block.runs, OWN_TEXT_MAX)) : runs(block.runs, OWN_TEXT_MAX),
        ),
      ];
    case 'statement':
      return [text([...heading(block.heading), quoted(block.quote), small(block.quote.locator)].join('\n'))];
    case 'finding':
      return [
        text([...heading(block.heading), quoted(block.quote), small(block.quote.locator)].join('\n')),
        ...block.caveats.map((caveat) => text(caveatText(caveat))),
        ...(block.noCaveat === null ? [] : [text(`**Caveat:** ${escapeText(block.noCaveat)}`)]),
      ];
    case 'list':
      return [
        text(
          [strong(block.title), ...block.items.map((item) => `- ${runs(item, LIST_ITEM_MAX)}`)].join('\n'),
        ),
      ];
    case 'copy':
      return [
        text(codeBlock(block.text)),
        ...(attaches(block) ? [{ type: 13, file: { url: `attachment://${block.filename}` } } as const] : []),
      ];
    case 'source':
    case 'disclaimer':
      return [text(smallLines(runs(block.runs, OWN_TEXT_MAX)))];
  }
}

/** Plain text is copied from the message; the formats that programs read come as a file too. */
export function attaches({ mediaType }: Extract<Block, { kind: 'copy' }>): boolean {
  return mediaType !== 'text/plain';
}

function caveatText(caveat: ShownCaveat): string {
  return [strong(`Caveat: ${caveat.label}`), quoted(caveat), small(caveat.locator)].join('\n');
}

function heading(words: string | null): string[] {
  return words === null ? [] : [`### ${escapeText(oneLine(words))}`];
}

function strong(words: string): string {
  return `**${escapeText(oneLine(clip(words, TITLE_MAX)))}**`;
}

/** A heading ends with its line: what follows a line break would lose its mark. */
export function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function smallLines(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => `-# ${line}`)
    .join('\n');
}
