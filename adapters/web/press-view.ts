// Buttons of a payload as buttons of the page's form: each carries its Command, so that they work without a script.
import type { Pressed } from './look.js';
import { type Child, h } from './markup.js';

export interface ButtonParts {
  readonly label: string;
  readonly pressed: Pressed | null;
  readonly spoken?: string;
  readonly kind?: 'primary' | 'danger';
}

export function pressButton({ label, pressed, spoken, kind }: ButtonParts): Child {
  const look = { className: ['button', ...(kind === undefined ? [] : [kind])] };
  const name = spoken === undefined || spoken === '' ? {} : { ariaLabel: spoken };
  if (pressed === null) return h('button', { ...look, ...name, type: 'button', disabled: true }, label);
  const field = pressed.shared ? 'share' : 'press';
  return h('button', { ...look, ...name, type: 'submit', name: field, value: pressed.token }, label);
}

/** A message's pieces in the form that its buttons belong to. */
export function pressForm(...children: Child[]): Child {
  return h('form', { method: 'get', action: '/', className: ['message'] }, ...children);
}

// The client sends a choice at once; a form needs a button for it.
export function menuView(
  name: string,
  options: readonly { readonly label: string; readonly pressed: Pressed | null }[],
): Child {
  const choices = options.map(({ label, pressed }) => h('option', { value: pressed?.token ?? '' }, label));
  return h(
    'span',
    { className: ['menu'] },
    h('select', { name: 'choice', ariaLabel: name }, h('option', { value: '' }, name), ...choices),
    h('button', { type: 'submit', className: ['button'] }, 'Choose'),
  );
}
