// The paragraphs of a Word file as they are shown: whole, without what was deleted, with raised characters as such.
import { type MarkedText, movedMarkers, type ReferenceMarker } from '../article.js';
import { raisedBehind } from '../text/piece.js';
import {
  attributeOf,
  bareText,
  childAtPath,
  elementsOf,
  firstChildNamed,
  type XmlElement,
} from '../xml/xml-element.js';

/**
 * A paragraph goes on in the next where its end was deleted, or where it is the large letter that opens a text.
 * ECMA-376 part 1: 17.13.5.15 (a deleted paragraph mark), 17.3.1.11 (frames with a dropped capital).
 */
export function wholeParagraphs(elements: readonly XmlElement[]): readonly XmlElement[] {
  const whole: XmlElement[] = [];
  let open: XmlElement[] = [];
  for (const element of elements) {
    if (element.name === 'p' && goesOn(element)) open.push(element);
    else {
      if (element.name === 'p' && open.length > 0) whole.push(joined(open, element));
      else whole.push(...open, element);
      open = [];
    }
  }
  return [...whole, ...open];
}

function goesOn(paragraph: XmlElement): boolean {
  const dropped = attributeOf(childAtPath(paragraph, 'pPr', 'framePr'), 'dropCap');
  return childAtPath(paragraph, 'pPr', 'rPr', 'del') !== undefined || (dropped !== '' && dropped !== 'none');
}

/** With the properties of the last, which stay where a mark of a paragraph is deleted. */
function joined(before: readonly XmlElement[], last: XmlElement): XmlElement {
  const isProperties = ({ name }: XmlElement): boolean => name === 'pPr';
  const runs = [...before, last].flatMap(elementsOf).filter((element) => !isProperties(element));
  return { ...last, children: [...elementsOf(last).filter(isProperties), ...runs] };
}

/** Deleted and moved text, and what stands for something else; boxes are paragraphs of their own. */
const unseen: ReadonlySet<string> = new Set(
  'del moveFrom pPr rPr instrText delText fldChar drawing pict object AlternateContent txbxContent commentReference annotationRef'.split(
    ' ',
  ),
);

/** Notes are markers of no length where they stand. */
export function runText(paragraph: XmlElement): MarkedText {
  const pen = new Pen();
  pen.addAll(paragraph);
  return pen.read();
}

class Pen {
  #text = '';
  #high = '';
  readonly #markers: ReferenceMarker[] = [];

  addAll(parent: XmlElement): void {
    for (const element of elementsOf(parent)) this.#add(element);
  }

  #add(element: XmlElement): void {
    if (unseen.has(element.name)) return;
    if (element.name !== 'r') {
      this.addAll(element);
      return;
    }
    const properties = firstChildNamed(element, 'rPr');
    if (isOn(firstChildNamed(properties, 'vanish'))) return;
    const isHigh = attributeOf(firstChildNamed(properties, 'vertAlign'), 'val') === 'superscript';
    for (const child of elementsOf(element)) this.#addSign(child, isHigh);
  }

  #addSign(element: XmlElement, isHigh: boolean): void {
    switch (element.name) {
      case 't':
        this.#put(bareText(element), isHigh);
        break;
      case 'tab':
      case 'br':
      case 'cr':
        this.#put(' ', false);
        break;
      case 'noBreakHyphen':
        this.#put('‑', isHigh);
        break;
      case 'footnoteReference':
      case 'endnoteReference': {
        this.#closeHigh();
        const id = `${element.name.replace('Reference', '')}-${attributeOf(element, 'id')}`;
        this.#markers.push({ start: this.#text.length, end: this.#text.length, references: [id] });
        break;
      }
      default:
        if (!unseen.has(element.name)) this.addAll(element);
    }
  }

  #put(characters: string, isHigh: boolean): void {
    if (isHigh) this.#high += characters;
    else {
      this.#closeHigh();
      this.#text += characters.replace(/\s+/g, ' ');
    }
  }

  #closeHigh(): void {
    if (this.#high !== '') this.#text += raisedBehind(this.#text, this.#high);
    this.#high = '';
  }

  read(): MarkedText {
    this.#closeHigh();
    const text = this.#text.trim();
    const lead = this.#text.length - this.#text.trimStart().length;
    const inside = (at: number): number => Math.min(Math.max(0, at), text.length);
    const markers = movedMarkers(this.#markers, -lead);
    return {
      text,
      markers: markers.map(({ start, references }) => ({
        start: inside(start),
        end: inside(start),
        references,
      })),
    };
  }
}

/** Of a property that may be switched off. */
export function isOn(property: XmlElement | undefined): boolean {
  return property !== undefined && !/^(?:0|false|off)$/.test(attributeOf(property, 'val'));
}
