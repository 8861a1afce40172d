// An article from the text layer of a PDF: reading order by columns, paragraphs by gaps, headings by size and font.
import { badInput, type Fault } from '../../errors.js';
import { sentenceSpans } from '../../text/sentence-spans.js';
import type { Article } from '../article.js';
import { assemble } from '../text/assemble.js';
import { isKnownHeading } from '../text/headings.js';
import { type Piece, tablePiece } from '../text/piece.js';
import { type LaidPage, layPages, rowsOf } from './columns.js';
import { frontPageOf, recordOf, type ShownLine } from './front-page.js';
import { joinLines, withoutFurniture, wordsWithin } from './lines.js';
import { type KnownWord, type LeftOut, type PdfFile, type PdfPage, withPlainLetters } from './page.js';
import {
  type Body,
  bodyOf,
  type Group,
  goesOn,
  groupsOf,
  isShort,
  type Line,
  linesOf,
} from './paragraphs.js';

export interface ReadPdf {
  readonly article: Article;
  /** What was left out or may be read wrongly, a line each. */
  readonly problems: readonly string[];
}

/** What is known of a word in lower case. */
export interface Words {
  readonly isKnown: KnownWord;
  readonly isCommon: KnownWord;
}

/** Throws a Fault where no page has text that can be read. */
export function readPdf({ pages: drawn, metadata }: PdfFile, words: Words): ReadPdf {
  const pages = withPlainLetters(drawn, words.isKnown);
  const leftOut = pages.flatMap((page) => {
    const why = whyUnread(page);
    return why === null ? [] : [{ page: page.number, why }];
  });
  const unread = new Set(leftOut.map(({ page }) => page));
  const read = pages.filter(({ number }) => !unread.has(number));
  if (read.length === 0) throw unreadable(pages, leftOut);
  const laid = withoutFurniture(layPages(read));
  const lines = laid.pages.flatMap((page) => linesOf(rowsOf(page), page.page.number, page.page.height));
  const body = bodyOf(lines);
  const groups = groupsOf(lines, body, isKnownHeading);
  const front = frontPageOf(groups, body, metadata.title, { isHeading: isKnownHeading, ...words });
  const rest = groups.filter((group) => !front.taken.has(group));
  const firstPage = lines
    .filter(({ page }) => page === read[0]?.number)
    .map((line) => ({ text: line.text, hasRoom: isShort(line) }));
  const furniture = laid.furniture.map((text) => ({ text, hasRoom: false }));
  const fields = recordOf(front, metadata, [...beforeReferences(firstPage), ...furniture]);
  const pieces = piecesOf(rest, body, joiner(lines, words.isKnown));
  const { article, lost } = readable(assemble(pieces, fields));
  const details = front.addresses.map((text) => ({ name: 'affiliation', text: text.replace(/\t/g, ' ') }));
  const sentences = `${lost} ${lost === 1 ? 'sentence' : 'sentences'}`;
  const missing = lost === 0 ? [] : [`${sentences} left out: letters without a meaning in the file`];
  return {
    article: { ...article, ...(details.length === 0 ? {} : { details }) },
    problems: [...pagesLeftOut(leftOut), ...wovenPages(laid.pages), ...missing],
  };
}

/** "pages 3, 4, 9 left out: no text on them". */
function pagesLeftOut(leftOut: readonly LeftOut[]): string[] {
  const whys = [...new Set(leftOut.map(({ why }) => why))];
  return whys.map((why) => {
    const pages = leftOut.filter((page) => page.why === why).map(({ page }) => page);
    return `${named(pages)} left out: ${why}`;
  });
}

function wovenPages(laid: readonly LaidPage[]): string[] {
  const pages = laid.filter(({ woven }) => woven).map(({ page }) => page.number);
  if (pages.length === 0) return [];
  return [`${named(pages)}: columns that could not be told apart; sentences may be mixed of two of them`];
}

function named(pages: readonly number[]): string {
  const shown = pages.slice(0, pagesNamed).join(', ');
  const more = pages.length > pagesNamed ? ` and ${pages.length - pagesNamed} more` : '';
  return `${pages.length === 1 ? 'page' : 'pages'} ${shown}${more}`;
}

const pagesNamed = 20;

/** Signs that the file gives no meaning to, among letters that have one: a sentence with them would be quoted wrongly. */
const unknownSign = /[\ufffd\ue000-\uf8ff]|(?![\t\n])\p{Cc}/u;

