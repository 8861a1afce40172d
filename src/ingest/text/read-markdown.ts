// An article from Markdown: front matter as its record, headings as sections, tables, lists, quotes and footnotes in their places.

import type { List, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { badInput } from '../../errors.js';
import { superscript } from '../../text/superscript.js';
import type { Article } from '../article.js';
import { says } from '../article-words.js';
import { assemble } from './assemble.js';
import { isByline, readAuthors } from './authors.js';
import { type Fields, putFields, soundByline, withoutFieldLines } from './fields.js';
import { readFrontMatter } from './front-matter.js';
import { isKnownHeading } from './headings.js';
import { footnoteId, inlineText } from './inline-text.js';
import { boundedMarkdown } from './markdown-bounds.js';
import { type Piece, tablePiece } from './piece.js';

/** A parser of Markdown takes seconds for each million characters; articles have a tenth of one. */
const lengthMax = 16_000_000;

export function readMarkdown(text: string): Article {
  if (text.length > lengthMax) {
    const what = `more than ${lengthMax.toLocaleString('en')} characters of Markdown`;
    throw badInput(what, 'the whole text', 'part it, or give it as plain text');
  }
  const { fields, abstract, body } = readFrontMatter(text.replace(/\r\n?/g, '\n'));
  const pieces = parse(withoutFieldLines(body, fields));
  const inFront: Piece[] =
    abstract === null ? [] : [{ kind: 'heading', level: 1, text: 'Abstract' }, ...parse(abstract)];
  return assemble([...inFront, ...withoutHead(pieces, fields)], fields);
}

function parse(text: string): Piece[] {
  const tree = fromMarkdown(boundedMarkdown(text), {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
  return tree.children.flatMap(piecesOf);
}

// The first heading of the highest level, if it stands first, is the title of the text; names alone under it are its authors'.
function withoutHead(pieces: readonly Piece[], fields: Fields): readonly Piece[] {
  const rest = withoutTitle(pieces, fields);
  const [first, ...others] = rest;
  if (first?.kind !== 'paragraph' || fields.authors !== undefined) return rest;
  const at = affiliationAt(first.text);
  const [names, affiliations] = [first.text.slice(0, at), first.text.slice(at).trim()];
  const authors = isByline(names) ? soundByline(readAuthors(names.replace(/^by\s+/i, ''))) : null;
  if (authors === null) return rest;
  putFields(fields, { authors }, true);
  return affiliations === '' ? others : [{ kind: 'paragraph', text: affiliations }, ...others];
}

const numbered = /\s(?=(?:\(1\)|¹|1)\s*((?:\p{L}+ ){0,4}\p{Lu}\p{L}+))/gu;

/** Where, behind names on the same lines, it says where they work: "(1) University of …". */
function affiliationAt(text: string): number {
  const places = [...text.matchAll(numbered)];
  return places.find(([, words = '']) => says(words, 'place of work'))?.index ?? text.length;
}

function withoutTitle(pieces: readonly Piece[], fields: Fields): readonly Piece[] {
  const [first, ...others] = pieces;
  if (first?.kind !== 'heading' || first.level > 1) return pieces;
  const more = others.some((piece) => piece.kind === 'heading' && piece.level === 1);
  // Front matter may hold the title with the marks of emphasis.
  const same = fields.title === undefined || letters(fields.title) === letters(first.text);
  if (same) fields.title = first.text;
  else if (more) return pieces;
  else if (isKnownHeading(first.text)) return [{ ...first, level: levelAlone(others) }, ...others];
  return others;
}

// A section that stands alone on the first level, with words of its own, has the others of the text beside it, not under it.
function levelAlone([next, ...others]: readonly Piece[]): number {
  if (next === undefined || next.kind === 'heading') return 1;
  return Math.min(...others.flatMap((piece) => (piece.kind === 'heading' ? [piece.level] : [])), 6);
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function piecesOf(node: RootContent): Piece[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.depth, text: inlineText(node.children).text }];
    case 'paragraph': {
      const [only] = node.children;
      if (node.children.length === 1 && only?.type === 'image')
        return figure(only.alt ?? '', only.title ?? '');
      return paragraph(inlineText(node.children));
    }
    case 'blockquote':
      return node.children.flatMap(piecesOf);
    case 'list':
      return itemsOf(node);
    case 'table':
      return [tableOf(node)];
    case 'code':
      return paragraph({ text: node.value, markers: [] });
    case 'html':
      return paragraph({ text: withoutTags(node.value), markers: [] });
    case 'footnoteDefinition': {
      const text = node.children.flatMap(piecesOf).flatMap((piece) => ('text' in piece ? [piece.text] : []));
      return [{ kind: 'reference', reference: { id: footnoteId(node.identifier), text: text.join(' ') } }];
    }
    default:
      // Rules and definitions of links show no words; the others stand inside of those above.
      return [];
  }
}

function paragraph({ text, markers }: ReturnType<typeof inlineText>): Piece[] {
  return text.trim() === '' ? [] : [{ kind: 'paragraph', text, markers }];
}

function figure(alt: string, title: string): Piece[] {
  const text = [alt, title].filter((part) => part.trim() !== '').join(' ');
  return text === '' ? [] : [{ kind: 'figure', text }];
}

// Numbers of an ordered list are kept where they may be those of references.
function itemsOf({ ordered, start, children }: List): Piece[] {
  return children.flatMap((item, index) => {
    const pieces = item.children.flatMap(piecesOf);
    const [first, ...others] = pieces;
    if (!ordered || first?.kind !== 'paragraph') return pieces;
    return [{ ...first, number: (start ?? 1) + index }, ...others];
  });
}

function tableOf({ children }: Table): Piece {
  return tablePiece(
    children.map((row) =>
      row.children
        .map((cell) => inlineText(cell.children).text.trim())
        .join('\t')
        .trimEnd(),
    ),
  );
}

/** A block of HTML: what a page would show of it. */
function withoutTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<sup>([^<>]{1,200})<\/sup>/gi, (_whole, high: string) => superscript(high))
    .replace(/<[^<>]{1,2000}>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
