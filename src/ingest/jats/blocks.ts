// The body of an article, element by element: what opens a section, what is a paragraph, what stands apart. Nothing is passed over.
import { attributeOf, childOf, isElement, type XmlElement, type XmlNode } from '../xml/xml-element.js';
import type { Draft } from './draft.js';
import { isInline, textOf } from './inline.js';
import { asKind, asStatement, type Place, under } from './place.js';
import { roleOfHeading, roleOfOpening, roleOfType } from './roles.js';
import { readRun } from './run.js';
import { addTable } from './table.js';

type Reader = (element: XmlElement, place: Place, draft: Draft) => void;

// What ends the line of the paragraph that it stands in. Everything else within a paragraph runs on.
const BREAKING: ReadonlySet<string> = new Set(
  'p list def-list disp-quote boxed-text sec verse-group speech statement preformat table array glossary'.split(
    ' ',
  ),
);

/** Reads the children of an element in order: lines of text become blocks, elements that open something are read by their own rule. */
function addBlocks(element: XmlElement, place: Place, draft: Draft): void {
  const paragraph = element.name === 'p';
  const line: XmlNode[] = [];
  const floats: XmlElement[] = [];
  const endLine = (): void => {
    const run = readRun(line.splice(0), draft);
    draft.block(place, run.text, { markers: run.markers });
    for (const float of run.floats) floats.push(float);
  };
  for (const node of element.children) {
    const runsOn = !isElement(node) || isOfLine(node) || (paragraph && !BREAKING.has(node.name));
    if (runsOn) {
      line.push(node);
      continue;
    }
    endLine();
    addElement(node, place, draft);
  }
  endLine();
  for (const float of floats) addElement(float, place, draft);
}

// A table may stand beside a picture of it, as alternatives.
function isOfLine(element: XmlElement): boolean {
  return (
    isInline(element.name) && !(element.name === 'alternatives' && childOf(element, 'table') !== undefined)
  );
}

export function addElement(element: XmlElement, place: Place, draft: Draft): void {
  (readers.get(element.name) ?? addBlocks)(element, place, draft);
}

