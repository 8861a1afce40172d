// An article from Markdown: front matter as fields, headings as sections, and the characters of the text as a page would show them.
import type { List, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { badInput } from '../../errors.js';
import { superscript } from '../../text/superscript.js';
import { type Article, type MarkedText, movedMarkers, type ReferenceMarker } from '../article.js';
import { says } from '../article-words.js';
import { assemble } from './assemble.js';
import { type Fields, putFields, readByline, withoutFieldLines } from './fields.js';
import { readFrontMatter } from './front-matter.js';
import { letters } from './head-pieces.js';
import { isKnownHeading } from './headings.js';
import { boundedMarkdown } from './markdown-bounds.js';
import { type Piece, raisedBehind, rowOf, tablePiece } from './piece.js';

/** A parser of Markdown takes seconds for each million characters; articles have a tenth of one. */
const lengthMax = 16_000_000;

export function readMarkdown(text: string): Article {
  if (text.length > lengthMax) {
    const what = `more than ${lengthMax.toLocaleString('en')} characters of Markdown`;
    throw badInput(what, 'the whole text', 'split it, or give it as plain text');
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
  const authors = readByline(names);
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
  // Front matter may hold the title with the marks of emphasis.
  const isTitle = fields.title === undefined || letters(fields.title) === letters(first.text);
  if (isTitle) fields.title = first.text;
  else if (others.some((piece) => piece.kind === 'heading' && piece.level === 1)) return pieces;
  else if (isKnownHeading(first.text)) return [{ ...first, level: levelAlone(others) }, ...others];
  return others;
}

// A section that stands alone on the first level, with words of its own, has the others of the text beside it, not under it.
function levelAlone([next, ...others]: readonly Piece[]): number {
  if (next === undefined || next.kind === 'heading') return 1;
  return Math.min(...others.flatMap((piece) => (piece.kind === 'heading' ? [piece.level] : [])), 6);
}

function piecesOf(node: RootContent): Piece[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.depth, text: inlineText(node.children).text }];
    case 'paragraph': {
      const [child, ...others] = node.children;
      if (child?.type !== 'image' || others.length > 0) return paragraph(inlineText(node.children));
      const text = [child.alt ?? '', child.title ?? ''].filter((part) => part.trim() !== '').join(' ');
      // Pandoc shows the words of an image that stands alone as its caption; what is no sentence only names the picture.
      return /[.!?]["”’)]?$/.test(text.trim()) ? [{ kind: 'figure', text }] : [];
    }
    case 'blockquote':
      return node.children.flatMap(piecesOf);
    case 'list':
      return itemsOf(node);
    case 'table': {
      const cellsOf = (row: (typeof node.children)[number]): string[] =>
        row.children.map((cell) => inlineText(cell.children).text.trim());
      return [tablePiece(node.children.map((row) => rowOf(cellsOf(row))))];
    }
    case 'code':
      return paragraph({ text: node.value, markers: [] });
    case 'html':
      return paragraph({ text: withoutTags(node.value), markers: [] });
    case 'footnoteDefinition': {
      const texts = node.children.flatMap(piecesOf).flatMap((piece) => ('text' in piece ? [piece.text] : []));
      return [{ kind: 'reference', reference: { id: footnoteId(node.identifier), text: texts.join(' ') } }];
    }
    default:
      // Rules and definitions of links show no words; the others stand inside of those above.
      return [];
  }
}

function paragraph({ text, markers }: MarkedText): Piece[] {
  return text.trim() === '' ? [] : [{ kind: 'paragraph', text, markers }];
}

// Numbers of an ordered list are kept where they may be those of references.
function itemsOf({ ordered, start, children }: List): Piece[] {
  return children.flatMap((item, index) => {
    const [first, ...others] = item.children.flatMap(piecesOf);
    if (first === undefined) return [];
    const isNumbered = ordered && first.kind === 'paragraph';
    return [isNumbered ? { ...first, number: (start ?? 1) + index } : first, ...others];
  });
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

/** Pandoc's way to set characters high: "5^2^". */
const carets = /\^([^\s^]{1,30})\^/g;

/** Without the marks of emphasis, code and links, escapes resolved. A footnote is a marker of no length where it stands. */
function inlineText(nodes: readonly PhrasingContent[]): MarkedText {
  const markers: ReferenceMarker[] = [];
  // The last character is kept apart: to look for it in the whole text at each mark would take time that grows with its square.
  let [text, last] = ['', ''];
  const put = (characters: string): void => {
    text += characters;
    last = characters.at(-1) ?? last;
  };
  const add = (list: readonly PhrasingContent[]): void => {
    const lastClose = list.findLastIndex((node) => isTag(node, '/sup'));
    for (let at = 0; at < list.length; at++) {
      const node = list[at];
      if (node === undefined) break;
      if (at < lastClose && isTag(node, 'sup')) {
        let close = at + 1;
        while (!isTag(list[close], '/sup')) close++;
        addHigh(inlineText(list.slice(at + 1, close)));
        at = close;
      } else addOne(node);
    }
  };
  const addHigh = (high: MarkedText): void => {
    const shown = raisedBehind(last, high.text);
    markers.push(...movedMarkers(high.markers, text.length + shown.length - high.text.length));
    put(shown);
  };
  const addOne = (node: PhrasingContent): void => {
    switch (node.type) {
      case 'text':
        // A line that was wrapped is one line on the page.
        put(
          node.value
            .replace(/[ \t]*\n[ \t]*/g, ' ')
            .replace(carets, (_whole, high: string) => superscript(high)),
        );
        break;
      case 'inlineCode':
        put(node.value);
        break;
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'link':
      case 'linkReference':
        add(node.children);
        break;
      case 'break':
        put(' ');
        break;
      case 'html':
        // Other tags show nothing themselves; what they hold are nodes of their own.
        put(isTag(node, 'br') ? ' ' : '');
        break;
      case 'footnoteReference':
        markers.push({ start: text.length, end: text.length, references: [footnoteId(node.identifier)] });
        break;
      // The words of an image are shown in its place only where it is wanting.
    }
  };
  add(nodes);
  return { text, markers };
}

function isTag(node: PhrasingContent | undefined, name: string): boolean {
  return node?.type === 'html' && new RegExp(`^<${name}(?:\\s[^<>]*)?/?>$`, 'i').test(node.value);
}

/** Apart from numbered references: both may have a 1. */
function footnoteId(identifier: string): string {
  return `fn-${identifier}`;
}
