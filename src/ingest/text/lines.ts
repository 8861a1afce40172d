// Plain text as blocks of lines between blank lines, and the lines of a wrapped paragraph as one text again.
import { isAll } from '../article-words.js';

export type LineBlock = readonly string[];

/** Line ends of any kind; a form feed parts pages, and so paragraphs. */
export function lineBlocks(text: string): LineBlock[] {
  const blocks: string[][] = [];
  let open: string[] = [];
  for (const line of text.replace(/\r\n?/g, '\n').replace(/\f/g, '\n\n').split('\n')) {
    if (line.trim() !== '') open.push(line.trimEnd());
    else if (open.length > 0) {
      blocks.push(open);
      open = [];
    }
  }
  return open.length > 0 ? [...blocks, open] : blocks;
}

/** A hyphen at the end of a line stays: whether it belongs to the word cannot be told, and the text's characters are kept. */
export function joinLines(lines: LineBlock): string {
  const trimmed = lines.map((line) => line.trim()).filter((line) => line !== '');
  return trimmed
    .map((line, at) => {
      const hyphened = /\p{L}-$/u.test((trimmed[at - 1] ?? '').slice(-3)) && /^\p{Ll}/u.test(line);
      return at === 0 || hyphened ? line : ` ${line}`;
    })
    .join('');
}

const bullet = /^\s*(?:[-*+•–·]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)/;

/** The items of a list, each with the lines that go on with it; null where the block is none. The marks are left out. */
export function listItems(lines: LineBlock): string[] | null {
  const starts = lines.filter((line) => bullet.test(line)).length;
  if (!bullet.test(lines[0] ?? '') || starts < 2) return null;
  const items: string[][] = [];
  for (const line of lines) {
    const last = items.at(-1);
    if (bullet.test(line) || last === undefined) items.push([line.replace(bullet, '')]);
    else last.push(line);
  }
  return items.map(joinLines);
}

/** Columns parted by tabs, bars or wide gaps. */
export function looksTabular(lines: LineBlock): boolean {
  const columned = lines.filter((line) => /\S(?:\t+| {3,}| *\| *)\S/.test(line)).length;
  return lines.length > 1 && columned / lines.length > 0.6;
}

/** A longer line is no link. */
const lineMax = 60;

/** The line that a browser prints over a page: its date and time, or its address. */
const printed =
  /^\s*(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?:[\s\u202f][AP]M)?\b|(?:file|https?):\/\/\S+\s*\d*\/?\d*\s*$|about:blank)/;

export function isPrinted(line: string): boolean {
  return printed.test(line);
}

export function isFurniture(line: string): boolean {
  return isAll(line, 'link of the page');
}

/** What list of the page a line opens; null where it opens none. Each runs until the next of these or the end. */
export function listOpened(line: string): 'others' | 'mesh' | null {
  if (isAll(line, 'list of headings')) return 'mesh';
  return isAll(line, 'list of others') ? 'others' : null;
}

/** "Affiliations" or "Figures" are headings in an article; only on a copied page are they links. */
export function isCopiedPage(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.length <= lineMax);
  return lines.some((line) => isAll(line, 'sign of a copied page'));
}