/** A part with a heading of its own, or one that stands for it; the heading is kept even where nothing stands under it. */
export function addHeaded(element: XmlElement, place: Place, draft: Draft, otherwise = ''): void {
  const caption = childOf(element, 'caption');
  const title = childOf(element, 'title') ?? childOf(caption, 'title');
  const label = childOf(element, 'label');
  const written = [textOf(label), textOf(title)].filter((part) => part !== '').join(' ');
  const heading = written || otherwise;
  const role =
    roleOfType(attributeOf(element, 'sec-type') || attributeOf(element, 'notes-type')) ??
    roleOfHeading(heading);
  const before = draft.blocks.length;
  const here = asStatement(under(place, heading), role);
  const anew = heading !== '' && draft.opensAgain(here);
  addBlocks(without(element, title, label), here, draft);
  if (anew) draft.beginsAnew(before);
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
function addLed(element: XmlElement, place: Place, draft: Draft, ...leading: readonly string[]): void {
  const leads = new Set(element.children.filter((node) => isElement(node) && leading.includes(node.name)));
  const rest = element.children.filter((node) => !leads.has(node) && (isElement(node) || node.trim() !== ''));
  if (leads.size === 0) {
    addBlocks(element, place, draft);
    return;
  }
  const lead: XmlElement = { ...element, name: 'label', children: [...leads] };
  const first = rest.findIndex((node) => isElement(node) && (node.name === 'p' || node.name === 'def'));
  const body = rest[first === 0 ? 0 : -1];
  const opening = body !== undefined && isElement(body) ? opened(body, lead) : [lead];
  addBlocks(
    { ...element, name: 'led', children: [...opening, ...rest.slice(first === 0 ? 1 : 0)] },
    place,
    draft,
  );
}

// A definition holds its paragraphs one level deeper.
function opened(body: XmlElement, lead: XmlElement): readonly XmlNode[] {
  const inner = body.children.find((node) => isElement(node) || node.trim() !== '');
  if (body.name === 'def' && inner !== undefined && isElement(inner) && inner.name === 'p') {
    const rest = body.children.filter((node) => node !== inner);
    return [...opened(inner, lead), { ...body, children: rest }];
  }
  return [{ ...body, name: 'p', children: [lead, ...body.children] }];
}

// Figure, table, file: under its label; caption, rows and notes are blocks of its kind.
const addFloat =
  (kind: 'figure' | 'table' | 'statement'): Reader =>
  (element, place, draft) => {
    const label = childOf(element, 'label');
    const inner = under(place, textOf(label));
    const before = draft.blocks.length;
    const kept = kind === 'statement' ? asStatement(inner, 'other') : asKind(inner, kind);
    addBlocks(without(element, label), kept, draft);
    if (draft.blocks.length === before) draft.detail(element.name, textOf(label));
  };

const addDefinition: Reader = (element, place, draft) => {
  draft.abbreviation(textOf(childOf(element, 'term')), textOf(childOf(element, 'def')).replace(/[.;,]$/, ''));
  addLed(element, place, draft, 'label', 'term', 'x');
};

const addRows: Reader = (element, place, draft) => {
  for (const float of addTable(element, asKind(place, 'table'), draft)) addElement(float, place, draft);
};

const addFootnote: Reader = (element, place, draft) => {
  const text = textOf(element);
  const role =
    roleOfOpening(text.replace(/^\W+/, '')) ??
    roleOfType(attributeOf(element, 'fn-type') || attributeOf(element, 'notes-type'));
  const own = place.kind === 'table' || place.kind === 'figure' ? place : asStatement(place, role);
  addLed(element, own, draft, 'label');
};

const addFootnotes: Reader = (element, place, draft) => {
  const role = roleOfType(attributeOf(element, 'content-type') || attributeOf(element, 'fn-type'));
  const own = place.kind === 'table' || place.kind === 'figure' ? place : asStatement(place, role ?? 'other');
  addHeaded(element, own, draft, 'Footnotes');
};

const addDetail: Reader = (element, _place, draft) => draft.detail(element.name, textOf(element));

const addStatements =
  (otherwise: string): Reader =>
  (element, place, draft) =>
    addHeaded(
      element,
      asStatement(place, roleOfType(attributeOf(element, 'notes-type')) ?? 'other'),
      draft,
      otherwise,
    );

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...[
    'sec',
    'app',
    'list',
    'def-list',
    'boxed-text',
    'statement',
    'disp-quote',
    'ref-list',
    'fig-group',
    'table-wrap-group',
  ].map((name): [string, Reader] => [name, addHeaded]),
  ['glossary', (element, place, draft) => addHeaded(element, place, draft, 'Glossary')],
  ['ack', addStatements('Acknowledgements')],
  ['bio', addStatements('')],
  ['notes', addStatements('')],
  ['permissions', (element, place, draft) => addBlocks(element, asStatement(place, 'licence'), draft)],
  ['fig', addFloat('figure')],
  ['chem-struct-wrap', addFloat('figure')],
  ['table-wrap', addFloat('table')],
  ['supplementary-material', addFloat('statement')],
  ['media', addFloat('statement')],
  ['table', addRows],
  ['array', addRows],
  // A formula with its number is one line, wherever it stands.
  ['disp-formula', (element, place, draft) => addBlocks({ ...element, name: 'p' }, place, draft)],
  ['list-item', (element, place, draft) => addLed(element, place, draft, 'label', 'title')],
  ['def-item', addDefinition],
  ['speech', (element, place, draft) => addLed(element, place, draft, 'speaker')],
  ['fn', addFootnote],
  ['fn-group', addFootnotes],
  // References are listed for the whole article at once.
  ['ref', () => undefined],
  ...['object-id', 'alt-text', 'long-desc', 'sec-meta', 'processing-meta'].map((name): [string, Reader] => [
    name,
    addDetail,
  ]),
]);
