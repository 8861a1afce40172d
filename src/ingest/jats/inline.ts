// Which elements of JATS stand in the flow of a line, and how neighbouring pieces of text are joined: without a blank, or with one.
import { raised } from '../../text/superscript.js';
import { FoldedText } from '../xml/folded-text.js';
import { charactersOf, isElement, type XmlElement, type XmlNode } from '../xml/xml-element.js';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Marks within a line: between two of them nothing is put. All of MathML counts, too (see `isInline`). */
const INLINE = words(`
  abbrev abbr alternatives b big bold cite chem-struct code custom-render def-term email ext-link fixed-case hr i
  index-term index-term-range-end inline-code inline-formula inline-graphic inline-media inline-supplementary-material
  italic milestone-end milestone-start monospace named-content overline overline-end overline-start price private-char
  rb related-article related-object roman rp rt ruby sans-serif sc size small span sub sup strike strong styled-content
  target term tex-math textual-form toggle tt u underline underline-end underline-start uri x xref
`);

/** Elements that stand apart from whatever is beside them, text included. */
const APART = words(`
  attrib break br caption def-list disp-formula disp-formula-group disp-quote element-citation label li list list-item
  mfrac mixed-citation mspace mtd mtr mlabeledtr mtable nlm-citation note p preformat sec speech subtitle table td th
  title tr verse-group
`);

/** Presentation MathML, whose elements join as they stand (`x`, `=`, `2`); known by its parent `math`. */
const MATH_APART = words('mfrac mtd mtr mlabeledtr mspace mtable');

export function isInline(name: string): boolean {
  return INLINE.has(name) || name === 'math';
}

/** Called for each element within a text; true: it has dealt with the element itself. */
export type OnElement = (element: XmlElement) => boolean;

/** Adds the text of nodes in order. A blank is put between neighbours that no mark within a line joins. */
export function addNodes(
  text: FoldedText,
  nodes: readonly XmlNode[],
  onElement: OnElement,
  math = false,
): void {
  let beside: XmlElement | null = null;
  for (const node of nodes) {
    if (!isElement(node)) {
      text.add(node);
      // White space between two elements parts them already; other text joins as it stands.
      if (node !== '') beside = null;
      continue;
    }
    const apart = (math ? MATH_APART : APART).has(node.name);
    const joins = (other: XmlElement): boolean => isInline(other.name) && !areItems(other, node);
    const isJoined: boolean = math || (isInline(node.name) && (beside === null || joins(beside)));
    if (apart || (beside !== null && !isJoined)) text.gap();
    if (!onElement(node)) addElement(text, node, onElement, math || node.name === 'math');
    if (apart) text.gap();
    beside = node;
  }
}

function addElement(text: FoldedText, element: XmlElement, onElement: OnElement, math: boolean): void {
  const { name, children } = element;
  if (name === 'mfrac') {
    // Numerator and denominator stand apart: "1" over "2" must not read 12.
    for (const part of children) {
      addNodes(text, [part], onElement, true);
      text.gap();
    }
  } else if (name === 'sup') addRaised(text, children, onElement, math);
  else if (name === 'msup' || name === 'msubsup') {
    // The last part of a power is its exponent.
    const parts = children.filter((node) => isElement(node) || node.trim() !== '');
    addNodes(text, parts.slice(0, -1), onElement, true);
    addRaised(text, parts.slice(-1), onElement, true);
  } else addNodes(text, children, onElement, math);
}

// Bold or slanted words side by side, each of several and the next with a capital, are items of a list: "Case: Hare", "Sign: Itch".
const ITEM = words('b bold i italic u underline');

function areItems(first: XmlElement, next: XmlElement): boolean {
  if (!ITEM.has(first.name) || !ITEM.has(next.name)) return false;
  return (
    /\S\s.*[\p{L}\p{N}.)]$/su.test(charactersOf(first.children)) &&
    /^\p{Lu}\S*\s/u.test(charactersOf(next.children))
  );
}

/** Adds nodes that stand high together; what stands high within them has a caret. */
function addRaised(text: FoldedText, nodes: readonly XmlNode[], onElement: OnElement, math: boolean): void {
  const { lead, shape } = text.isShaped ? { lead: '^', shape: null } : raised(charactersOf(nodes));
  text.add(lead);
  if (shape === null) addNodes(text, nodes, onElement, math);
  else text.shaped(shape, () => addNodes(text, nodes, onElement, math));
}

/** All text within an element, folded. */
export function textOf(element: XmlElement | undefined): string {
  const text = new FoldedText();
  addNodes(text, element?.children ?? [], () => false);
  return text.toString();
}
