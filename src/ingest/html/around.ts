// What stands around an article on a web page: navigation, banners, lists of other articles, controls.
import type { Element } from 'hast';
import { says, words } from '../article-words.js';

export function isAround({ tagName, properties, children }: Element): boolean {
  if (words('elements around an article').has(tagName)) return true;
  if (properties['hidden'] === true || properties['hidden'] === '') return true;
  if (words('roles around an article').has(String(properties['role'] ?? ''))) return true;
  // A page's header is around the article, unless it holds the title of it.
  const classes = properties['className'];
  const name = wordsOf(
    `${Array.isArray(classes) ? classes.join(' ') : ''} ${String(properties['id'] ?? '')}`,
  );
  if (tagName === 'aside') return !says(name, 'names of a box');
  if (tagName === 'header') return !holdsTitle(children);
  return (
    /^(?:div|ul|ol|section|p|span|a)$/.test(tagName) &&
    says(name, 'names around an article') &&
    !says(name, 'names of an article')
  );
}

/** Names of classes are words joined by hyphens or underscores. */
function wordsOf(name: string): string {
  return name.replaceAll('_', ' ').trim();
}

function holdsTitle(children: Element['children']): boolean {
  return children.some(
    (child) => child.type === 'element' && (child.tagName === 'h1' || holdsTitle(child.children)),
  );
}
