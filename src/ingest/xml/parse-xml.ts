// The one door for XML: well-formed or refused with line and column, no entity of its own, bounded, one article at a time.
import { SaxesParser } from 'saxes';
import { badInput } from '../../errors.js';
import { bareAmpersand } from './bare-ampersand.js';
import { namedCharacter } from './named-characters.js';
import { XML_BOUNDS } from './xml-bounds.js';
import type { XmlElement, XmlNode } from './xml-element.js';
import { boundFault, xmlFault } from './xml-fault.js';

interface Growing extends XmlElement {
  readonly children: XmlNode[];
}

// What the parser says where a reference never ended.
const SWALLOWED = /^(?:unclosed tag|unexpected end|disallowed character in entity name)/;

// Text is given to the parser in chunks: a piece cut out of a chunk then never keeps the whole input in memory.
const CHUNK = 65_536;

/**
 * Calls `onPiece` with each outermost element of the given names, as soon as it closes, so that of a long set only one article
 * is in memory as a tree. Returns the name of the root. Throws a Fault for what is not well-formed, for a document type with
 * definitions of its own (entity bombs, external entities), and for what passes the bounds.
 */
export function parseXml(
  text: string,
  pieces: ReadonlySet<string>,
  onPiece: (piece: XmlElement) => void,
): string {
  const parser = new SaxesParser();
  // An element is open for each level; those outside of a piece are not kept.
  const open: (Growing | null)[] = [];
  let root = '';
  let elements = 0;
  let characters = 0;
  let attributes = 0;

  const bound = (what: keyof typeof XML_BOUNDS, count: number, words: string): void => {
    if (count > XML_BOUNDS[what]) throw boundFault(words, XML_BOUNDS[what], parser.line, parser.column);
  };
  const addText = (chars: string): void => {
    const top = open.at(-1);
    if (top === null || top === undefined) return;
    characters += chars.length;
    bound('characters', characters, 'characters of text in one article');
    top.children.push(chars);
  };

  parser.ENTITIES = new Proxy<Record<string, string>>(
    {},
    { get: (_none, name) => (typeof name === 'string' ? namedCharacter(name) : undefined) },
  );
  parser.on('error', (error) => {
    const said = error.message.replace(/^\d+:\d+: /, '');
    const bare = SWALLOWED.test(said) ? bareAmpersand(text) : null;
    if (bare !== null) throw xmlFault('a bare ampersand', bare.line, bare.column);
    throw xmlFault(said, parser.line, parser.column);
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) refuseDefinitions(doctype, parser.line, parser.column);
  });
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', () => {
    attributes += 1;
    bound('attributes', attributes, 'attributes on one element');
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', (tag) => {
    if (root === '') root = localName(tag.name);
    const name = localName(tag.name);
    const parent = open.at(-1) ?? null;
    bound('depth', open.length + 1, 'elements within each other');
    if (parent === null && !pieces.has(name)) {
      open.push(null);
      return;
    }
    elements += 1;
    bound('elements', elements, 'elements in one article');
    const element: Growing = {
      name,
      attributes: attributesOf(tag.attributes),
      children: [],
      line: parser.line,
    };
    parent?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    const closed = open.pop() ?? null;
    if (closed === null || (open.at(-1) ?? null) !== null) return;
    elements = 0;
    characters = 0;
    onPiece(closed);
  });

  for (let start = 0; start < text.length; start += CHUNK) parser.write(text.slice(start, start + CHUNK));
  parser.close();
  return root;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributesOf(given: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const name in given) {
    const local = localName(name);
    const value = given[name];
    if (value !== undefined && !attributes.has(local)) attributes.set(local, value);
  }
  return attributes;
}

// An internal subset without definitions is harmless; one with them can swell without end, or name other files.
function refuseDefinitions(doctype: string, line: number, column: number): void {
  if (!/<!ENTITY|%/.test(doctype)) return;
  throw badInput(
    'The XML defines entities of its own, which is refused',
    `line ${line}, column ${column}`,
    'take the definitions out of the document type, and write the characters themselves',
  );
}
