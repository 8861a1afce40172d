// An article from a Word file: its parts as XML, in pieces by the styles of its paragraphs.
// Office Open XML, ECMA-376 part 1: section 17.3 (paragraphs and runs), 17.4 (tables), 17.9 (numbering), 17.11 (footnotes).
import { badInput } from '../../errors.js';
import type { Article } from '../article.js';
import { assemble } from '../text/assemble.js';
import { type Fields, putFields, readByline } from '../text/fields.js';
import { bareNames, letters, withoutHead } from '../text/head-pieces.js';
import { isKnownHeading } from '../text/headings.js';
import { type Piece, rowOf, tablePiece } from '../text/piece.js';
import { inColumns } from '../text/table-columns.js';
import { parseXml } from '../xml/parse-xml.js';
import {
  attributeOf,
  bareText,
  childAtPath,
  childrenOf,
  descendantsNamed,
  elementsOf,
  type XmlElement,
} from '../xml/xml-element.js';
import { isOn, runText, wholeParagraphs } from './paragraphs.js';
import { readStyles, type Styles } from './styles.js';

/** The parts of the file that are read, by their paths in it; `document` is word/document.xml. */
export interface DocxParts {
  readonly document: string;
  readonly styles: string | null;
  readonly footnotes: string | null;
  readonly endnotes: string | null;
  /** docProps/core.xml: what the file says of itself. */
  readonly core: string | null;
}

/** Characters; a shorter first line is the cell of a form or a letter, a longer one is prose. */
const [titleMin, titleMax] = [5, 300];

/** Throws a Fault where the document has no text. */
export function readDocx(parts: DocxParts): Article {
  const [body] = treesOf(parts.document, 'body');
  if (body === undefined)
    throw badInput('no text in this Word file', 'word/document.xml', 'save it again as DOCX');
  const styles = readStyles(treesOf(parts.styles, 'styles')[0]);
  const fields: Fields = {};
  const styled = blocksOf(body, styles, fields);
  readCore(parts.core, styled, fields);
  const notes = [...notesOf(parts.footnotes, 'footnote'), ...notesOf(parts.endnotes, 'endnote')];
  const hasHeadings = styled.some(({ kind }) => kind === 'heading');
  const pieces = hasHeadings ? styled : withBoldHeadings(body, styles, fields);
  return assemble([...withoutHead(pieces, fields), ...notes], fields);
}

function treesOf(xml: string | null, name: string): readonly XmlElement[] {
  const trees: XmlElement[] = [];
  if (xml !== null) parseXml(xml.replace(/^\uFEFF/, ''), new Set([name]), (tree) => trees.push(tree));
  return trees;
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
  const [box] = descendantsNamed(element, 'txbxContent');
  const boxes = box === undefined ? [] : blocksOf(box, styles, fields);
  const { text, markers } = runText(element);
  if (text === '') return boxes;
  const style = styles.of(attributeOf(childAtPath(element, 'pPr', 'pStyle'), 'val'));
  const outline = attributeOf(childAtPath(element, 'pPr', 'outlineLvl'), 'val');
  const level = outline === '' ? style.level : Number(outline) + 1;
  const paragraph: Piece = { kind: 'paragraph', text, markers };
  switch (style.kind) {
    case 'title':
      if (fields.title !== undefined) return [paragraph, ...boxes];
      putFields(fields, { title: text }, false);
      return boxes;
    case 'author':
      return putAuthors(text, fields) ? boxes : [paragraph, ...boxes];
    case 'caption':
      return [{ kind: /^table\b/i.test(text) ? 'paragraph' : 'figure', text }, ...boxes];
    case 'abstract-title':
      return [{ kind: 'heading', level: 1, text }, ...boxes];
    case 'none': {
      const isHeading = level !== null && level >= 1 && level <= 9 && text.length < 300;
      return [isHeading ? { kind: 'heading', level: Math.min(level, 6), text } : paragraph, ...boxes];
    }
  }
}

/** Adds the names of a paragraph to the authors. One that cannot be read leaves the others incomplete. */
function putAuthors(text: string, fields: Fields): boolean {
  const authors = readByline(bareNames(text).trim());
  const isDoubtful = authors === null || fields.guessed?.includes('authors') === true;
  putFields(fields, { authors: [...(fields.authors ?? []), ...(authors ?? [])] }, false);
  if (isDoubtful) fields.guessed = [...new Set([...(fields.guessed ?? []), 'authors' as const])];
  return authors !== null;
}

