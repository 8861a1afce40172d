// The characters of a Markdown paragraph as a page shows them: emphasis, code and links without their marks, escapes resolved.
import type { PhrasingContent } from 'mdast';
import { raised, superscript } from '../../text/superscript.js';
import type { ReferenceMarker } from '../article.js';

export interface InlineText {
  readonly text: string;
  /** Footnotes, which have no characters of their own here: a marker of no length where each stands. */
  readonly markers: readonly ReferenceMarker[];
}

/** Pandoc's way to set characters high: "5^2^". */
const carets = /\^([^\s^]{1,30})\^/g;

export function inlineText(nodes: readonly PhrasingContent[]): InlineText {
  const markers: ReferenceMarker[] = [];
  let [text, last] = ['', ''];
  const put = (characters: string): void => {
    text += characters;
    last = characters.at(-1) ?? last;
  };
  const add = (list: readonly PhrasingContent[]): void => {
    const lastClose = list.findLastIndex((node) => isTag(node, '/sup'));
    for (let at = 0; at < list.length; at++) {
      const node = list[at];
      if (node === undefined) break;
      if (at < lastClose && isTag(node, 'sup')) {
        let close = at + 1;
        while (!isTag(list[close], '/sup')) close++;
        addHigh(list.slice(at + 1, close));
        at = close;
      } else addOne(node);
    }
  };
  // References after a number must not be read as its exponent.
  const addHigh = (list: readonly PhrasingContent[]): void => {
    const inner = inlineText(list);
    const { lead, shape } = raised(inner.text);
    put(/[\d\p{No}]/u.test(last) && /^\d+(?:[,;–-]\s?\d+)+$/.test(inner.text) ? ` ${lead}` : lead);
    for (const marker of inner.markers)
      markers.push({ ...marker, start: marker.start + text.length, end: marker.end + text.length });
    put(shape(inner.text));
  };
  const addOne = (node: PhrasingContent): void => {
    switch (node.type) {
      case 'text':
        // A line that was wrapped is one line on the page.
        put(
          node.value
            .replace(/[ \t]*\n[ \t]*/g, ' ')
            .replace(carets, (_whole, high: string) => superscript(high)),
        );
        break;
      case 'inlineCode':
        put(node.value);
        break;
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'link':
      case 'linkReference':
        add(node.children);
        break;
      case 'break':
        put(' ');
        break;
      case 'html':
        // Other tags show nothing themselves; what they hold are nodes of their own.
        put(isTag(node, 'br') ? ' ' : '');
        break;
      case 'footnoteReference':
        markers.push({ start: text.length, end: text.length, references: [footnoteId(node.identifier)] });
        break;
      case 'image':
      case 'imageReference':
        put(node.alt ?? '');
        break;
    }
  };
  add(nodes);
  return { text, markers };
}

function isTag(node: PhrasingContent | undefined, name: string): boolean {
  return node?.type === 'html' && new RegExp(`^<${name}(?:\\s[^<>]*)?/?>$`, 'i').test(node.value);
}

/** Apart from numbered references: both may have a 1. */
export function footnoteId(identifier: string): string {
  return `fn-${identifier}`;
}
