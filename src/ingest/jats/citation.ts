// A reference as one line: as its publisher worded it, or put together from its fields where there is no wording.
import { FoldedText } from '../xml/folded-text.js';
import { attributeOf, childrenOf, elementsOf, isElement, type XmlElement } from '../xml/xml-element.js';
import { addNodes, textOf } from './inline.js';

export const CITATIONS: readonly string[] = [
  'mixed-citation',
  'element-citation',
  'nlm-citation',
  'citation',
];

/** One work in two wordings; the publisher's own is the one that is shown. */
function shown(alternatives: XmlElement): XmlElement | undefined {
  const citations = childrenOf(alternatives, ...CITATIONS);
  return citations.find(isWorded) ?? citations[0];
}

/** The wordings of a `ref` that its line leaves out. */
export function otherWordings(ref: XmlElement): readonly string[] {
  return childrenOf(ref, 'citation-alternatives').flatMap((alternatives) =>
    elementsOf(alternatives)
      .filter((citation) => citation !== shown(alternatives))
      .map((citation) => (isWorded(citation) ? textOf(citation) : composed(citation))),
  );
}

/** The line of a `ref`: its label, then each citation or note in it. */
export function citationText(ref: XmlElement): string {
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
  return citation.children.some((node) => !isElement(node) && node.trim() !== '');
}

const NAMES: ReadonlySet<string> = new Set([
  'person-group',
  'name',
  'string-name',
  'name-alternatives',
  'collab',
  'anonymous',
  'etal',
]);
const TITLES: ReadonlySet<string> = new Set([
  'article-title',
  'chapter-title',
  'data-title',
  'part-title',
  'trans-title',
]);
const NUMBERS: ReadonlySet<string> = new Set([
  'year',
  'volume',
  'issue',
  'fpage',
  'lpage',
  'elocation-id',
  'page-range',
]);

// Authors. Title. Source. 2001;4(2):5-9. What else there is, each by itself.
function composed(citation: XmlElement): string {
  const parts = elementsOf(citation);
  const first = (name: string): string => textOf(parts.find((part) => part.name === name));
  const names = parts.filter(({ name }) => NAMES.has(name)).flatMap(namesOf);
  const titles = parts.filter(({ name }) => TITLES.has(name)).map(textOf);
  const pages = [first('fpage'), first('lpage')].filter((page) => page !== '').join('-');
  const numbers = [
    first('year'),
    first('volume') === '' ? '' : `;${first('volume')}`,
    first('issue') === '' ? '' : `(${first('issue')})`,
    [pages, first('page-range'), first('elocation-id')]
      .filter((page) => page !== '')
      .map((page) => `:${page}`)
      .join(''),
  ].join('');
  const seen = new Set<string>();
  const others = parts.filter(({ name }) => {
    const used =
      NAMES.has(name) || TITLES.has(name) || name === 'source' || (NUMBERS.has(name) && !seen.has(name));
    seen.add(name);
    return !used;
  });
  return [
    names.join(', '),
    ...titles,
    ...childrenOf(citation, 'source').map(textOf),
    numbers,
    ...others.map(other),
  ]
    .filter((part) => part !== '')
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

function namesOf(part: XmlElement): readonly string[] {
  if (part.name === 'etal') return [textOf(part) || 'et al'];
  if (part.name !== 'person-group') return [textOf(part)];
  const members = elementsOf(part);
  const worded = part.children.some((node) => !isElement(node) && node.trim() !== '');
  return members.length === 0 || worded ? [textOf(part)] : members.flatMap(namesOf);
}

function other(part: XmlElement): string {
  const kind = attributeOf(part, 'pub-id-type');
  return kind === '' ? textOf(part) : `${kind}: ${textOf(part)}`;
}
