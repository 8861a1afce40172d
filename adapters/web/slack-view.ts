// Block Kit as Slack's client lays it out: draws what is in the payload, nothing else. Texts are characters, never markup.
// Kinds of blocks: https://docs.slack.dev/reference/block-kit/blocks
import { type Fields, fields, isFields, list, stringOrEmpty } from '../chat/fields.js';
import type { PressedBy } from './look.js';
import { type Child, h, outwardLink } from './markup.js';
import { menuView, pressButton, pressForm, unknownView } from './press-view.js';

export function slackView(payload: unknown, pressedBy: PressedBy): Child {
  const blocks = isFields(payload) ? list(payload, 'blocks') : [];
  return pressForm(...blocks.map((block) => blockView(block, pressedBy)));
}

function blockView(block: Fields, pressedBy: PressedBy): Child {
  switch (stringOrEmpty(block, 'type')) {
    case 'header':
      return h('h3', stringOrEmpty(fields(block, 'text'), 'text'));
    case 'context':
      return h('p.small', ...list(block, 'elements').flatMap(smallText));
    case 'rich_text':
      return h('div.rich', ...list(block, 'elements').map(richView));
    case 'table':
      return tableView(block);
    case 'actions':
      return h('div.buttons', ...list(block, 'elements').map((one) => buttonView(one, pressedBy)));
    case 'context_actions':
      return h('div.buttons.feedback', ...list(block, 'elements').flatMap((one) => feedback(one, pressedBy)));
    default:
      return unknownView(block);
  }
}

// https://docs.slack.dev/reference/block-kit/blocks/table-block.
function tableView(block: Fields): Child {
  const rows = Array.isArray(block['rows']) ? (block['rows'] as readonly unknown[]) : [];
  const cells = (row: unknown): Child[] =>
    list({ row }, 'row').map((cell) => h('td', stringOrEmpty(cell, 'text')));
  return h('table', h('tbody', ...rows.map((row) => h('tr', ...cells(row)))));
}

// https://docs.slack.dev/reference/block-kit/blocks/rich-text-block#element-types
function richView(element: Fields): Child {
  const inner = list(element, 'elements');
  switch (stringOrEmpty(element, 'type')) {
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
  const text = stringOrEmpty(piece, 'text');
  const style = fields(piece, 'style');
  switch (stringOrEmpty(piece, 'type')) {
    case 'link':
      return outwardLink(stringOrEmpty(piece, 'url'), text === '' ? stringOrEmpty(piece, 'url') : text);
    case 'user':
      return h('span.mention', `@${stringOrEmpty(piece, 'user_id')}`);
    case 'text':
      if (style['bold'] === true) return h('strong', text);
      return style['italic'] === true ? h('em', text) : text;
    default:
      return unknownView(piece);
  }
}

function buttonView(element: Fields, pressedBy: PressedBy): Child {
  const label = stringOrEmpty(fields(element, 'text'), 'text');
  const url = stringOrEmpty(element, 'url');
  if (['overflow', 'static_select'].includes(stringOrEmpty(element, 'type')))
    return choiceView(element, pressedBy);
  if (stringOrEmpty(element, 'type') !== 'button') return unknownView(element);
  if (url !== '') return h('span.button', outwardLink(url, label));
  const pressed = pressedBy(stringOrEmpty(element, 'action_id'), stringOrEmpty(element, 'value'));
  return pressButton({ label, pressed, spoken: stringOrEmpty(element, 'accessibility_label') });
}

// Of mrkdwn our cards use links alone: https://docs.slack.dev/messaging/formatting-message-text
function smallText(element: Fields): Child[] {
  const text = stringOrEmpty(element, 'text');
  if (stringOrEmpty(element, 'type') !== 'mrkdwn') return [text];
  return text.split(/(<https?:[^>|]+\|[^>]+>)/).map((piece) => {
    const [, href = '', label = ''] = /^<(https?:[^>|]+)\|([^>]+)>$/.exec(piece) ?? [];
    return href === '' ? characters(piece) : outwardLink(characters(href), characters(label));
  });
}

function characters(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

// Slack's dots open a list, as its list with a name does.
function choiceView(element: Fields, pressedBy: PressedBy): Child {
  const options = list(element, 'options').map((option) => ({
    label: stringOrEmpty(fields(option, 'text'), 'text'),
    pressed: pressedBy(stringOrEmpty(element, 'action_id'), stringOrEmpty(option, 'value')),
  }));
  return menuView(stringOrEmpty(fields(element, 'placeholder'), 'text') || '⋯', options);
}

// https://docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element
function feedback(element: Fields, pressedBy: PressedBy): Child[] {
  if (stringOrEmpty(element, 'type') !== 'feedback_buttons') return [unknownView(element)];
  return ['positive_button', 'negative_button'].map((name) => {
    const button = fields(element, name);
    const pressed = pressedBy(stringOrEmpty(element, 'action_id'), stringOrEmpty(button, 'value'));
    const label = stringOrEmpty(fields(button, 'text'), 'text');
    return pressButton({ label, pressed, spoken: stringOrEmpty(button, 'accessibility_label') });
  });
}
