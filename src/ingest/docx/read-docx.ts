// An article from a Word file: its parts as XML, in pieces by the styles of its paragraphs.
// Office Open XML, ECMA-376 part 1: section 17.3 (paragraphs and runs), 17.4 (tables), 17.9 (numbering), 17.11 (footnotes).
import { Fault } from '../../errors.js';
import type { Article } from '../article.js';
import { assemble } from '../text/assemble.js';
import { isByline, readAuthors } from '../text/authors.js';
import { type Fields, putFields, soundByline } from '../text/fields.js';
import { bareNames, letters, withoutHead } from '../text/head-pieces.js';
import { isKnownHeading } from '../text/headings.js';
import { type Piece, tablePiece } from '../text/piece.js';
import { parseXml } from '../xml/parse-xml.js';
import { attributeOf, childOf, childrenOf, elementsOf, within, type XmlElement } from '../xml/xml-element.js';
import { runText } from './run-text.js';
import { readStyles, type Styles } from './styles.js';
import { wholeParagraphs } from './whole-paragraphs.js';

/** The parts of the file that are read, by their paths in it; `document` is word/document.xml. */
export interface DocxParts {
  readonly document: string;
  readonly styles: string | null;
  readonly footnotes: string | null;
  readonly endnotes: string | null;
  /** docProps/core.xml: what the file says of itself. */
  readonly core: string | null;
}

/** Characters; a shorter first line is the cell of a form or a letter. */
const titleMin = 5;

/** Throws a Fault where the document has no text. */
export function readDocx(parts: DocxParts): Article {
  const body = treesOf(parts.document, 'body')[0];
  if (body === undefined)
    throw new Fault('bad-input', 'no text in this Word file', 'word/document.xml', 'save it anew as DOCX');
  const styles = readStyles(treesOf(parts.styles, 'styles')[0] ?? null);
  const fields: Fields = {};
  const pieces = blocksOf(body, styles, fields);
  readCore(parts.core, pieces, fields);
  const notes = [...notesOf(parts.footnotes, 'footnote'), ...notesOf(parts.endnotes, 'endnote')];
  const marked = hasHeadings(pieces) ? pieces : withBoldHeadings(body, styles, fields);
  return assemble([...withoutHead(marked, fields, true), ...notes], fields);
}

function treesOf(xml: string | null, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  if (xml !== null) parseXml(xml.replace(/^\uFEFF/, ''), new Set([name]), (piece) => found.push(piece));
  return found;
}

function hasHeadings(pieces: readonly Piece[]): boolean {
  return pieces.some(({ kind }) => kind === 'heading');
}

function blocksOf(parent: XmlElement, styles: Styles, fields: Fields): Piece[] {
  return wholeParagraphs(elementsOf(parent)).flatMap((element): Piece[] => {
    switch (element.name) {
      case 'p':
        return paragraphOf(element, styles, fields);
      case 'tbl':
        return tableOf(element, styles, fields);
      case 'sdt':
        return childrenOf(element, 'sdtContent').flatMap((content) => blocksOf(content, styles, fields));
      case 'ins':
      case 'moveTo':
      case 'customXml':
      case 'smartTag':
        return blocksOf(element, styles, fields);
      default:
        return [];
    }
  });
}

function paragraphOf(element: XmlElement, styles: Styles, fields: Fields): Piece[] {
  const boxes = within(element, 'txbxContent')
    .slice(0, 1)
    .flatMap((box) => blocksOf(box, styles, fields));
  const { text, markers } = runText(element);
  if (text === '') return boxes;
  const properties = childOf(element, 'pPr');
  const style = styles.of(attributeOf(childOf(properties, 'pStyle'), 'val'));
  const own = attributeOf(childOf(properties, 'outlineLvl'), 'val');
  const level = own === '' ? style.level : Number(own) + 1;
  switch (style.kind) {
    case 'title':
      if (fields.title !== undefined) break;
      putFields(fields, { title: text }, false);
      return boxes;
    case 'author': {
      const names = bareNames(text).trim();
      const authors = isByline(names) ? soundByline(readAuthors(names)) : null;
      // One that cannot be read leaves the others incomplete.
      const doubt = authors === null || fields.guessed?.includes('authors') === true;
      const known = fields.authors ?? [];
      putFields(fields, { authors: [...known, ...(authors ?? [])] }, false);
      if (doubt) fields.guessed = [...new Set([...(fields.guessed ?? []), 'authors' as const])];
      if (authors === null) break;
      return boxes;
    }
    case 'caption':
      return [{ kind: /^table\b/i.test(text) ? 'paragraph' : 'figure', text }, ...boxes];
    case 'abstract-title':
      return [{ kind: 'heading', level: 1, text }, ...boxes];
    case 'none':
      if (level !== null && level >= 1 && level <= 9 && text.length < 300)
        return [{ kind: 'heading', level: Math.min(level, 6), text }, ...boxes];
  }
  return [{ kind: 'paragraph', text, markers }, ...boxes];
}

