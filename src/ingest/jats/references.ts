// The references of an article in order, each as one line, and the ids that markers may use for them.
import type { Reference } from '../article.js';
import { composedReference } from '../reference-text.js';
import { FoldedText } from '../xml/folded-text.js';
import {
  attributeOf,
  bareText,
  childrenOf,
  descendantsNamed,
  elementsOf,
  firstChildNamed,
  isElement,
  type XmlElement,
} from '../xml/xml-element.js';
import { addNodes, textOf } from './inline.js';

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
  const parts = article.children.filter((node) => !isElement(node) || !OTHERS.has(node.name));
  for (const ref of descendantsNamed({ ...article, children: parts }, 'ref')) {
    const named = attributeOf(ref, 'id') || `ref-${references.length + 1}`;
    let id = named;
    while (taken.has(id)) {
      const number = (taken.get(named) ?? 1) + 1;
      taken.set(named, number);
      id = `${named}-${number}`;
    }
    taken.set(id, 1);
    orderOf.set(id, references.length);
    references.push({ id, text: citationText(ref) });
    others.push(...otherWordings(ref));
    for (const name of [attributeOf(ref, 'id'), ...citationIds(ref)])
      if (name !== '' && !idOf.has(name)) idOf.set(name, id);
    const number = /^\W*(\d{1,4})\W*$/.exec(textOf(firstChildNamed(ref, 'label')))?.[1];
    if (number !== undefined && !numbered.has(Number(number))) numbered.set(Number(number), id);
  }
  return { references, others, idOf, orderOf, numbered };
}

const CITATIONS = ['mixed-citation', 'element-citation', 'nlm-citation', 'citation'];

function citationIds(ref: XmlElement): readonly string[] {
  return descendantsNamed(ref, ...CITATIONS).flatMap((citation) =>
    [citation, ...elementsOf(citation)].map((part) => attributeOf(part, 'id')),
  );
}

/** Of a work in two wordings, the publisher's own is the one that is shown. */
function shown(alternatives: XmlElement): XmlElement | undefined {
  const citations = childrenOf(alternatives, ...CITATIONS);
  return citations.find(isWorded) ?? citations[0];
}

/** The wordings of a `ref` that its line leaves out. */
function otherWordings(ref: XmlElement): readonly string[] {
  return childrenOf(ref, 'citation-alternatives').flatMap((alternatives) =>
    elementsOf(alternatives)
      .filter((citation) => citation !== shown(alternatives))
      .map((citation) => (isWorded(citation) ? textOf(citation) : composed(citation))),
  );
}

/** The line of a `ref`: its label, then each citation or note in it. */
function citationText(ref: XmlElement): string {
  const text = new FoldedText();
  for (const node of ref.children) {
    text.gap();
    if (!isElement(node)) text.add(node);
    else addCitation(text, node.name === 'citation-alternatives' ? (shown(node) ?? node) : node);
  }
  return text.toString();
}

function addCitation(text: FoldedText, element: XmlElement): void {
  if (CITATIONS.includes(element.name) && !isWorded(element)) text.add(composed(element));
  else addNodes(text, [element], () => false);
}

// The publisher's own wording has words or points between its fields.
function isWorded(citation: XmlElement): boolean {
  return bareText(citation).trim() !== '';
}

const NAMES = 'person-group name string-name name-alternatives collab anonymous etal'.split(' ');
const TITLES = 'article-title chapter-title data-title part-title trans-title'.split(' ');
const NUMBERS = 'year volume issue fpage lpage elocation-id page-range'.split(' ');
const USED = [...NAMES, ...TITLES, 'source'];

/** Put together from its fields. Of a number that is given twice, the second is among what else there is. */
function composed(citation: XmlElement): string {
  const parts = elementsOf(citation);
  const first = (name: string): string => textOf(firstChildNamed(citation, name));
  const pages = [first('fpage'), first('lpage')].filter((page) => page !== '').join('-');
  const isNumber = ({ name }: XmlElement): boolean => NUMBERS.includes(name);
  const others = parts.filter((part) =>
    isNumber(part) ? part !== firstChildNamed(citation, part.name) : !USED.includes(part.name),
  );
  return composedReference({
    names: parts.filter(({ name }) => NAMES.includes(name)).flatMap(namesOf),
    titles: parts.filter(({ name }) => TITLES.includes(name)).map(textOf),
    sources: childrenOf(citation, 'source').map(textOf),
    year: first('year'),
    volume: first('volume'),
    issue: first('issue'),
    pages: [pages, first('page-range'), first('elocation-id')],
    others: others.map(other),
  });
}

function namesOf(part: XmlElement): readonly string[] {
  if (part.name === 'etal') return [textOf(part) || 'et al'];
  if (part.name !== 'person-group') return [textOf(part)];
  const members = elementsOf(part);
  return members.length === 0 || isWorded(part) ? [textOf(part)] : members.flatMap(namesOf);
}

function other(part: XmlElement): string {
  const kind = attributeOf(part, 'pub-id-type');
  return kind === '' ? textOf(part) : `${kind}: ${textOf(part)}`;
}
