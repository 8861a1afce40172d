// The one door for XML: well-formed or refused with line and column, no entity of its own, bounded, one article at a time.
import { SaxesParser } from 'saxes';
import { badInput, type Fault } from '../../errors.js';
import { namedCharacter } from './named-characters.js';
import type { XmlElement, XmlNode } from './xml-element.js';

/** How large a document may be. Articles stay far below; the largest with whole data sheets have some 100,000 elements. */
export const XML_BOUNDS = {
  /** Elements within elements. */
  depth: 200,
  /** Attributes of one element. */
  attributes: 200,
  /** Elements of one article. */
  elements: 2_000_000,
  /** Characters of text in one article. */
  characters: 64_000_000,
} as const;

interface Growing extends XmlElement {
  readonly children: XmlNode[];
}

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
  const counts = { attributes: 0, elements: 0, characters: 0 };
  const place = (): string => `line ${parser.line}, column ${parser.column}`;
  const bound = (what: keyof typeof XML_BOUNDS, count: number, words: string): void => {
    const most = XML_BOUNDS[what];
    if (count <= most) return;
    const many = `The XML has more than ${most.toLocaleString('en')} ${words}`;
    throw badInput(many, place(), 'give an article as published, or a part of it');
  };
  const addText = (characters: string): void => {
    const parent = open.at(-1);
    if (parent === null || parent === undefined) return;
    counts.characters += characters.length;
    bound('characters', counts.characters, 'characters of text in one article');
    parent.children.push(characters);
  };

  parser.ENTITIES = new Proxy<Record<string, string>>(
    {},
    { get: (_none, name) => (typeof name === 'string' ? namedCharacter(name) : undefined) },
  );
  parser.on('error', (error) => {
    throw xmlFault(error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''), place(), text);
  });
  parser.on('doctype', (doctype) => {
    // An internal subset without definitions is harmless; one with them can swell without end, or name other files.
    if (!doctype.includes('[') || !/<!ENTITY|%/.test(doctype)) return;
    const cure = 'take the definitions out of the document type, and write the characters themselves';
    throw badInput('The XML defines entities of its own, which is refused', place(), cure);
  });
  parser.on('opentagstart', () => {
    counts.attributes = 0;
  });
  parser.on('attribute', () => {
    counts.attributes += 1;
    bound('attributes', counts.attributes, 'attributes on one element');
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', (tag) => {
    const name = localName(tag.name);
    if (root === '') root = name;
    const parent = open.at(-1) ?? null;
    bound('depth', open.length + 1, 'elements within each other');
    if (parent === null && !pieces.has(name)) {
      open.push(null);
      return;
    }
    counts.elements += 1;
    bound('elements', counts.elements, 'elements in one article');
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
    counts.elements = 0;
    counts.characters = 0;
    onPiece(closed);
  });

  for (let start = 0; start < text.length; start += CHUNK) parser.write(text.slice(start, start + CHUNK));
  parser.close();
  return root;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributesOf(tag: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const name in tag) {
    const local = localName(name);
    const value = tag[name];
    if (value !== undefined && !attributes.has(local)) attributes.set(local, value);
  }
  return attributes;
}

const cures: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:unclosed tag|unexpected end|document must contain a root)/,
    'it ends too early: fetch the whole file again',
  ],
  [/^undefined entity/, 'write the character itself, or its number as in &#945;'],
  [/^disallowed character\.?$/, 'save the file as UTF-8, without control characters'],
  [/^(?:a bare ampersand|malformed character entity)/, 'write &amp; for a bare ampersand'],
  [/\bdoctype\b/, 'take out the document type, or place it before the first element'],
];

/** `what`: the parser's words. A bare ampersand swallows what follows, and the parser tells it late: its own place is told. */
function xmlFault(what: string, place: string, text: string): Fault {
  const swallowed = /^(?:unclosed tag|unexpected end|disallowed character in entity name)/.test(what);
  const ampersand = swallowed ? bareAmpersand(text) : null;
  if (ampersand !== null) return xmlFault('a bare ampersand', ampersand, text);
  const cure = cures.find(([pattern]) => pattern.test(what))?.[1];
  return badInput(
    `The XML cannot be read: ${what}`,
    place,
    cure ?? 'mend the markup there, or fetch the file again',
  );
}

/** The place of the first bare ampersand; null where each one begins a reference. */
function bareAmpersand(text: string): string | null {
  // What is cut out keeps its place and its lines.
  const noMarkup = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g;
  const plain = text.replace(noMarkup, (cut) => cut.replace(/[^\n]/g, ' '));
  const at = /&(?!#?[A-Za-z0-9]{1,32};)/.exec(plain)?.index;
  if (at === undefined) return null;
  const line = plain.slice(0, at).split('\n').length;
  return `line ${line}, column ${at - plain.lastIndexOf('\n', at)}`;
}
