// One run of text within a paragraph: its characters in order, with the markers of references as data beside them.

import { lowered, raised } from '../../text/superscript.js';
import type { ReferenceMarker } from '../article.js';
import { FoldedText } from '../xml/folded-text.js';
import {
  attributeOf,
  charactersOf,
  childOf,
  isElement,
  within,
  type XmlElement,
  type XmlNode,
} from '../xml/xml-element.js';
import type { Draft } from './draft.js';
import { addNodes, type OnElement, textOf } from './inline.js';
import { resolveMarkers } from './reference-markers.js';

/** What floats: it is read where its paragraph ends, so that no sentence is cut in two by it. */
const FLOATS: ReadonlySet<string> = new Set([
  'fig',
  'fig-group',
  'table-wrap',
  'table-wrap-group',
  'supplementary-material',
  'media',
  'fn',
]);

// Descriptions of pictures and identifiers of parts: no words of the running text.
const ASIDE: ReadonlySet<string> = new Set(['alt-text', 'long-desc', 'object-id']);

export interface Run {
  readonly text: string;
  readonly markers: readonly ReferenceMarker[];
  readonly floats: readonly XmlElement[];
}

/** The text of nodes that stand in one line. What is no part of the line goes to the draft's details. */
export function readRun(nodes: readonly XmlNode[], draft: Draft): Run {
  const text = new FoldedText();
  const markers: ReferenceMarker[] = [];
  const floats: XmlElement[] = [];
  const onElement: OnElement = (element) => {
    if (FLOATS.has(element.name)) floats.push(element);
    else if (ASIDE.has(element.name)) draft.detail(element.name, textOf(element));
    else if (element.name === 'xref' && isCitation(element, draft)) cite(element);
    else if (element.name === 'sup' && isMark(element, draft)) {
      setApart(text);
      return false;
    } else if (element.name === 'alternatives') alternatives(element);
    else if (element.name === 'annotation' || element.name === 'annotation-xml')
      draft.detail('formula', textOf(element));
    else if (element.name === 'tex-math') text.add(formulaOf(element, draft));
    else return false;
    return true;
  };
  const cite = (xref: XmlElement): void => {
    const from = text.length;
    const words = charactersOf(xref.children);
    const high = within(xref, 'sup').length > 0;
    const alone = !high && !text.isShaped && isGlued(text.tail, words);
    if (alone || high) setApart(text);
    const mark = text.mark();
    const add = (): void => addNodes(text, xref.children, onElement);
    if (alone) text.shaped(raised(words).shape, add);
    else add();
    const references = attributeOf(xref, 'rid')
      .split(/\s+/)
      .filter((id) => id !== '');
    // An `xref` without text stands where the text was before it.
    const start = text.length === from ? from : mark.start;
    if (references.length > 0) markers.push({ start, end: text.length, references });
  };
  // One thing in several notations: MathML is text that reads, TeX is kept aside.
  const alternatives = (element: XmlElement): void => {
    const math = childOf(element, 'math');
    const others = new Set<XmlNode>(math === undefined ? [] : within(element, 'tex-math'));
    for (const other of others) if (isElement(other)) draft.detail('formula', textOf(other));
    addNodes(
      text,
      element.children.filter((node) => !others.has(node)),
      onElement,
    );
  };
  addNodes(text, nodes, onElement);
  return {
    text: text.toString(),
    markers: resolveMarkers(lowered(text.toString()), markers, draft.references),
    floats,
  };
}

// A reference number that stands high after a number must not be read as its exponent: "5 ²", not "5²".
function setApart(text: FoldedText): void {
  if (/[\p{N}]$/u.test(text.tail)) text.gap();
}

/** Numbers of references that a journal's style sets high: with an `xref`, or a list of them. */
function isMark(sup: XmlElement, draft: Draft): boolean {
  const words = charactersOf(sup.children);
  if (!/^[\d\s,;–‒-]+$/.test(words)) return false;
  return /\d\s*[,;–‒-]\s*\d/.test(words) || within(sup, 'xref').some((xref) => isCitation(xref, draft));
}

// Where the style alone sets a number high, the file has it right behind a word, or behind another one.
function isGlued(before: string, words: string): boolean {
  if (!/^\s*\d[\d\s,;–‒-]*$/.test(words) || /[([][^)\]]*$/.test(before)) return false;
  return /[\p{L}\p{N}.,;:)\]%”"’'][,;–‒-]?$/u.test(before);
}

// Some publishers leave out the type; then the id tells.
function isCitation(xref: XmlElement, draft: Draft): boolean {
  const type = attributeOf(xref, 'ref-type');
  return type === 'bibr' || (type === '' && draft.references.idOf.has(attributeOf(xref, 'rid')));
}

const BEGIN = '\\begin{document}';
const END = '\\end{document}';

// TeX comes as a document of its own: what is typeset stands between its `begin` and `end`.
function formulaOf(element: XmlElement, draft: Draft): string {
  const tex = textOf(element);
  const [begin, end] = [tex.indexOf(BEGIN), tex.lastIndexOf(END)];
  if (begin < 0 || end < begin) return tex;
  draft.detail('formula', tex);
  return tex.slice(begin + BEGIN.length, end);
}
