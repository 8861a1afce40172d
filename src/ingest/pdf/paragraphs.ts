// Rows in reading order as paragraphs, headings, legends, tables and footnotes, by their sizes, gaps and edges.
import type { Row } from './columns.js';
import { textOf, widest } from './segments.js';

export interface Line {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly cells: number;
  readonly left: number;
  readonly edge: number;
  readonly stretch: number;
  /** Of the height of the page. */
  readonly height: number;
}

export type GroupKind = 'heading' | 'paragraph' | 'figure' | 'table' | 'footnote';

export interface Group {
  readonly kind: GroupKind;
  readonly lines: readonly Line[];
}

/** What most of a text looks like. */
export interface Body {
  readonly size: number;
  readonly font: string;
  /** From line to line. */
  readonly pitch: number;
  /** Paragraphs begin with an indent. */
  readonly indented: boolean;
  /** Share of the letters that each font has. */
  readonly fonts: ReadonlyMap<string, number>;
}

export function linesOf(rows: readonly Row[], page: number, height: number): Line[] {
  return rows.flatMap(({ segments, y, left, edge, stretch, justified }) => {
    const shown = textOf(segments);
    const text = justified ? shown.replace(/\t/g, ' ') : shown;
    const { size, font } = widest(segments);
    if (text === '') return [];
    const right = Math.max(...segments.map((segment) => segment.right));
    const cells = text.split('\t').length;
    const x = Math.min(...segments.map((segment) => segment.x));
    return [
      { text, page, x, right, y, size, font, cells, left, edge, stretch: page * 1000 + stretch, height },
    ];
  });
}

