// Block Kit as Slack's client lays it out: draws what is in the payload, nothing else. Texts are characters, never markup.
// Kinds of blocks: https://docs.slack.dev/reference/block-kit/blocks
import { type Fields, fields, isFields, list, string } from '../chat/fields.js';
import type { Look } from './look.js';
import { type Child, h, outward } from './markup.js';
import { menuView, pressButton, pressForm, unknownView } from './press-view.js';

type Read = Look['pressed'];

export function slackView(payload: unknown, read: Read): Child {
  const blocks = isFields(payload) ? list(payload, 'blocks') : [];
  return pressForm(...blocks.map((block) => blockView(block, read)));
}

function blockView(block: Fields, read: Read): Child {
  switch (string(block, 'type')) {
    case 'header':
      return h('h3', string(fields(block, 'text'), 'text'));
    case 'context':
      return h('p.small', ...list(block, 'elements').flatMap(smallText));
    case 'rich_text':
      return h('div.rich', ...list(block, 'elements').map(richView));
    case 'table':
      return tableView(block);
    case 'actions':
      return h('div.buttons', ...list(block, 'elements').map((one) => buttonView(one, read)));
    case 'context_actions':
      return h('div.buttons.feedback', ...list(block, 'elements').flatMap((one) => feedback(one, read)));
    default:
      return unknownView(block);
  }
}

// https://docs.slack.dev/reference/block-kit/blocks/table-block.
function tableView(block: Fields): Child {
  const rows = Array.isArray(block['rows']) ? (block['rows'] as readonly unknown[]) : [];
  const cells = (row: unknown): Child[] => list({ row }, 'row').map((cell) => h('td', string(cell, 'text')));
  return h('table', h('tbody', ...rows.map((row) => h('tr', ...cells(row)))));
}

// https://docs.slack.dev/reference/block-kit/blocks/rich-text-block#element-types
function richView(element: Fields): Child {
  const inner = list(element, 'elements');
  switch (string(element, 'type')) {
    case 'rich_text_section':
      return h('p', ...inner.map(leaf));
    case 'rich_text_quote':
      return h('blockquote', ...inner.map(leaf));
    case 'rich_text_preformatted':
      return h('pre', ...inner.map(leaf));
    case 'rich_text_list':
      return h('ul', ...inner.map((item) => h('li', ...list(item, 'elements').map(leaf))));
    default:
      return unknownView(element);
  }
}

function leaf(piece: Fields): Child {
  const text = string(piece, 'text');
  const style = fields(piece, 'style');
  switch (string(piece, 'type')) {
    case 'link':
      return outward(string(piece, 'url'), text === '' ? string(piece, 'url') : text);
    case 'user':
      return h('span.mention', `@${string(piece, 'user_id')}`);
    case 'text':
      if (style['bold'] === true) return h('strong', text);
      return style['italic'] === true ? h('em', text) : text;
    default:
      return unknownView(piece);
  }
}

function buttonView(element: Fields, read: Read): Child {
  const label = string(fields(element, 'text'), 'text');
  const url = string(element, 'url');
  if (['overflow', 'static_select'].includes(string(element, 'type'))) return choiceView(element, read);
  if (string(element, 'type') !== 'button') return unknownView(element);
  if (url !== '') return h('span.button', outward(url, label));
  const pressed = read(string(element, 'action_id'), string(element, 'value'));
  return pressButton({ label, pressed, spoken: string(element, 'accessibility_label') });
}

// Of mrkdwn our cards use links alone: https://docs.slack.dev/messaging/formatting-message-text
function smallText(element: Fields): Child[] {
  const text = string(element, 'text');
  if (string(element, 'type') !== 'mrkdwn') return [text];
  return text.split(/(<https?:[^>|]+\|[^>]+>)/).map((piece) => {
    const [, href = '', label = ''] = /^<(https?:[^>|]+)\|([^>]+)>$/.exec(piece) ?? [];
    return href === '' ? characters(piece) : outward(characters(href), characters(label));
  });
}

function characters(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

// Slack's dots open a list, as its list with a name does.
function choiceView(element: Fields, read: Read): Child {
  const options = list(element, 'options').map((option) => ({
    label: string(fields(option, 'text'), 'text'),
    pressed: read(string(element, 'action_id'), string(option, 'value')),
  }));
  return menuView(string(fields(element, 'placeholder'), 'text') || '⋯', options);
}

// https://docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element
function feedback(element: Fields, read: Read): Child[] {
  if (string(element, 'type') !== 'feedback_buttons') return [unknownView(element)];
  return ['positive_button', 'negative_button'].map((name) => {
    const button = fields(element, name);
    const pressed = read(string(element, 'action_id'), string(button, 'value'));
    const label = string(fields(button, 'text'), 'text');
    return pressButton({ label, pressed, spoken: string(button, 'accessibility_label') });
  });
}
