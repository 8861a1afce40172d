// The characters of inline HTML as a page shows them: white space folded, raised characters as such, links without their address.
import type { Element, ElementContent } from 'hast';
import { raised } from '../../text/superscript.js';
import type { ReferenceMarker } from '../article.js';
import { isAround } from './around.js';

export interface InlineHtml {
  readonly text: string;
  readonly markers: readonly ReferenceMarker[];
}

type Inline = Pick<Element, 'children'>['children'];

export function inlineHtml(nodes: readonly (ElementContent | Inline[number])[]): InlineHtml {
  const pen = { text: '' };
  add(pen, nodes);
  return { text: pen.text.replace(/[ \t\n\r\f]+/g, ' ').trim(), markers: [] };
}

function add(pen: { text: string }, nodes: readonly ElementContent[]): void {
  for (const node of nodes) {
    if (node.type === 'text') pen.text += node.value;
    if (node.type !== 'element' || isAround(node)) continue;
    switch (node.tagName) {
      case 'br':
        pen.text += ' ';
        break;
      case 'wbr':
        break;
      case 'img':
        break;
      case 'sup':
        addHigh(pen, node.children);
        break;
      // Notations that stand beside MathML.
      case 'annotation':
      case 'annotation-xml':
        break;
      case 'p':
      case 'div':
      case 'li':
      case 'td':
      case 'th':
        pen.text += ' ';
        add(pen, node.children);
        pen.text += ' ';
        break;
      default:
        add(pen, node.children);
    }
  }
}

// References after a number must not be read as its exponent.
function addHigh(pen: { text: string }, nodes: readonly ElementContent[]): void {
  const inner = { text: '' };
  add(inner, nodes);
  const words = inner.text.replace(/\s+/g, ' ').trim();
  if (words === '' || /^[↩↵]/u.test(words)) return;
  const { lead, shape } = raised(words);
  const list = /[\d\p{No}]$/u.test(pen.text) && /^\d+(?:[,;–-]\s?\d+)+$/.test(words);
  pen.text += `${list ? ' ' : ''}${lead}${shape(words)}`;
}
