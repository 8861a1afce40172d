// The characters of inline HTML as a page shows them (white space folded, raised characters as such), and what stands around an article.
import type { Element, ElementContent } from 'hast';
import { says, words } from '../article-words.js';
import { raisedBehind } from '../text/piece.js';

/** Whether an element is of the page and not of the article: navigation, banners, lists of other articles, controls. */
export function isPageFurniture({ tagName, properties, children }: Element): boolean {
  if (words('elements around an article').has(tagName)) return true;
  if (properties['hidden'] === true || properties['hidden'] === '') return true;
  if (words('roles around an article').has(String(properties['role'] ?? ''))) return true;
  const classes = [properties['className'] ?? []].flat().join(' ');
  // Names of classes are words joined by hyphens or underscores.
  const name = `${classes} ${String(properties['id'] ?? '')}`.replaceAll('_', ' ').trim();
  if (tagName === 'aside') return !says(name, 'names of a box');
  // A page's header is around the article, unless it holds the title of it.
  if (tagName === 'header') return !holdsTitle(children);
  return (
    /^(?:div|ul|ol|section|p|span|a)$/.test(tagName) &&
    says(name, 'names around an article') &&
    !says(name, 'names of an article')
  );
}

function holdsTitle(children: Element['children']): boolean {
  return children.some(
    (child) => child.type === 'element' && (child.tagName === 'h1' || holdsTitle(child.children)),
  );
}

export function inlineText(nodes: readonly ElementContent[]): string {
  return addNodes('', nodes)
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim();
}

/** Nothing is shown of pictures, nor of the notations that stand beside MathML. */
const silent: ReadonlySet<string> = new Set(['wbr', 'img', 'annotation', 'annotation-xml']);
const apart: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li', 'td', 'th']);

function addNodes(before: string, nodes: readonly ElementContent[]): string {
  let text = before;
  for (const node of nodes) {
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element' || isPageFurniture(node) || silent.has(node.tagName)) continue;
    if (node.tagName === 'sup') text += highText(text, node.children);
    else if (!apart.has(node.tagName)) text = addNodes(text, node.children);
    else text = `${addNodes(`${text} `, node.children)} `;
  }
  return text;
}

function highText(before: string, nodes: readonly ElementContent[]): string {
  const high = addNodes('', nodes).replace(/\s+/g, ' ').trim();
  return high === '' || /^[↩↵]/u.test(high) ? '' : raisedBehind(before, high);
}
