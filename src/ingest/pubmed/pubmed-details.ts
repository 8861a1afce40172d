// Everything that a PubMed citation says, field by field, so that nothing of it is lost.
import type { Detail } from '../article.js';
import { words } from '../article-words.js';
import { textOf } from '../jats/inline.js';
import { FoldedText } from '../xml/folded-text.js';
import { attributeOf, elementsOf, isElement, type XmlElement } from '../xml/xml-element.js';

export function detailsOf(element: XmlElement): readonly Detail[] {
  return elementsOf(element).flatMap((child) => {
    const name = child.name.toLowerCase();
    if (words('read elsewhere').has(name)) return [];
    const isOne = words('one detail').has(name);
    const text = isOne || elementsOf(child).length === 0 ? listed(child) : '';
    if (text !== '') return [{ name: nameOf(child), text }];
    return isOne ? [] : detailsOf(child);
  });
}

function nameOf(element: XmlElement): string {
  const type = ['IdType', 'EIdType', 'PubStatus', 'RefType', 'DateType', 'IssnType', 'Owner'].map((name) =>
    attributeOf(element, name),
  );
  return [element.name, ...type.filter((value) => value !== '').slice(0, 1)].join(' ');
}

/** Fields parted by blanks, however the file is laid out. */
function listed(element: XmlElement): string {
  if (!element.children.some(isElement)) return textOf(element);
  const text = new FoldedText();
  for (const child of element.children) {
    text.gap();
    text.add(isElement(child) ? listed(child) : child);
  }
  return text.toString();
}
