// An article from plain text: a title, then fields, headings and paragraphs parted by blank lines; a copied page of PubMed, too.

import { type Article, given } from '../article.js';
import { yearIn } from '../article-ids.js';
import { isAll } from '../article-words.js';
import { assemble } from './assemble.js';
import { isByline, readAuthors } from './authors.js';
import {
  type Fields,
  putFields,
  putLabelled,
  readByline,
  readCitationLine,
  readFieldLine,
  soundByline,
} from './fields.js';
import { isKnownHeading, readHeadings } from './headings.js';
import {
  isCopiedPage,
  isFurniture,
  isPrinted,
  joinLines,
  type LineBlock,
  lineBlocks,
  listItems,
  listOpened,
  looksTabular,
} from './lines.js';
import { type Piece, tablePiece } from './piece.js';

const referencesHeading = /^\W*(?:\d+\.?\s+)?(?:references|bibliography|literature cited)\W*$/i;
/** Fields that may stand anywhere: an identifier is one wherever it is printed. */
const anywhere = /^(?:doi|pmid|pmcid|pmc):/i;

export function readText(text: string): Article {
  const { blocks, mesh } = withoutPage(text);
  const fields: Fields = mesh.length === 0 ? {} : { mesh };
  const head = readHead(blocks, fields);
  const end = head.rest.findIndex(([line = '']) => referencesHeading.test(line));
  const body = head.rest
    .map((block, index) => (end >= 0 && index >= end ? block : withoutFields(block, fields)))
    .filter((block) => block.length > 0);
  const pieces = body.flatMap((block, index) => piecesOf(block, body[index + 1] !== undefined));
  const kept = head.kept.map((block): Piece => ({ kind: 'paragraph', text: joinLines(block) }));
  return assemble([...kept, ...pieces], fields);
}

/** The blocks of the text itself; on a copied page, without its links and lists of other articles. */
function withoutPage(text: string): { blocks: LineBlock[]; mesh: readonly string[] } {
  const blocks = lineBlocks(text);
  if (!isCopiedPage(text)) return { blocks, mesh: [] };
  const mesh: string[] = [];
  let list: 'others' | 'mesh' | null = null;
  const kept = blocks.map((block) =>
    block.filter((line) => {
      const opened = listOpened(line);
      list = opened ?? (isKnownHeading(line) ? null : list);
      if (opened !== null || isFurniture(line)) return false;
      if (list === 'mesh') mesh.push(line.trim());
      return list === null;
    }),
  );
  return { blocks: kept.filter((block) => block.length > 0), mesh };
}

interface Head {
  /** Lines under the title that are none of the record. */
  readonly kept: readonly LineBlock[];
  readonly rest: readonly LineBlock[];
}

// Title, names, fields and citation stand before the first heading or paragraph; what was read goes into `fields`.
function readHead(blocks: readonly LineBlock[], fields: Fields): Head {
  const kept: LineBlock[] = [];
  let at = 0;
  for (; at < blocks.length; at++) {
    const block = readHeadLines(blocks[at] ?? [], fields);
    if (block.length === 0) continue;
    const text = joinLines(block);
    if (
      fields.title === undefined &&
      isAboveTitle(block[0] ?? '') &&
      block.length === 1 &&
      blocks[at + 1] !== undefined
    ) {
      kept.push(block);
    } else if (fields.title === undefined && !isKnownHeading(text)) {
      const lines = titleLines(block);
      putFields(fields, { title: joinLines(block.slice(0, lines)) }, true);
      const rest = withoutByline(block.slice(lines), fields);
      if (rest.length > 0) kept.push(rest);
    } else if (text === fields.title) continue;
    else if (fields.authors === undefined && opensWithNames(block[0]?.trim() ?? '')) {
      const rest = withoutByline(block, fields);
      if (rest.length > 0) kept.push(rest);
    } else if (!/^(?:author information|affiliations?)\b/i.test(text)) {
      return { kept, rest: [block, ...blocks.slice(at + 1)] };
    }
  }
  return { kept, rest: [] };
}

/** Lines that the names of authors are set over. */
const bylineMax = 12;

