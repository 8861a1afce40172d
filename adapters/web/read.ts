// An address of the page → what was asked, bounded. Pure and total.
import { PRESS_MAX, QUERY_MAX } from './limits.js';

export type Asked =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'press'; readonly token: string; readonly shared: boolean };

/** `?q=` a text as typed; `?press=` a button's token; `?share=` one whose card everybody would see. */
export function readAsked(query: URLSearchParams): Asked {
  const press = query.get('press');
  const share = query.get('share');
  if (press !== null) return { kind: 'press', token: press.slice(0, PRESS_MAX), shared: false };
  if (share !== null) return { kind: 'press', token: share.slice(0, PRESS_MAX), shared: true };
  // A menu of the same form is sent with every button; it counts where no button that carries a token was pressed.
  const choice = query.get('choice') ?? '';
  if (choice !== '') return { kind: 'press', token: choice.slice(0, PRESS_MAX), shared: false };
  const text = (query.get('q') ?? '').slice(0, QUERY_MAX).trim();
  return text === '' ? { kind: 'nothing' } : { kind: 'text', text };
}

/** The text to keep in the field, and in the addresses of the other views. */
export function typedText(asked: Asked): string {
  return asked.kind === 'text' ? asked.text : '';
}
