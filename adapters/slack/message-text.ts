// The words of a message, wherever Slack keeps them: its text, the blocks of an app, a message shared with it, or attachments.
// https://docs.slack.dev/reference/events/message, https://docs.slack.dev/messaging/formatting-message-text
import type { Fields } from '../fields.js';
import { unescapeSlack } from './escape.js';
import { fields, items, text } from './fields.js';

/**
 * Own words, then those of messages that were shared with them, each in a line of its own; of a message with neither, what its
 * attachments say. '' where there are none.
 */
export function messageText(message: Fields): string {
  const own = plain(text(message['text'])) || blocksText(message['blocks']);
  const attachments = items(message['attachments']).map(fields);
  const shared = attachments.filter((attachment) => attachment['is_share'] === true).map(attachmentText);
  const said = lines([own, ...shared]);
  return (said || lines(attachments.map(attachmentText))).slice(0, textMax);
}

/** Characters that are read. Slack cuts a text at 40,000; nobody asks one of a tenth of that. */
const textMax = 4000;

/** Whether something is attached, here or to a message that was shared. */
export function hasFiles(message: Fields): boolean {
  return [message, ...items(message['attachments']).map(fields)].some(
    (one) => items(one['files']).length > 0,
  );
}

/** https://docs.slack.dev/legacy/legacy-messaging/legacy-secondary-message-attachments; a shared message may have blocks alone. */
function attachmentText(attachment: Fields): string {
  const named = ['pretext', 'title', 'text'].map((name) => plain(text(attachment[name])));
  const pairs = items(attachment['fields']).flatMap((pair) =>
    ['title', 'value'].map((name) => plain(text(fields(pair)[name]))),
  );
  const shared = items(attachment['message_blocks']).map((one) =>
    blocksText(fields(fields(one)['message'])['blocks']),
  );
  return (
    lines([...named, ...pairs]) ||
    blocksText(attachment['blocks']) ||
    lines(shared) ||
    plain(text(attachment['fallback']))
  );
}

function blocksText(blocks: unknown): string {
  return lines(items(blocks).map((block) => blockText(fields(block))));
}

// https://docs.slack.dev/reference/block-kit/blocks; what is pressed or chosen is no text of the message.
function blockText(block: Fields): string {
  switch (block['type']) {
    case 'rich_text':
      return richText(block, 0);
    case 'section':
      return lines([textObject(block['text']), ...items(block['fields']).map(textObject)]);
    case 'header':
      return textObject(block['text']);
    case 'markdown':
      return text(block['text'])?.trim() ?? '';
    case 'context':
      return lines(items(block['elements']).map(textObject));
    case 'table':
      return lines(items(block['rows']).map(row));
    default:
      return '';
  }
}

function row(cells: unknown): string {
  return items(cells)
    .map((cell) =>
      fields(cell)['type'] === 'raw_text' ? (text(fields(cell)['text']) ?? '') : blockText(fields(cell)),
    )
    .join(' ')
    .trim();
}

/** Lists hold sections, which hold texts: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
const depthMax = 4;

function richText(element: Fields, depth: number): string {
  const parts = items(element['elements']).map(fields);
  const runs = element['type'] === 'rich_text' || element['type'] === 'rich_text_list' ? '\n' : '';
  if (depth === depthMax) return '';
  return parts
    .map((part) => (part['elements'] === undefined ? run(part) : richText(part, depth + 1)))
    .join(runs)
    .trim();
}

// Characters as they are, not mrkdwn. A mention is nobody's word.
function run(part: Fields): string {
  switch (part['type']) {
    case 'text':
      return text(part['text']) ?? '';
    case 'link':
      return text(part['text']) ?? text(part['url']) ?? '';
    default:
      return ' ';
  }
}

function textObject(value: unknown): string {
  const object = fields(value);
  const words = text(object['text']);
  if (object['type'] === 'mrkdwn') return plain(words);
  return object['type'] === 'plain_text' ? (words?.trim() ?? '') : '';
}

function plain(words: string | null): string {
  return words === null ? '' : unescapeSlack(words.slice(0, textMax)).trim();
}

function lines(pieces: readonly string[]): string {
  return pieces.filter((piece) => piece !== '').join('\n');
}
