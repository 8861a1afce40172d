// Cuts a text in Markdown into blocks: headings, paragraphs, items of lists, cells of tables, lines of code.
import type { Span } from '../text/sentence-spans.js';
import { isAll } from './cues.js';

const atx = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const listItem = /^\s{0,8}(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)/;
const bold = /^\s*(?:\*\*|__)([^*_]{1,80})(?:\*\*|__)[:.]?\s*$/;
const headingLetters = 80;

/** A stretch of text that stands by itself: a heading, a paragraph, an item of a list, a cell of a table, a line of code. */
export interface Block extends Span {
  readonly heading: { readonly level: number; readonly title: string } | null;
}

/** A longer line that begins with a mark is an article that lost its line breaks. */
const headingMax = 300;

function headingOf(line: string): Block['heading'] {
  if (line.length > headingMax) return null;
  const marked = atx.exec(line);
  if (marked !== null) return { level: marked[1]?.length ?? 1, title: marked[2] ?? '' };
  const title = bold.exec(line)?.[1] ?? (isBareHeading(line.trim()) ? line.trim() : null);
  return title === null ? null : { level: 6, title };
}

/** Headings as articles have them when they stand on a line of their own without a mark. */
function isBareHeading(line: string): boolean {
  return line.length < headingLetters && /[\p{L}:]$/u.test(line) && isAll(line, 'heading alone');
}

/** The data block at the head of a Markdown file, between two lines of dashes; a rule before prose opens none. */
const frontMatter =
  /^\uFEFF?---[ \t]*\r?\n(?=[\w#-])(?=[^\n:]{0,80}:|#)(?:(?!---[ \t]*\r?(?:\n|$)|\.\.\.[ \t]*\r?(?:\n|$))[^\n]*\n){1,2000}(?:---|\.\.\.)[ \t]*\r?(?:\n|$)/;

/** The line under the head of a table: dashes between bars, colons where columns are aligned (GitHub Flavored Markdown, 4.10). */
const delimiterRow = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*){0,200}\|?[ \t]*$/;
/** What opens or closes a block of code (CommonMark 0.31, 4.5). */
const fence = /^ {0,3}(`{3,}|~{3,})/;

interface Line extends Span {
  readonly words: string;
}

function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\n]*(?:\n|$)/g)].map(({ 0: line, index }) => {
    const words = line.replace(/\r?\n$/, '');
    return { words, start: index, end: index + words.length };
  });
}

/** The cells of a row, without the blanks around them; a bar behind a backslash parts none. */
function cellsOf({ words, start }: Line): Span[] {
  return [...words.matchAll(/(?:[^|\\]|\\.?)+/g)].flatMap(({ 0: cell, index }) => {
    const bare = cell.trim();
    const from = start + index + cell.indexOf(bare);
    return bare === '' ? [] : [{ start: from, end: from + bare.length }];
  });
}

const isRow = (line: Line | undefined): boolean => line?.words.includes('|') ?? false;

/** How many lines from `at` on are a table: a head, the row of dashes, and rows; 0 where there is none. */
function tableAt(lines: readonly Line[], at: number): number {
  const dashes = lines[at + 1];
  if (!isRow(lines[at]) || !isRow(dashes) || !delimiterRow.test(dashes?.words ?? '')) return 0;
  let end = at + 2;
  while (isRow(lines[end])) end++;
  return end - at;
}

/** How many lines from `at` on are a block of code with its fences; 0 where there is none. One that is never closed goes to the end. */
function codeAt(lines: readonly Line[], at: number): number {
  const mark = fence.exec(lines[at]?.words ?? '')?.[1];
  if (mark === undefined) return 0;
  const closes = ({ words }: Line): boolean =>
    (fence.exec(words)?.[1]?.startsWith(mark) ?? false) && /^[ `~\t]*$/.test(words);
  let end = at + 1;
  while (end < lines.length && !closes(lines[end] as Line)) end++;
  return Math.min(end + 1, lines.length) - at;
}

/** The blocks of a text in order. */
export function blocksOf(whole: string): Block[] {
  // Blanked, not cut off: offsets stay those of the input.
  const lines = linesOf(whole.replace(frontMatter, (data) => data.replace(/[^\n]/g, ' ')));
  const all: Block[] = [];
  // Holds at most the one block that is still growing.
  let open: Span[] = [];
  const put = (spans: readonly Span[]): void => {
    all.push(...spans.map(({ start, end }) => ({ start, end, heading: null })));
  };
  const close = (): void => {
    put(open);
    open = [];
  };
  let next = 0;
  while (next < lines.length) {
    const at = next;
    const line = lines[at] as Line;
    const rows = tableAt(lines, at);
    const code = rows > 0 ? 0 : codeAt(lines, at);
    next = at + Math.max(1, rows, code);
    const heading = headingOf(line.words);
    if (rows + code > 0 || line.words.trim() === '' || heading !== null) close();
    if (rows > 0) put([line, ...lines.slice(at + 2, next)].flatMap(cellsOf));
    else if (code > 0)
      put(lines.slice(at + 1, next).filter(({ words }) => !fence.test(words) && words.trim() !== ''));
    else if (heading !== null) all.push({ start: line.start, end: line.end, heading });
    else if (line.words.trim() !== '') {
      const item = listItem.exec(line.words)?.[0].length ?? 0;
      if (item > 0) close();
      open = [{ start: open[0]?.start ?? line.start + item, end: line.end }];
    }
  }
  close();
  return all;
}