function tableOf(element: XmlElement, styles: Styles, fields: Fields): Piece[] {
  const rows = descendantsNamed(element, 'tr').map((row) =>
    childrenOf(row, 'tc', 'sdt').flatMap((cell) =>
      cell.name === 'tc' ? [cell] : descendantsNamed(cell, 'tc'),
    ),
  );
  // A table of one column, or with a page of text in a cell, sets the page out.
  const hasText = rows
    .flat()
    .some((cell) => descendantsNamed(cell, 'p').length > 4 && runText(cell).text.length > 1500);
  if (hasText || rows.every((row) => row.length < 2))
    return rows.flat().flatMap((cell) => blocksOf(cell, styles, fields));
  // Word has a cell in each row that another one reaches down into, an empty one.
  const cells = rows.map((row) =>
    row.map((cell) => ({ cell: wordsOf(cell), across: columnsOf(cell), down: 1 })),
  );
  const texts = inColumns(cells, '', ({ length }) => length)
    .map(rowOf)
    .filter((row) => row.trim() !== '');
  return texts.length === 0 ? [] : [tablePiece(texts)];
}

function columnsOf(cell: XmlElement): number {
  return Number(attributeOf(childAtPath(cell, 'tcPr', 'gridSpan'), 'val'));
}

/** The paragraphs of a cell or a note as one text. */
function wordsOf(element: XmlElement): string {
  const texts = descendantsNamed(element, 'p').map((paragraph) => runText(paragraph).text);
  return texts.filter((text) => text !== '').join(' ');
}

/** Separators of notes have a type; the notes themselves have none. */
function notesOf(xml: string | null, name: 'footnote' | 'endnote'): Piece[] {
  return treesOf(xml, name)
    .filter((note) => !/separator|notice/i.test(attributeOf(note, 'type')))
    .map((note) => ({ id: `${name}-${attributeOf(note, 'id')}`, text: wordsOf(note) }))
    .filter(({ text }) => text !== '')
    .map((reference) => ({ kind: 'reference', reference }));
}

/** Where no style says so, a short line that is wholly bold is a heading; the first of them, before any text, the title. */
function withBoldHeadings(body: XmlElement, styles: Styles, fields: Fields): Piece[] {
  const elements = wholeParagraphs(elementsOf(body));
  const pieces = elements.flatMap((element): Piece[] => {
    const read = blocksOf({ ...body, children: [element] }, styles, {});
    const [piece, ...others] = read;
    if (element.name !== 'p' || others.length > 0 || piece?.kind !== 'paragraph') return read;
    const { text } = piece;
    if (isKnownHeading(text)) return [{ kind: 'heading', level: 1, text }];
    const isHeading = isBold(element) && text.length <= 200 && !/[.:;,]$/.test(text);
    return isHeading ? [{ kind: 'heading', level: 2, text }] : read;
  });
  const [first, ...others] = pieces;
  const opening = elements.find((element) => element.name === 'p' && runText(element).text !== '');
  const isListItem = childAtPath(opening, 'pPr', 'numPr') !== undefined;
  if (first?.kind !== 'paragraph' || isListItem || fields.title !== undefined) return pieces;
  const { text } = first;
  if (text.length < titleMin || text.length > titleMax || /[.;,]$/.test(text)) return pieces;
  // A title in plain letters.
  putFields(fields, { title: text }, true);
  return others;
}

function isBold(paragraph: XmlElement): boolean {
  const runs = descendantsNamed(paragraph, 'r').filter((run) => descendantsNamed(run, 't').length > 0);
  return runs.length > 0 && runs.every((run) => isOn(childAtPath(run, 'rPr', 'b')));
}

/** The file's own title counts where its text shows it. */
function readCore(xml: string | null, pieces: readonly Piece[], fields: Fields): void {
  const titles = descendantsNamed(treesOf(xml, 'coreProperties')[0], 'title').map(
    (title) => runText(title).text || bareText(title).replace(/\s+/g, ' ').trim(),
  );
  const title = letters(titles.join('; '));
  const texts = pieces.slice(0, 12).flatMap((piece) => ('text' in piece ? [piece.text] : []));
  const shown = title === '' ? undefined : texts.find((text) => letters(text) === title);
  if (shown !== undefined) putFields(fields, { title: shown }, fields.title !== undefined);
}
