// What both platforms' messages are drawn with: buttons that carry their Command without a script, menus, and what cannot be drawn.
import type { Fields } from '../chat/fields.js';
import type { Pressed } from './look.js';
import { type Child, h } from './markup.js';

export interface ButtonParts {
  readonly label: string;
  readonly pressed: Pressed | null;
  readonly spoken?: string;
  readonly kind?: 'primary' | 'danger';
}

export function pressButton({ label, pressed, spoken, kind }: ButtonParts): Child {
  const common = { className: ['button', kind ?? ''], ariaLabel: spoken || undefined };
  if (pressed === null) return h('button', { ...common, type: 'button', disabled: true }, label);
  const name = pressed.shared ? 'share' : 'press';
  return h('button', { ...common, type: 'submit', name, value: pressed.token }, label);
}

/** A message's pieces in the form that its buttons belong to. */
export function pressForm(...children: Child[]): Child {
  return h('form.message', { method: 'get', action: '/' }, ...children);
}

// The client sends a choice at once; a form needs a button for it.
export function menuView(
  name: string,
  options: readonly { readonly label: string; readonly pressed: Pressed | null }[],
): Child {
  const choices = options.map(({ label, pressed }) => h('option', { value: pressed?.token ?? '' }, label));
  return h(
    'span.menu',
    h('select', { name: 'choice', ariaLabel: name }, h('option', { value: '' }, name), ...choices),
    h('button.button', { type: 'submit' }, 'Choose'),
  );
}

/** A piece of a payload that the page does not know: shown as it is, so that nothing that is sent is hidden. */
export function unknownView(piece: Fields): Child {
  return h('pre.unknown', JSON.stringify(piece, null, 2));
}