/** Reads the names that the lines under a title begin with; what is left is none. */
function withoutByline(lines: LineBlock, fields: Fields): LineBlock {
  const most = Math.min(lines.length, bylineMax);
  for (let count = most; count > 0; count--) {
    const text = joinLines(lines.slice(0, count));
    if (!opensWithNames(text)) continue;
    putByline(text, fields);
    return lines.slice(count);
  }
  return lines;
}

// Takes the lines that are fields or the article's own citation out of a block at the head.
function readHeadLines(block: LineBlock, fields: Fields): LineBlock {
  return block.filter((line) => {
    const named = readFieldLine(line);
    const read = named ?? readCitationLine(line) ?? citedNames(line);
    if (read === null) return !isPrinted(line);
    if (named === null) putFields(fields, read, true);
    else putLabelled(fields, read);
    return false;
  });
}

// A title may be wrapped over lines; names, or a line after its end, are no longer part of it.
function titleLines(block: LineBlock): number {
  const end = block.findIndex(
    (line, index) => index > 0 && (opensWithNames(line.trim()) || /[.?!]$/.test(block[index - 1] ?? '')),
  );
  return end < 0 ? Math.min(block.length, 4) : end;
}

/** "Jan Hoffmann, Andrew Charles. Neurotherapeutics." */
const namesThenJournal = /^(.{4,400}\p{L}{2})\.\s+(\p{Lu}[\p{L} &:()-]{2,60}\.)$/u;

/** "Berg A, Lind O. Cephalalgia. 2020;12:45-51." */
function citedNames(line: string): Fields | null {
  const [, names = '', rest = ''] = /^(.{4,300}?)\.\s+(\p{Lu}.*)$/u.exec(line.trim()) ?? [];
  const [cited, authors] = [readCitationLine(rest), readByline(names)];
  return cited === null || authors === null ? null : { ...cited, authors };
}

/** The volume and pages of the journal. */
const volume = /\b(?:vol(?:ume)?\.?\s*\d|pp\.?\s*\d|issn\b)/i;

/** What stands over a title: the kind of article, or where it was printed. */
function isAboveTitle(line: string): boolean {
  return isAll(line, 'kind of article') || volume.test(line);
}

function opensWithNames(text: string): boolean {
  return isByline(text) || isByline(namesThenJournal.exec(text)?.[1] ?? '');
}

function putByline(text: string, fields: Fields): void {
  const [, names = text, after = ''] =
    /^(.*?)\bet al\.?,?\s*(.*)$/.exec(text) ?? namesThenJournal.exec(text) ?? [];
  const authors = soundByline(readAuthors(names.replace(/^by\s+/i, '')));
  const journal = /^([\p{L}][\p{L} &:-]*\p{L})/u.exec(after)?.[1];
  putFields(fields, given({ authors, journal, year: yearIn(after) }), true);
}

// An identifier in the text may be that of another article.
function withoutFields(block: LineBlock, fields: Fields): LineBlock {
  return block.filter((line) => {
    const read = anywhere.test(line.trim()) ? readFieldLine(line) : null;
    if (read === null) return true;
    putFields(fields, read, true);
    return false;
  });
}

function piecesOf(block: LineBlock, followed: boolean): Piece[] {
  const [first = ''] = block;
  if (block.length === 1 && /^\s*\d{1,4}\s*$/.test(first)) return [];
  const isTable = /^table\s*[\dIVXS]/i.test(first) && block.length > 1;
  if (isTable || looksTabular(block)) return [tablePiece(block.map((line) => line.trim()))];
  const { headings, rest } = readHeadings(block, followed);
  if (headings.length > 0) {
    const under = rest.length > 0 ? piecesOf(rest, false) : [];
    return [...headings.map((heading): Piece => ({ kind: 'heading', ...heading })), ...under];
  }
  const isFigure = (text: string): boolean => /^(?:figure|fig\.?)\s*S?\d+\s*[.:|]/i.test(text);
  const texts = listItems(block) ?? [joinLines(block)];
  return texts.map((text) => ({ kind: isFigure(text) ? 'figure' : 'paragraph', text }));
}
