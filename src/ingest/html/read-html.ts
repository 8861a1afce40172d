// An article from a web page: of a journal, of PMC, or saved from elsewhere; the article, and not what stands around it.
import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { badInput } from '../../errors.js';
import type { Article } from '../article.js';
import { words } from '../article-words.js';
import { assemble } from '../text/assemble.js';
import { withoutHead } from '../text/head-pieces.js';
import { type Piece, rowOf, tablePiece } from '../text/piece.js';
import { inColumns } from '../text/table-columns.js';
import { inlineText, isPageFurniture } from './inline-html.js';
import { elementsIn, pageFields } from './page-fields.js';

/** Characters of a page; a saved one with its styles has some hundred thousand. */
const lengthMax = 16_000_000;

export function readHtml(text: string): Article {
  if (text.length > lengthMax)
    throw badInput(
      `more than ${lengthMax.toLocaleString('en')} characters of HTML`,
      'the whole page',
      'save the article alone',
    );
  try {
    return read(text);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw badInput('elements too deep within each other', 'the whole page', 'save the article alone', cause);
  }
}

function read(text: string): Article {
  const root = fromHtml(text);
  const fields = pageFields(root);
  const pieces = contentOf(root).children.flatMap(piecesOf);
  if (pieces.every(({ kind }) => kind === 'heading'))
    throw badInput(
      'no text in this page',
      'its body',
      'save the page when it is shown, or save the article as PDF',
    );
  return assemble(withoutHead(withoutSubtitleDates(pieces), fields), fields);
}

// "12 March 2020" under a title is no text of the article.
function withoutSubtitleDates(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(
    (piece) =>
      piece.kind !== 'paragraph' ||
      !/^(?:\d{1,2} )?(?:\p{Lu}\p{L}+ )?(?:\d{1,2}, )?(?:19|20)\d\d$/u.test(piece.text.trim()),
  );
}

interface Parent {
  readonly children: readonly RootContent[] | readonly ElementContent[];
}

/** The element that holds the article: the largest of those that say so, if it has most of the page's paragraphs. */
function contentOf(root: Nodes): Parent {
  const [body] = all(root, 'body');
  if (body === undefined) return 'children' in root ? root : { children: [] };
  const count = (element: Element): number => all(element, 'p').length;
  const isMain = ({ properties }: Element): boolean => properties['role'] === 'main';
  const named = elementsIn(body).filter(
    (element) => element.tagName === 'article' || element.tagName === 'main' || isMain(element),
  );
  const [most] = named.sort((a, b) => count(b) - count(a));
  return most !== undefined && count(most) * 2 >= count(body) && count(most) > 0 ? most : body;
}

/** The elements of these names at any depth. */
function all(node: Nodes, ...names: readonly string[]): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child): Element[] => {
    if (child.type !== 'element') return [];
    return [...(names.includes(child.tagName) ? [child] : []), ...all(child, ...names)];
  });
}

function isBlock(node: ElementContent | RootContent): boolean {
  return (
    node.type === 'element' &&
    (words('elements that part text').has(node.tagName) || node.children.some(isBlock))
  );
}

function piecesOf(node: RootContent | ElementContent): Piece[] {
  if (node.type !== 'element') return node.type === 'text' ? paragraph([node]) : [];
  if (isPageFurniture(node)) return [];
  const { tagName, children } = node;
  if (/^h[1-6]$/.test(tagName)) {
    const text = inlineText(children);
    return text === '' ? [] : [{ kind: 'heading', level: Number(tagName[1]), text }];
  }
  switch (tagName) {
    case 'table':
      return tableOf(node);
    case 'figure':
      return figureOf(node);
    case 'ol':
    case 'ul':
      return children
        .filter((child) => child.type === 'element')
        .flatMap((item, index) => itemOf(item, tagName === 'ol' ? index + 1 : null, isNotes(node)));
    case 'dl':
      return definitions(children);
    default:
      return isNotes(node) ? notesOf(node) : flowOf(children);
  }
}

