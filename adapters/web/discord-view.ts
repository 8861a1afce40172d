// Discord's Components V2 as its client lays them out: draws what is in the payload, nothing else.
// Kinds by number: https://discord.com/developers/docs/components/reference#component-object-component-types
import { type Fields, fields, isFields, list, stringOrEmpty } from '../chat/fields.js';
import { discordMarkdown } from './discord-markdown.js';
import type { PressedBy } from './look.js';
import { type Child, h, outwardLink } from './markup.js';
import { menuView, pressButton, pressForm, unknownView } from './press-view.js';

export function discordView(payload: unknown, pressedBy: PressedBy): Child {
  const message = isFields(payload) ? payload : {};
  return pressForm(...list(message, 'components').map((piece) => pieceView(piece, message, pressedBy)));
}

function pieceView(piece: Fields, message: Fields, pressedBy: PressedBy): Child {
  const inner = list(piece, 'components');
  switch (piece['type']) {
    case 17:
      return h(
        'div.container',
        accent(piece['accent_color']),
        h('div.parts', ...inner.map((part) => pieceView(part, message, pressedBy))),
      );
    case 10:
      return h('div.rich', ...discordMarkdown(stringOrEmpty(piece, 'content')));
    case 14:
      return piece['divider'] === true ? h('hr') : h('div.gap');
    case 13:
      return fileView(piece, message);
    case 1:
      return h('div.buttons', ...inner.map((part) => controlView(part, pressedBy)));
    default:
      return unknownView(piece);
  }
}

// The colour as an attribute of a drawing: the policy allows no style in the markup.
function accent(color: unknown): Child {
  const hex = typeof color === 'number' ? `#${color.toString(16).padStart(6, '0')}` : '#888888';
  const bar = h('rect', { width: '4', height: '100%', fill: hex });
  return h('svg.accent', { width: '4', height: '100%', ariaHidden: 'true' }, bar);
}

function fileView(piece: Fields, message: Fields): Child {
  const name = stringOrEmpty(fields(piece, 'file'), 'url').replace(/^attachment:\/\//, '');
  const about = list(message, 'attachments').find((file) => stringOrEmpty(file, 'filename') === name);
  const description = about === undefined ? '' : stringOrEmpty(about, 'description');
  return h('p.file', { title: description }, h('strong', name), ' (a file beside the message)');
}

const buttonKinds: Readonly<Record<string, 'primary' | 'danger'>> = { 1: 'primary', 4: 'danger' };

function controlView(part: Fields, pressedBy: PressedBy): Child {
  const label = stringOrEmpty(part, 'label');
  const kind = buttonKinds[String(part['style'])];
  if (part['type'] === 3) {
    const options = list(part, 'options').map((option) => ({
      label: stringOrEmpty(option, 'label'),
      pressed: pressedBy(stringOrEmpty(option, 'value'), ''),
    }));
    return menuView(stringOrEmpty(part, 'placeholder'), options);
  }
  if (part['type'] !== 2) return unknownView(part);
  if (part['style'] === 5) return h('span.button.link', outwardLink(stringOrEmpty(part, 'url'), label));
  const pressed = pressedBy(stringOrEmpty(part, 'custom_id'), '');
  return pressButton({ label, pressed, ...(kind === undefined ? {} : { kind }) });
}
