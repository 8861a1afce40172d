// The words of a message, wherever Slack keeps them: its text, the blocks of an app, a message shared with it, or attachments.
// https://docs.slack.dev/reference/events/message, https://docs.slack.dev/messaging/formatting-message-text
import { type Fields, fields, list, stringOrEmpty } from '../../chat/fields.js';
import { unescapeSlack } from '../escape.js';

/**
 * The message's own words, then those of messages that were shared with it, each in a line; of a message with neither, what its
 * attachments say. '' where there are none.
 */
export function messageText(message: Fields): string {
  const words = plain(stringOrEmpty(message, 'text')) || blocksText(message);
  const attachments = list(message, 'attachments');
  const shared = attachments.filter((attachment) => attachment['is_share'] === true).map(attachmentText);
  return (lines([words, ...shared]) || lines(attachments.map(attachmentText))).slice(0, textMax);
}

/** Characters that are read. Slack cuts a text at 40,000; nobody asks one of a tenth of that. */
const textMax = 4000;

/** Whether something is attached, here or to a message that was shared. */
export function hasFiles(message: Fields): boolean {
  return [message, ...list(message, 'attachments')].some((holder) => list(holder, 'files').length > 0);
}

/** https://docs.slack.dev/legacy/legacy-messaging/legacy-secondary-message-attachments; a shared message may have blocks alone. */
function attachmentText(attachment: Fields): string {
  const texts = ['pretext', 'title', 'text'].map((name) => plain(stringOrEmpty(attachment, name)));
  const pairs = list(attachment, 'fields').flatMap((pair) => [
    plain(stringOrEmpty(pair, 'title')),
    plain(stringOrEmpty(pair, 'value')),
  ]);
  const shared = list(attachment, 'message_blocks').map((block) => blocksText(fields(block, 'message')));
  return (
    lines([...texts, ...pairs]) ||
    blocksText(attachment) ||
    lines(shared) ||
    plain(stringOrEmpty(attachment, 'fallback'))
  );
}

function blocksText(message: Fields): string {
  return lines(list(message, 'blocks').map(blockText));
}

// https://docs.slack.dev/reference/block-kit/blocks; buttons and menus are not part of the text.
function blockText(block: Fields): string {
  switch (block['type']) {
    case 'rich_text':
      return richText(block, 0);
    case 'section':
      return lines([textObject(fields(block, 'text')), ...list(block, 'fields').map(textObject)]);
    case 'header':
      return textObject(fields(block, 'text'));
    case 'markdown':
      return stringOrEmpty(block, 'text').trim();
    case 'context':
      return lines(list(block, 'elements').map(textObject));
    case 'table':
      return lines(Array.isArray(block['rows']) ? block['rows'].map(rowText) : []);
    default:
      return '';
  }
}

function rowText(row: unknown): string {
  return list({ row }, 'row')
    .map((cell) => (cell['type'] === 'raw_text' ? stringOrEmpty(cell, 'text') : blockText(cell)))
    .join(' ')
    .trim();
}

/** Lists hold sections, which hold texts: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
const depthMax = 4;

function richText(element: Fields, depth: number): string {
  if (depth === depthMax) return '';
  const separator = element['type'] === 'rich_text' || element['type'] === 'rich_text_list' ? '\n' : '';
  return list(element, 'elements')
    .map((part) => (part['elements'] === undefined ? runText(part) : richText(part, depth + 1)))
    .join(separator)
    .trim();
}

// Characters as they are, not mrkdwn. A mention is nobody's word.
function runText(part: Fields): string {
  switch (part['type']) {
    case 'text':
      return stringOrEmpty(part, 'text');
    case 'link':
      return stringOrEmpty(part, 'text') || stringOrEmpty(part, 'url');
    default:
      return ' ';
  }
}

function textObject(object: Fields): string {
  const words = stringOrEmpty(object, 'text');
  if (object['type'] === 'mrkdwn') return plain(words);
  return object['type'] === 'plain_text' ? words.trim() : '';
}

function plain(words: string): string {
  return unescapeSlack(words.slice(0, textMax)).trim();
}

function lines(pieces: readonly string[]): string {
  return pieces.filter((piece) => piece !== '').join('\n');
}