/** Blocks one by one; what stands between them is a paragraph. */
function flowOf(children: readonly (RootContent | ElementContent)[]): Piece[] {
  const pieces: Piece[] = [];
  let open: ElementContent[] = [];
  const close = (): void => {
    pieces.push(...paragraph(open));
    open = [];
  };
  for (const child of children) {
    if (child.type === 'doctype') continue;
    if (isBlock(child)) {
      close();
      pieces.push(...piecesOf(child));
    } else open.push(child);
  }
  close();
  return pieces;
}

function paragraph(nodes: readonly ElementContent[]): Piece[] {
  const text = inlineText(nodes);
  return text === '' ? [] : [{ kind: 'paragraph', text }];
}

function itemOf(item: Element, number: number | null, notes: boolean): Piece[] {
  if (notes) return notesOf({ ...item, children: [item] });
  const pieces = flowOf(item.children);
  const [first, ...others] = pieces;
  return number === null || first?.kind !== 'paragraph' ? pieces : [{ ...first, number }, ...others];
}

/** Footnotes as pandoc and WAI-ARIA mark them. */
function isNotes({ properties }: Element): boolean {
  const role = String(properties['role'] ?? '');
  return (
    role === 'doc-endnotes' ||
    role === 'doc-footnotes' ||
    (Array.isArray(properties['className']) && properties['className'].includes('footnotes'))
  );
}

function notesOf(node: Element): Piece[] {
  return all(node, 'li').flatMap((item, index): Piece[] => {
    const text = inlineText(item.children);
    const id = `fn-${String(item.properties['id'] ?? index + 1)}`;
    return text === '' ? [] : [{ kind: 'reference', reference: { id, text: text.replace(/\s*↩︎?$/u, '') } }];
  });
}

// A table without two columns sets a page out, and holds its text.
function tableOf(node: Element): Piece[] {
  const rows = all(node, 'tr').map(({ children }) =>
    children.flatMap((cell) => (cell.type === 'element' && /^t[dh]$/.test(cell.tagName) ? [cell] : [])),
  );
  const spans = (name: string, { properties }: Element): number => Number(properties[name] ?? 1);
  const hasText = rows.flat().some((cell) => all(cell, 'p').length > 3);
  if (hasText || all(node, 'table').length > 0 || rows.every((row) => row.length < 2))
    return rows.flat().flatMap((cell) => flowOf(cell.children));
  const captions = all(node, 'caption').map(({ children }) => inlineText(children));
  const cells = rows.map((row) =>
    row.map((cell) => ({
      cell: inlineText(cell.children),
      across: spans('colSpan', cell),
      down: spans('rowSpan', cell),
    })),
  );
  const texts = inColumns(cells, '', ({ length }) => length).map(rowOf);
  return [tablePiece([...captions, ...texts].filter((row) => row.trim() !== ''))];
}

function figureOf(node: Element): Piece[] {
  const tables = all(node, 'table').flatMap(tableOf);
  const texts = all(node, 'figcaption').map(({ children }) => inlineText(children));
  const text = texts.filter((caption) => caption !== '').join(' ');
  if (text === '') return tables.length === 0 ? flowOf(node.children) : tables;
  return [{ kind: tables.length > 0 ? 'paragraph' : 'figure', text }, ...tables];
}

/** "Term: its definition"; a term and its definition may be held together by an element. */
function definitions(list: readonly ElementContent[]): Piece[] {
  const pieces: Piece[] = [];
  let term = '';
  for (const item of list.flatMap((child) =>
    child.type === 'element' && child.tagName === 'div' ? child.children : [child],
  )) {
    if (item.type !== 'element') continue;
    if (item.tagName === 'dt') {
      term = inlineText(item.children);
      continue;
    }
    const [first, ...others] = flowOf(item.children);
    if (first?.kind === 'paragraph' && term !== '')
      pieces.push({ kind: 'paragraph', text: `${term}: ${first.text}` }, ...others);
    else if (first !== undefined) pieces.push(first, ...others);
    term = '';
  }
  return pieces;
}