function tableOf(element: XmlElement, styles: Styles, fields: Fields): Piece[] {
  const rows = within(element, 'tr').map((row) =>
    childrenOf(row, 'tc', 'sdt').flatMap((cell) => (cell.name === 'tc' ? [cell] : within(cell, 'tc'))),
  );
  // A table of one column, or with a page of text in a cell, sets the page out.
  const long = rows.flat().some((cell) => within(cell, 'p').length > 4 && runText(cell).text.length > 1500);
  if (long || rows.every((row) => row.length < 2))
    return rows.flat().flatMap((cell) => blocksOf(cell, styles, fields));
  const texts = rows.map((row) =>
    row
      .map((cell) =>
        within(cell, 'p')
          .map((one) => runText(one).text)
          .filter((text) => text !== '')
          .join(' '),
      )
      .join('\t')
      .trimEnd(),
  );
  const said = texts.filter((row) => row.trim() !== '');
  return said.length === 0 ? [] : [tablePiece(said)];
}

/** Separators of notes have a type; the notes themselves have none. */
function notesOf(xml: string | null, name: 'footnote' | 'endnote'): Piece[] {
  return treesOf(xml, name)
    .filter((note) => !/separator|notice/i.test(attributeOf(note, 'type')))
    .flatMap((note): Piece[] => {
      const text = within(note, 'p')
        .map((one) => runText(one).text)
        .join(' ')
        .trim();
      return text === ''
        ? []
        : [{ kind: 'reference', reference: { id: `${name}-${attributeOf(note, 'id')}`, text } }];
    });
}

/** Where no style says so, a short line that is wholly bold is a heading; the first of them, before any text, the title. */
function withBoldHeadings(body: XmlElement, styles: Styles, fields: Fields): Piece[] {
  const elements = wholeParagraphs(elementsOf(body));
  const pieces = elements.flatMap((element): Piece[] => {
    const read = blocksOf({ ...body, children: [element] }, styles, {});
    const [only] = read;
    if (element.name !== 'p' || read.length !== 1 || only?.kind !== 'paragraph') return read;
    const isHeading =
      isKnownHeading(only.text) || (isBold(element) && only.text.length <= 200 && !/[.:;,]$/.test(only.text));
    return isHeading
      ? [{ kind: 'heading', level: isKnownHeading(only.text) ? 1 : 2, text: only.text }]
      : read;
  });
  const [first, ...others] = pieces;
  const opening = elements.find((element) => element.name === 'p' && runText(element).text !== '');
  if (
    first?.kind !== 'paragraph' ||
    first.text.length < titleMin ||
    isListItem(opening) ||
    fields.title !== undefined ||
    first.text.length > 300 ||
    /[.;,]$/.test(first.text)
  )
    return pieces;
  // A title in plain letters.
  putFields(fields, { title: first.text }, true);
  return others;
}

function isListItem(paragraph: XmlElement | undefined): boolean {
  return childOf(childOf(paragraph, 'pPr'), 'numPr') !== undefined;
}

function isBold(paragraph: XmlElement): boolean {
  const runs = within(paragraph, 'r').filter((run) => within(run, 't').length > 0);
  return (
    runs.length > 0 &&
    runs.every((run) => {
      const bold = childOf(childOf(run, 'rPr'), 'b');
      return bold !== undefined && !/^(?:0|false|off)$/.test(attributeOf(bold, 'val'));
    })
  );
}

/** The file's own title counts where its text shows it, and its creator only where the text names nobody else. */
function readCore(xml: string | null, pieces: readonly Piece[], fields: Fields): void {
  const [core] = treesOf(xml, 'coreProperties');
  if (core === undefined) return;
  const of = (name: string): string =>
    within(core, name)
      .map((one) => runText(one).text || charactersIn(one))
      .join('; ')
      .trim();
  const title = of('title');
  const head = pieces.slice(0, 12);
  const shown = head.find((piece) => 'text' in piece && letters(piece.text) === letters(title));
  if (letters(title) !== '' && shown !== undefined && 'text' in shown)
    putFields(fields, { title: shown.text }, fields.title !== undefined);
}

function charactersIn(element: XmlElement): string {
  return element.children
    .filter((child) => typeof child === 'string')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
