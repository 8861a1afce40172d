// The characters of a paragraph of a Word file as it is shown: without what was deleted, with raised characters as such.
import { raised } from '../../text/superscript.js';
import type { ReferenceMarker } from '../article.js';
import { attributeOf, childOf, elementsOf, type XmlElement } from '../xml/xml-element.js';

export interface RunText {
  readonly text: string;
  readonly markers: readonly ReferenceMarker[];
}

/** Deleted and moved text, and what stands for something else; boxes are paragraphs of their own. */
const unseen: ReadonlySet<string> = new Set(
  'del moveFrom pPr rPr instrText delText fldChar drawing pict object AlternateContent txbxContent commentReference annotationRef'.split(
    ' ',
  ),
);

export function runText(paragraph: XmlElement): RunText {
  const pen = new Pen();
  pen.addAll(paragraph);
  pen.close();
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
    const properties = childOf(element, 'rPr');
    if (isOn(childOf(properties, 'vanish'))) return;
    const isHigh = attributeOf(childOf(properties, 'vertAlign'), 'val') === 'superscript';
    for (const child of elementsOf(element)) this.#addSign(child, isHigh);
  }

  #addSign(element: XmlElement, isHigh: boolean): void {
    switch (element.name) {
      case 't':
        this.#put(element.children.filter((child) => typeof child === 'string').join(''), isHigh);
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
        this.close();
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
      this.close();
      this.#text += characters.replace(/\s+/g, ' ');
    }
  }

  // References after a number must not be read as its exponent.
  close(): void {
    if (this.#high === '') return;
    const words = this.#high;
    this.#high = '';
    const { lead, shape } = raised(words);
    const list = /[\d\p{No}]$/u.test(this.#text) && /^\d+(?:[,;–-]\s?\d+)+$/.test(words.trim());
    this.#text += `${list ? ' ' : ''}${lead}${shape(words)}`;
  }

  read(): RunText {
    const lead = this.#text.length - this.#text.trimStart().length;
    const text = this.#text.trim();
    const moved = this.#markers.map(({ references, start }) => {
      const at = Math.min(Math.max(0, start - lead), text.length);
      return { start: at, end: at, references };
    });
    return { text, markers: moved };
  }
}

function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off)$/.test(attributeOf(element, 'val'));
}
