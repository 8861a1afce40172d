// The references of an article in order, and the ids that markers may use for them.
import type { Reference } from '../article.js';
import { attributeOf, childOf, elementsOf, isElement, within, type XmlElement } from '../xml/xml-element.js';
import { CITATIONS, citationText, otherWordings } from './citation.js';
import { textOf } from './inline.js';

export interface ReferenceList {
  readonly references: readonly Reference[];
  /** Other wordings of them, for the details. */
  readonly others: readonly string[];
  /** Id of the reference that an `xref` names by its own id or by that of a citation in it. */
  readonly idOf: ReadonlyMap<string, string>;
  /** Place of a reference id in the list, from 0. */
  readonly orderOf: ReadonlyMap<string, number>;
  /** Reference id by the number that its label shows. */
  readonly numbered: ReadonlyMap<number, string>;
}

// Letters of peer review and the like have lists of their own.
const OTHERS: ReadonlySet<string> = new Set(['sub-article', 'response']);

/**
 * The references within an article. `taken`: ids of the lists read before, to which those of this one
 * are added, each with the last number given to its repetitions: one id repeated must not take its time squared.
 */
export function referenceList(article: XmlElement, taken: Map<string, number>): ReferenceList {
  const references: Reference[] = [];
  const others: string[] = [];
  const idOf = new Map<string, string>();
  const orderOf = new Map<string, number>();
  const numbered = new Map<number, string>();
  const own = {
    ...article,
    children: article.children.filter((node) => !isElement(node) || !OTHERS.has(node.name)),
  };
  for (const ref of within(own, 'ref')) {
    const named = attributeOf(ref, 'id') || `ref-${references.length + 1}`;
    let id = named;
    while (taken.has(id)) {
      const number = (taken.get(named) ?? 1) + 1;
      taken.set(named, number);
      id = `${named}-${number}`;
    }
    const label = textOf(childOf(ref, 'label'));
    taken.set(id, 1);
    orderOf.set(id, references.length);
    references.push({ id, text: citationText(ref) });
    for (const wording of otherWordings(ref)) others.push(wording);
    for (const name of [attributeOf(ref, 'id'), ...citationIds(ref)]) {
      if (name !== '' && !idOf.has(name)) idOf.set(name, id);
    }
    const number = /^\W*(\d{1,4})\W*$/.exec(label)?.[1];
    if (number !== undefined && !numbered.has(Number(number))) numbered.set(Number(number), id);
  }
  return { references, others, idOf, orderOf, numbered };
}

function citationIds(ref: XmlElement): readonly string[] {
  return within(ref, ...CITATIONS).flatMap((citation) => [
    attributeOf(citation, 'id'),
    ...elementsOf(citation).map((part) => attributeOf(part, 'id')),
  ]);
}
