// Paragraphs of a Word file that go on in the next: one whose end was deleted, and the large letter that opens a text.
import { attributeOf, childOf, elementsOf, type XmlElement } from '../xml/xml-element.js';

/** ECMA-376 part 1: 17.13.5.15 (a deleted paragraph mark), 17.3.1.11 (frames with a dropped capital). */
export function wholeParagraphs(elements: readonly XmlElement[]): readonly XmlElement[] {
  const whole: XmlElement[] = [];
  let open: XmlElement[] = [];
  for (const element of elements) {
    if (element.name !== 'p') {
      whole.push(...open, element);
      open = [];
    } else if (goesOn(element)) open.push(element);
    else {
      whole.push(open.length === 0 ? element : joined(open, element));
      open = [];
    }
  }
  return [...whole, ...open];
}

function goesOn(paragraph: XmlElement): boolean {
  const properties = childOf(paragraph, 'pPr');
  const dropped = attributeOf(childOf(properties, 'framePr'), 'dropCap');
  return childOf(childOf(properties, 'rPr'), 'del') !== undefined || (dropped !== '' && dropped !== 'none');
}

/** With the properties of the last, which stay where a mark of a paragraph is deleted. */
function joined(before: readonly XmlElement[], last: XmlElement): XmlElement {
  const runs = (paragraph: XmlElement): XmlElement[] =>
    elementsOf(paragraph).filter(({ name }) => name !== 'pPr');
  const own = elementsOf(last).filter(({ name }) => name === 'pPr');
  return { ...last, children: [...own, ...before.flatMap(runs), ...runs(last)] };
}
