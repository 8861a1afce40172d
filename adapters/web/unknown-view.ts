// A piece of a payload that the page does not know how to draw: shown as it is, so that nothing that is sent is hidden.
import type { Fields } from '../chat/fields.js';
import { type Child, h } from './markup.js';

export function unknownView(piece: Fields): Child {
  return h('pre', { className: ['unknown'] }, JSON.stringify(piece, null, 2));
}
