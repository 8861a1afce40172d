// One run of text within a paragraph, or the rows of a table: characters in order, with the markers of references as data beside them.
import { plainDigits, raised } from '../../text/superscript.js';
import { joinedTexts, type MarkedText, type ReferenceMarker } from '../article.js';
import { inColumns, type SpanningCell } from '../text/table-columns.js';
import { FoldedText } from '../xml/folded-text.js';
import {
  attributeOf,
  charactersOf,
  descendantsNamed,
  elementsOf,
  firstChildNamed,
  isElement,
  type XmlElement,
  type XmlNode,
} from '../xml/xml-element.js';
import type { BlockContext, Draft } from './draft.js';
import { addNodes, type OnElement, textOf } from './inline.js';
import { resolveMarkers } from './reference-markers.js';

/** What floats: it is read where its paragraph ends, so that no sentence is cut in two by it. */
const FLOATS: ReadonlySet<string> = new Set(
  'fig fig-group table-wrap table-wrap-group supplementary-material media fn'.split(' '),
);

// Descriptions of pictures and identifiers of parts: no words of the running text.
const ASIDE: ReadonlySet<string> = new Set(['alt-text', 'long-desc', 'object-id']);

/** The text of nodes that stand in one line. What floats is added to `floats`, what is no part of the line to the draft's details. */
export function readRun(nodes: readonly XmlNode[], draft: Draft, floats: XmlElement[]): MarkedText {
  const text = new FoldedText();
  const markers: ReferenceMarker[] = [];
  const onElement: OnElement = (element) => {
    if (FLOATS.has(element.name)) floats.push(element);
    else if (ASIDE.has(element.name)) draft.detail(element.name, textOf(element));
    else if (element.name === 'xref' && isCitation(element, draft)) cite(element);
    else if (element.name === 'xref' && isNoteMark(element) && isBehindWord(text)) addHigh(element);
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
    const high = descendantsNamed(xref, 'sup').length > 0;
    const glued = !high && !text.isShaped && isGlued(text.tail, words);
    if (glued || high) setApart(text);
    const mark = text.mark();
    const add = (): void => addNodes(text, xref.children, onElement);
    if (glued) text.shaped(raised(words).shape, add);
    else add();
    const references = attributeOf(xref, 'rid')
      .split(/\s+/)
      .filter((id) => id !== '');
    // An `xref` without text stands where the text was before it.
    const start = text.length === from ? from : mark.start;
    if (references.length > 0) markers.push({ start, end: text.length, references });
  };
  // "efficiencyᵃ": the mark of a note is set high by the style alone.
  const addHigh = (xref: XmlElement): void => {
    const { lead, shape } = raised(charactersOf(xref.children));
    text.add(lead);
    text.shaped(shape, () => addNodes(text, xref.children, onElement));
  };
  // One thing in several notations: MathML is text that reads, TeX is kept aside.
  const alternatives = (element: XmlElement): void => {
    const aside = new Set<XmlNode>(
      firstChildNamed(element, 'math') === undefined ? [] : descendantsNamed(element, 'tex-math'),
    );
    for (const formula of aside) if (isElement(formula)) draft.detail('formula', textOf(formula));
    const shown = element.children.filter((node) => !aside.has(node));
    addNodes(text, shown, onElement);
  };
  addNodes(text, nodes, onElement);
  const words = text.toString();
  return { text: words, markers: resolveMarkers(plainDigits(words), markers, draft.references) };
}

// A reference number that stands high after a number must not be read as its exponent: "5 ²", not "5²".
function setApart(text: FoldedText): void {
  if (/[\p{N}]$/u.test(text.tail)) text.gap();
}

/** Numbers of references that a journal's style sets high: with an `xref`, or a list of them. */
function isMark(sup: XmlElement, draft: Draft): boolean {
  const words = charactersOf(sup.children);
  if (!/^[\d\s,;–‒-]+$/.test(words)) return false;
  return (
    /\d\s*[,;–‒-]\s*\d/.test(words) || descendantsNamed(sup, 'xref').some((xref) => isCitation(xref, draft))
  );
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

function isBehindWord(text: FoldedText): boolean {
  return !text.isShaped && /[\p{L}\p{N})]$/u.test(text.tail);
}

// A letter or a number that points to a note, and no word that does ("see Table 1").
function isNoteMark(xref: XmlElement): boolean {
  return (
    /^(?:table-)?fn$/.test(attributeOf(xref, 'ref-type')) &&
    descendantsNamed(xref, 'sup', 'sub').length === 0 &&
    /^\s*(?:\p{L}|\d{1,2})\s*$/u.test(charactersOf(xref.children))
  );
}

const BEGIN = '\\begin{document}';

// TeX comes as a document of its own: what is typeset stands between its `begin` and `end`.
function formulaOf(element: XmlElement, draft: Draft): string {
  const tex = textOf(element);
  const [begin, end] = [tex.indexOf(BEGIN), tex.lastIndexOf('\\end{document}')];
  if (begin < 0 || end < begin) return tex;
  draft.detail('formula', tex);
  return tex.slice(begin + BEGIN.length, end);
}

// The names of XHTML and of the OASIS exchange table.
const ROWS: ReadonlySet<string> = new Set(['tr', 'row']);
const CELLS: ReadonlySet<string> = new Set(['td', 'th', 'entry', 'entrytbl']);

/** Adds the rows of a table as one block, a line and a sentence for each; returns what floats in its cells. */
export function addTable(table: XmlElement, context: BlockContext, draft: Draft): readonly XmlElement[] {
  const floats: XmlElement[] = [];
  const { text, markers, spans } = joinedTexts(linesOf(table, draft, floats), '\n');
  draft.block(context, text, { markers, sentences: spans });
  return floats;
}

function linesOf(table: XmlElement, draft: Draft, floats: XmlElement[]): readonly MarkedText[] {
  const wordsOf = (nodes: readonly XmlNode[]): MarkedText => readRun(nodes, draft, floats);
  const rows = elementsOf(table).filter(({ name }) => ROWS.has(name));
  const placed = inColumns(
    rows.map((row) => cellsOf(row, wordsOf)),
    { text: '', markers: [] },
    ({ text }) => text.length,
  );
  const cellsIn = new Map(rows.map((row, at) => [row, placed[at] ?? []]));
  return table.children.flatMap((node) => {
    if (!isElement(node)) return lineOf([wordsOf([node])]);
    const cells = cellsIn.get(node);
    if (cells !== undefined) return lineOf(cells);
    const isNested = node.children.some(isElement) && !CELLS.has(node.name);
    return isNested ? linesOf(node, draft, floats) : lineOf([wordsOf([node])]);
  });
}

function cellsOf(
  row: XmlElement,
  wordsOf: (nodes: readonly XmlNode[]) => MarkedText,
): readonly SpanningCell<MarkedText>[] {
  return row.children
    .filter((node) => isElement(node) || node.trim() !== '')
    .map((node) => {
      if (!isElement(node)) return { cell: wordsOf([node]), across: 1, down: 1 };
      // The exchange table counts the rows below the cell's own.
      const down = Number(attributeOf(node, 'rowspan')) || Number(attributeOf(node, 'morerows')) + 1;
      return { cell: wordsOf(node.children), across: Number(attributeOf(node, 'colspan')), down };
    });
}

/** Cells are parted by tabs. Empty ones keep their place between others, and none is kept at the ends of a line. */
function lineOf(cells: readonly MarkedText[]): readonly MarkedText[] {
  const line = joinedTexts(cells, '\t');
  const text = line.text.trimEnd();
  return text === '' ? [] : [{ text, markers: line.markers }];
}
