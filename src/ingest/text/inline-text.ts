// The characters of a Markdown paragraph as a page shows them: emphasis, code and links without their marks, escapes resolved.
import type { PhrasingContent } from 'mdast';
import type { ReferenceMarker } from '../article.js';

export interface InlineText {
  readonly text: string;
  /** Footnotes, which have no characters of their own here: a marker of no length where each stands. */
  readonly markers: readonly ReferenceMarker[];
}

export function inlineText(nodes: readonly PhrasingContent[]): InlineText {
  const markers: ReferenceMarker[] = [];
  let text = '';
  const add = (list: readonly PhrasingContent[]): void => {
    for (const node of list) {
      switch (node.type) {
        case 'text':
          // A line that was wrapped is one line on the page.
          text += node.value.replace(/[ \t]*\n[ \t]*/g, ' ');
          break;
        case 'inlineCode':
          text += node.value;
          break;
        case 'emphasis':
        case 'strong':
        case 'delete':
        case 'link':
        case 'linkReference':
          add(node.children);
          break;
        case 'break':
          text += ' ';
          break;
        case 'html':
          // Tags such as <sup> show nothing themselves; what they hold are nodes of their own.
          text += /^<br\s*\/?>$/i.test(node.value) ? ' ' : '';
          break;
        case 'footnoteReference':
          markers.push({ start: text.length, end: text.length, references: [footnoteId(node.identifier)] });
          break;
        case 'image':
        case 'imageReference':
          text += node.alt ?? '';
          break;
      }
    }
  };
  add(nodes);
  return { text, markers };
}

/** Apart from numbered references: both may have a 1. */
export function footnoteId(identifier: string): string {
  return `fn-${identifier}`;
}
