// An address of the page → what was asked, bounded. Pure and total.
import { QUESTION_MAX, TOKEN_MAX } from '../../src/index.js';

export type Asked =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'press'; readonly token: string; readonly shared: boolean };

/** `?q=` a text as typed; `?press=` a button's token; `?share=` one whose card everybody would see. */
export function readAsked(query: URLSearchParams): Asked {
  const press = query.get('press');
  const share = query.get('share');
  if (press !== null) return pressed(press, false);
  if (share !== null) return pressed(share, true);
  // A menu of the same form is sent with every button; it counts where no button that carries a token was pressed.
  const choice = query.get('choice') ?? '';
  if (choice !== '') return pressed(choice, false);
  // Node bounds the whole address to 16 KiB itself.
  const text = (query.get('q') ?? '').slice(0, QUESTION_MAX).trim();
  return text === '' ? { kind: 'nothing' } : { kind: 'text', text };
}

// A longer token than there is stays too long, so that the core refuses it.
function pressed(token: string, shared: boolean): Asked {
  return { kind: 'press', token: token.slice(0, TOKEN_MAX + 1), shared };
}

/** The text to keep in the field, and in the addresses of the other views. */
export function typedText(asked: Asked): string {
  return asked.kind === 'text' ? asked.text : '';
}