export function bodyOf(lines: readonly Line[]): Body {
  const letters = new Map<string, number>();
  const fonts = new Map<string, number>();
  let all = 0;
  for (const { size, font, text, cells } of lines) {
    if (cells > 1) continue;
    all += text.length;
    const key = `${size.toFixed(1)} ${font}`;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
    fonts.set(font, (fonts.get(font) ?? 0) + text.length);
  }
  const [[key = '10 '] = ['10 ']] = [...letters].sort((a, b) => b[1] - a[1]);
  const [size = '10', ...font] = key.split(' ');
  const ofSize = lines.filter((line) => line.size.toFixed(1) === size);
  const steps = ofSize.slice(1).map((line, index) => line.y - (ofSize[index]?.y ?? line.y));
  const pitch = median(steps.filter((step) => step > 0 && step < 3.2 * Number(size))) || 1.2 * Number(size);
  const after = ofSize.slice(1).filter((line, index) => ofSize[index]?.stretch === line.stretch);
  const indents = after.filter((line, index) => isIndented(line, after[index - 1])).length;
  return {
    size: Number(size),
    font: font.join(' '),
    pitch,
    indented: indents > after.length / 40 && indents > 3,
    fonts: new Map([...fonts].map(([name, count]) => [name, count / Math.max(1, all)])),
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function isIndented(line: Line, before: Line | undefined): boolean {
  const indent = line.x - line.left;
  return (
    indent > 0.7 * line.size &&
    indent < 4 * line.size &&
    (before === undefined || before.x < line.x - 0.5 * line.size)
  );
}

const endsSentence = /[.?!:;](?:["”’)\]]|[\u00b9\u00b2\u00b3\u2070-\u2079,–⁻]|\[[\d,–\s-]+\])*$/u;
const bullet = /^(?:[•▪◦‣●○■–—-]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s|\[\d{1,3}\]\s)/;
const legend =
  /^(?:fig(?:ure|\.)?|scheme|chart|box|supplementary figure)\s*S?\d{1,3}[a-z]?\b\s*(?:[.:|–—]|$|\p{Lu})/iu;
const tableLegend = /^(?:supplementary )?table\s*(?:S?\d{1,3}|[IVX]{1,5})\b\s*(?:[.:|–—]|$|\p{Lu})/iu;

/** Whether `line` opens another paragraph than `before`, which stands over it in the same column. */
function breaks(before: Line, line: Line, body: Body): boolean {
  if (line.stretch !== before.stretch && !isLarge(before, line, body)) return true;
  if (Math.abs(line.size - before.size) > 0.06 * body.size) return true;
  const gap = line.y - before.y;
  const pitch = Math.max(body.pitch * (line.size / body.size), 1.05 * line.size);
  if (gap > 1.3 * pitch || gap < 0) return true;
  if (line.cells > 1 !== before.cells > 1) return true;
  if (legend.test(line.text) || tableLegend.test(line.text) || bullet.test(line.text))
    return endsSentence.test(before.text) || isShort(before);
  if (isIndented(line, before) && (endsSentence.test(before.text) || isShort(before))) return true;
  if (line.font !== before.font && isShort(before) && /^[\p{Lu}\p{N}]/u.test(line.text)) return true;
  return (
    isShort(before) &&
    endsSentence.test(before.text) &&
    /^[\p{Lu}\p{N}"“]/u.test(line.text) &&
    !/\bet al\.$/.test(before.text)
  );
}

/** The last line of a title that runs over all columns may fit into one of them. */
function isLarge(before: Line, line: Line, body: Body): boolean {
  return line.page === before.page && line.size > 1.15 * body.size && line.y > before.y;
}

/** It ends before the edge of its column. */
export function isShort({ right, edge, left }: Line): boolean {
  return right < edge - 0.12 * (edge - left);
}

export function groupsOf(
  lines: readonly Line[],
  body: Body,
  isKnownHeading: (text: string) => boolean,
): Group[] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const before = last?.at(-1);
    if (last === undefined || before === undefined || breaks(before, line, body)) blocks.push([line]);
    else last.push(line);
  }
  let inReferences = false;
  const groups = blocks.map((block, index): Group => {
    const around = { isKnownHeading, before: blocks[index - 1]?.at(-1), next: blocks[index + 1]?.[0] };
    const kind = kindOf(block, body, around);
    if (kind === 'heading') inReferences = references.test(block[0]?.text ?? '');
    return { kind: kind === 'footnote' && inReferences ? 'paragraph' : kind, lines: block };
  });
  return tables(groups);
}

const references = /^(?:\d+\.?\s)?(?:references|bibliography|literature cited)\W*$/i;

interface Around {
  readonly isKnownHeading: (text: string) => boolean;
  readonly before: Line | undefined;
  readonly next: Line | undefined;
}

function kindOf(lines: readonly Line[], body: Body, { isKnownHeading, before, next }: Around): GroupKind {
  const [first] = lines;
  if (first === undefined) return 'paragraph';
  const text = lines.map((line) => line.text).join(' ');
  if (legend.test(text)) return 'figure';
  if (tableLegend.test(text) || lines.some(({ cells }) => cells > 1))
    return lines.length > 1 || tableLegend.test(text) || first.cells > 2 ? 'table' : 'paragraph';
  if (isHeading(text, lines, body, isKnownHeading)) return 'heading';
  const foot = isFoot(first, body);
  const under =
    before !== undefined &&
    before.stretch === first.stretch &&
    (before.size > 0.96 * body.size || isFoot(before, body));
  const last = next === undefined || next.stretch !== first.stretch || next.size < 0.93 * body.size;
  return foot && last && under ? 'footnote' : 'paragraph';
}

function isFoot({ y, height, size }: Line, body: Body): boolean {
  return y > 0.55 * height && size < 0.93 * body.size;
}

function isHeading(
  text: string,
  lines: readonly Line[],
  body: Body,
  isKnownHeading: (text: string) => boolean,
): boolean {
  const [first] = lines;
  if (first === undefined || lines.length > 4 || text.length > 250 || !/\p{L}{2}/u.test(text)) return false;
  if (lines.length === 1 && text.length < 60 && isKnownHeading(text)) return first.size >= 0.75 * body.size;
  if (lines.length === 1 && numberedCapitals.test(text)) return true;
  if (/[,;]$/.test(text) || /^\p{Ll}/u.test(text)) return false;
  if (first.size > 1.08 * body.size) return !/[.]$/.test(text) || /^\d/.test(text);
  const other = first.font !== body.font && lines.every(({ font }) => font === first.font);
  const rare = (body.fonts.get(first.font) ?? 0) < 0.2;
  return (
    other &&
    rare &&
    lines.length <= 2 &&
    text.length <= 130 &&
    first.size > 0.95 * body.size &&
    /^[\p{Lu}\p{N}]/u.test(text) &&
    !/[.?!:]$/.test(text) &&
    isShort(lines.at(-1) ?? first)
  );
}

/** "II. RELATED WORK" */
const numberedCapitals = /^(?:[IVX]{1,5}\.|\d{1,2}\.?)\s+\p{Lu}{2}[\p{Lu}\d\s,:’'()/–-]{2,80}$/u;

// Rows with cells one under the other are one table, with the single cells between them and the legend over it.
function tables(groups: readonly Group[]): Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const last = joined.at(-1);
    const [line] = group.lines;
    const above = last?.lines.at(-1);
    const near =
      line !== undefined &&
      above !== undefined &&
      line.page === above.page &&
      line.y - above.y < 4 * line.size &&
      line.y > above.y;
    const cells = group.lines.some((line) => line.cells > 1);
    if (last?.kind === 'table' && near && group.kind === 'table' && cells)
      joined[joined.length - 1] = { kind: 'table', lines: [...last.lines, ...group.lines] };
    else joined.push(group);
  }
  return joined;
}

/** Whether a paragraph goes on in another column or page, or after a figure: its last line does not end, or the next one does not begin. */
export function goesOn(before: Group, next: Group, body: Body): boolean {
  const [last, first] = [before.lines.at(-1), next.lines[0]];
  if (last === undefined || first === undefined || first.stretch === last.stretch) return false;
  if (Math.abs(last.size - first.size) > 0.06 * body.size || bullet.test(first.text)) return false;
  if (/^\p{Ll}/u.test(first.text)) return true;
  if (!endsSentence.test(last.text)) return !isShort(last) || /[-,‐]$/.test(last.text);
  return body.indented && !isShort(last) && !isIndented(first, undefined);
}
