// The body of an article, element by element: what opens a section, what is a paragraph, what stands apart. Nothing is passed over.
import {
  attributeOf,
  firstChildNamed,
  isElement,
  type XmlElement,
  type XmlNode,
} from '../xml/xml-element.js';
import { asKind, asStatement, type BlockContext, type Draft, underHeading } from './draft.js';
import { isInline, textOf } from './inline.js';
import { headingOf, roleOfHeading, roleOfOpening, roleOfType } from './roles.js';
import { addTable, readRun } from './run.js';

/** Adds an element's words to the draft. */
export type Reader = (element: XmlElement, context: BlockContext, draft: Draft) => void;

// What ends the line of the paragraph that it stands in. Everything else within a paragraph runs on.
const BREAKING: ReadonlySet<string> = new Set(
  'p list def-list disp-quote boxed-text sec verse-group speech statement preformat table array glossary'.split(
    ' ',
  ),
);

/** Reads the children of an element in order: lines of text become blocks, elements that open something are read by their own rule. */
function addBlocks(element: XmlElement, context: BlockContext, draft: Draft): void {
  const line: XmlNode[] = [];
  const floats: XmlElement[] = [];
  const endLine = (): void => {
    const { text, markers } = readRun(line.splice(0), draft, floats);
    draft.block(context, text, { markers });
  };
  for (const node of element.children) {
    const runsOn = !isElement(node) || isOfLine(node) || (element.name === 'p' && !BREAKING.has(node.name));
    if (runsOn) {
      line.push(node);
      continue;
    }
    endLine();
    addElement(node, context, draft);
  }
  endLine();
  for (const float of floats) addElement(float, context, draft);
}

// A table may stand beside a picture of it, as alternatives.
function isOfLine(element: XmlElement): boolean {
  const holdsTable = element.name === 'alternatives' && firstChildNamed(element, 'table') !== undefined;
  return isInline(element.name) && !holdsTable;
}

export function addElement(element: XmlElement, context: BlockContext, draft: Draft): void {
  (readers.get(element.name) ?? addBlocks)(element, context, draft);
}

/** A part with a heading of its own, or one that stands for it; the heading is kept even where nothing stands under it. */
export function addHeaded(element: XmlElement, context: BlockContext, draft: Draft, otherwise = ''): void {
  const title =
    firstChildNamed(element, 'title') ?? firstChildNamed(firstChildNamed(element, 'caption'), 'title');
  const label = firstChildNamed(element, 'label');
  const written = [textOf(label), textOf(title)].filter((part) => part !== '').join(' ');
  const type = attributeOf(element, 'sec-type') || attributeOf(element, 'notes-type');
  const heading = written || headingOf(roleOfType(type)) || otherwise;
  const before = draft.blocks.length;
  const here = asStatement(underHeading(context, heading), roleOfType(type) ?? roleOfHeading(heading));
  const isRepeated = heading !== '' && draft.opensAgain(here);
  addBlocks(without(element, title, label), here, draft);
  if (isRepeated) draft.opensSection(before);
  if (draft.blocks.length === before) draft.detail('title', written);
}

/** The same element without these; a title may stand in its caption. */
function without(element: XmlElement, ...parts: readonly (XmlElement | undefined)[]): XmlElement {
  const children = element.children
    .filter((node) => !isElement(node) || !parts.includes(node))
    .map((node) => (isElement(node) && node.name === 'caption' ? without(node, ...parts) : node));
  return { ...element, children };
}

/** Lets the first paragraph begin with a label, a term or a speaker, as it is shown. */
function addLabelledBlock(
  element: XmlElement,
  context: BlockContext,
  draft: Draft,
  ...labels: readonly string[]
): void {
  const isLead = (node: XmlNode): boolean => isElement(node) && labels.includes(node.name);
  const leads = element.children.filter(isLead);
  if (leads.length === 0) {
    addBlocks(element, context, draft);
    return;
  }
  const rest = element.children.filter((node) => !isLead(node) && (isElement(node) || node.trim() !== ''));
  const label: XmlElement = { ...element, name: 'label', children: leads };
  const [first] = rest;
  const opensText = first !== undefined && isElement(first) && (first.name === 'p' || first.name === 'def');
  const children = opensText ? [...labelled(first, label), ...rest.slice(1)] : [label, ...rest];
  addBlocks({ ...element, name: 'labelled', children }, context, draft);
}