function readable(article: Article): { readonly article: Article; readonly lost: number } {
  let lost = 0;
  const isReadable = (text: string): boolean => !unknownSign.test(text);
  const blocks = article.blocks.flatMap((block) => {
    if (isReadable(block.text)) return [block];
    const { sentences = sentenceSpans(block.text), ...rest } = block;
    const kept = sentences.map(({ start, end }) => block.text.slice(start, end)).filter(isReadable);
    lost += sentences.length - kept.length;
    const text = kept.join(block.kind === 'table' ? '\n' : ' ');
    return kept.length === 0 ? [] : [{ ...rest, text, markers: [] }];
  });
  const references = article.references.filter(({ text }) => isReadable(text));
  return { article: { ...article, blocks, references }, lost };
}

function beforeReferences(lines: readonly ShownLine[]): readonly ShownLine[] {
  const at = lines.findIndex(({ text }) => /^(?:\d+\.?\s)?(?:references|bibliography)\W*$/i.test(text));
  return at < 0 ? lines : lines.slice(0, at);
}

/** Why a page is left out: its words cannot be trusted. Null where it is read. */
function whyUnread({ items, turned }: PdfPage): string | null {
  const text = items.map((item) => item.text).join('');
  const size = text.replace(/\s/g, '').length;
  if (size === 0) return turned > 0 ? 'its text is turned' : 'no text on it (a picture, or empty)';
  if (turned > size) return 'most of its text is turned';
  // Letters without a meaning in Unicode: fonts without a table of them.
  const unknown = text.match(/[\ufffd\ue000-\uf8ff\p{Cc}\u2600-\u27bf]/gu)?.length ?? 0;
  return unknown > 0.1 * size
    ? 'its letters have no meaning in the file (a font without a table of characters)'
    : null;
}

function unreadable(pages: readonly PdfPage[], leftOut: readonly LeftOut[]): Fault {
  const pictures = leftOut.every(({ why }) => why.startsWith('no text'));
  return pictures
    ? badInput(
        'no text in this PDF (it was scanned)',
        `all ${pages.length} pages`,
        'run it through text recognition (ocrmypdf), or give another form of the article',
      )
    : badInput(
        'no page of this PDF can be read',
        leftOut[0]?.why ?? 'no page',
        'give another form of the article',
      );
}

type Join = (lines: readonly Line[]) => string;

function joiner(lines: readonly Line[], isKnown: KnownWord): Join {
  const within = wordsWithin(lines.map(({ text }) => text));
  return (joined) =>
    joinLines(
      joined.map(({ text }) => text.replace(/\t/g, ' ')),
      within,
      isKnown,
    );
}

/** What stands between the lines of a paragraph that goes on: legends, tables and notes, which follow it then. */
function piecesOf(groups: readonly Group[], body: Body, join: Join): Piece[] {
  const levels = levelsOf(groups);
  const pieces: Piece[] = [];
  const notes: Piece[] = [];
  const counts = new Map<number, number>();
  let open: Group | null = null;
  let floats: Piece[] = [];
  const close = (): void => {
    if (open !== null) pieces.push(paragraph(open.lines, join, counts));
    pieces.push(...floats);
    [open, floats] = [null, []];
  };
  for (const group of groups) {
    switch (group.kind) {
      case 'heading':
        close();
        pieces.push({ kind: 'heading', level: levels(group), text: join(group.lines) });
        break;
      case 'figure':
        floats.push({ ...paragraph(group.lines, join, counts), kind: 'figure' });
        break;
      case 'table':
        floats.push({
          ...tablePiece(group.lines.map(({ text }) => text)),
          page: { number: group.lines[0]?.page ?? 0, paragraph: 0 },
        });
        break;
      case 'footnote':
        notes.push(paragraph(group.lines, join, counts));
        break;
      case 'paragraph':
        if (open !== null && goesOn(open, group, body))
          open = { ...group, lines: [...open.lines, ...group.lines] };
        else {
          close();
          open = group;
        }
    }
  }
  close();
  if (notes.length === 0) return pieces;
  return [...pieces, { kind: 'heading', level: 1, text: 'Footnotes' }, ...notes];
}

function paragraph(
  lines: readonly Line[],
  join: Join,
  counts: Map<number, number>,
): Piece & { kind: 'paragraph' } {
  const number = lines[0]?.page ?? 0;
  const count = (counts.get(number) ?? 0) + 1;
  counts.set(number, count);
  return { kind: 'paragraph', text: join(lines), page: { number, paragraph: count } };
}

/** Larger letters are higher headings; of one size, the font that comes first. */
function levelsOf(groups: readonly Group[]): (group: Group) => number {
  const key = ({ lines }: Group): string => `${(lines[0]?.size ?? 0).toFixed(1)} ${lines[0]?.font ?? ''}`;
  const keys = [...new Set(groups.filter(({ kind }) => kind === 'heading').map(key))];
  const sorted = keys
    .map((name, order) => ({ name, order, size: Number.parseFloat(name) }))
    .sort((a, b) => b.size - a.size || a.order - b.order);
  return (group) => Math.min(6, sorted.findIndex(({ name }) => name === key(group)) + 1);
}
