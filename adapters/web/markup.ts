// Trees to HTML: every text is escaped where it becomes characters, and an address leads to the web or into this page only.
import { toHtml } from 'hast-util-to-html';
import { type Child, h, type Result } from 'hastscript';

export { type Child, h };

export function html(tree: Result): string {
  return toHtml(tree, { closeSelfClosing: false });
}

export function link(href: string, ...children: Child[]): Child {
  return h('a', { href }, ...children);
}

/** A link that leaves the page, with no word to the other side of where it came from. Anything but the web stays text. */
export function outwardLink(href: string, ...children: Child[]): Child {
  if (!/^https?:\/\//i.test(href)) return h('span', ...children);
  return h('a', { href, rel: ['noreferrer', 'noopener'] }, ...children);
}

/** The address of a view with its question: `/why?q=…`. */
export function address(path: string, query: Readonly<Record<string, string>> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

/** Where a passage stands in the article. */
export function passageAddress(pack: string, passage: string): string {
  return `${address('/source', { pack, passage })}#${passage}`;
}

/** Said to a screen reader alone, where the eye sees a mark. */
export function forScreenReader(text: string): Child {
  return h('span.spoken', text);
}

/** Links in a row: "a, b, c". */
export function linkRow(links: readonly Child[]): Child[] {
  return links.flatMap((one, index) => (index === 0 ? [one] : [', ', one]));
}