// A definition holds its paragraphs one level deeper.
function labelled(body: XmlElement, label: XmlElement): readonly XmlNode[] {
  const inner = body.children.find((node) => isElement(node) || node.trim() !== '');
  if (body.name !== 'def' || inner === undefined || !isElement(inner) || inner.name !== 'p')
    return [{ ...body, name: 'p', children: [label, ...body.children] }];
  const rest = body.children.filter((node) => node !== inner);
  return [...labelled(inner, label), { ...body, children: rest }];
}

// Figure, table, file: under its label; caption, rows and notes are blocks of its kind.
const addFloat =
  (kind: 'figure' | 'table' | 'statement'): Reader =>
  (element, context, draft) => {
    const label = firstChildNamed(element, 'label');
    const inner = underHeading(context, textOf(label));
    const before = draft.blocks.length;
    const here = kind === 'statement' ? asStatement(inner, 'other') : asKind(inner, kind);
    addBlocks(without(element, label), here, draft);
    if (draft.blocks.length === before) draft.detail(element.name, textOf(label));
  };

const addDefinition: Reader = (element, context, draft) => {
  draft.abbreviation(
    textOf(firstChildNamed(element, 'term')),
    textOf(firstChildNamed(element, 'def')).replace(/[.;,]$/, ''),
  );
  addLabelledBlock(element, context, draft, 'label', 'term', 'x');
};

const addRows: Reader = (element, context, draft) => {
  for (const float of addTable(element, asKind(context, 'table'), draft)) addElement(float, context, draft);
};

const isFloat = ({ kind }: BlockContext): boolean => kind === 'table' || kind === 'figure';

const addFootnote: Reader = (element, context, draft) => {
  const typed = roleOfType(attributeOf(element, 'fn-type') || attributeOf(element, 'notes-type'));
  // A note on conflicts may begin with who paid; notes of other types may hold any statement.
  const role = typed === 'disclosure' ? typed : (roleOfOpening(textOf(element).replace(/^\W+/, '')) ?? typed);
  const isHeaded = role === null || roleOfHeading(context.section.at(-1) ?? '') === role;
  const inner = isHeaded ? context : underHeading(context, headingOf(role));
  addLabelledBlock(element, isFloat(context) ? context : asStatement(inner, role), draft, 'label');
};

const addFootnotes: Reader = (element, context, draft) => {
  const role = roleOfType(attributeOf(element, 'content-type') || attributeOf(element, 'fn-type'));
  const here = isFloat(context) ? context : asStatement(context, role ?? 'other');
  addHeaded(element, here, draft, headingOf(role) || 'Footnotes');
};

const addDetail: Reader = (element, _context, draft) => draft.detail(element.name, textOf(element));

const addStatements =
  (otherwise: string): Reader =>
  (element, context, draft) => {
    const role = roleOfType(attributeOf(element, 'notes-type')) ?? 'other';
    addHeaded(element, asStatement(context, role), draft, otherwise);
  };

function sameFor(names: string, reader: Reader): readonly (readonly [string, Reader])[] {
  return names.split(' ').map((name) => [name, reader]);
}

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...sameFor(
    'sec app list def-list boxed-text statement disp-quote ref-list fig-group table-wrap-group',
    addHeaded,
  ),
  ['glossary', (element, context, draft) => addHeaded(element, context, draft, 'Glossary')],
  ['ack', addStatements('Acknowledgements')],
  ...sameFor('bio notes', addStatements('')),
  ['permissions', (element, context, draft) => addBlocks(element, asStatement(context, 'licence'), draft)],
  ...sameFor('fig chem-struct-wrap', addFloat('figure')),
  ['table-wrap', addFloat('table')],
  ...sameFor('supplementary-material media', addFloat('statement')),
  ...sameFor('table array', addRows),
  // A formula with its number is one line, wherever it stands.
  ['disp-formula', (element, context, draft) => addBlocks({ ...element, name: 'p' }, context, draft)],
  ['list-item', (element, context, draft) => addLabelledBlock(element, context, draft, 'label', 'title')],
  ['def-item', addDefinition],
  ['speech', (element, context, draft) => addLabelledBlock(element, context, draft, 'speaker')],
  ['fn', addFootnote],
  ['fn-group', addFootnotes],
  // References are listed for the whole article at once.
  ['ref', () => undefined],
  ...sameFor('object-id alt-text long-desc sec-meta processing-meta', addDetail),
]);
