// Pieces of text on one baseline without a wide gap: what a column, a cell or a heading shows on one line.
import { raisedBehind } from '../text/piece.js';
import type { PageItem } from './page.js';

export interface Segment {
  readonly items: readonly PageItem[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly font: string;
}

/** In sizes of the letters. */
const [blankMax, numberGap, blankMin, riseMax] = [1, 2.2, 0.18, 0.6];
/** Smaller letters, this much above or below the line (in its size), are raised or lowered ones. */
const [smaller, riseMin] = [0.86, 0.12];

/** `gapMax`: the widest blank within one, in sizes of the letters. */
export function segmentsOf(items: readonly PageItem[], gapMax = blankMax): Segment[] {
  const runs: PageItem[][] = [];
  let open: PageItem[] = [];
  for (const item of items) {
    const last = open.at(-1);
    if (last !== undefined && !continues(open, last, item, gapMax)) {
      runs.push(open);
      open = [];
    }
    open.push(item);
  }
  if (open.length > 0) runs.push(open);
  return runs.map(segmentOf);
}

function continues(run: readonly PageItem[], last: PageItem, item: PageItem, gapMax: number): boolean {
  const size = Math.max(last.size, item.size, ...run.slice(-3).map((item) => item.size));
  const base = run.find((item) => item.size > smaller * size) ?? last;
  const gap = item.x - (last.x + last.width);
  return (
    (Math.abs(item.y - last.y) < riseMin * size || Math.abs(item.y - base.y) < riseMax * size) &&
    gap > -0.6 * size &&
    gap < (isNumber(run) ? numberGap : gapMax) * size
  );
}

/** "2.1" before a heading or "3." before an item: what it numbers may stand further off. */
function isNumber(run: readonly PageItem[]): boolean {
  return (
    run.length < 4 &&
    /^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|\[\d{1,3}\]|\(?\w\)|[•–])$/u.test(run.map(({ text }) => text).join(''))
  );
}

function segmentOf(items: readonly PageItem[]): Segment {
  const main = mainOf(items);
  const xs = items.map(({ x }) => x);
  return {
    items,
    x: Math.min(...xs),
    right: Math.max(...items.map(({ x, width }) => x + width)),
    y: main.y,
    size: main.size,
    font: main.font,
  };
}

/** The item whose size and font most letters have. */
function mainOf(items: readonly PageItem[]): PageItem {
  const counts = new Map<string, { letters: number; item: PageItem }>();
  for (const item of items) {
    const key = `${item.size.toFixed(1)} ${item.font}`;
    const count = counts.get(key) ?? { letters: 0, item };
    counts.set(key, { ...count, letters: count.letters + item.text.trim().length });
  }
  const [most] = [...counts.values()].sort((a, b) => b.letters - a.letters || b.item.size - a.item.size);
  const main = most?.item ?? items[0];
  if (main === undefined) throw new Error('a segment without items');
  return main;
}

/** The segment that takes most of its line. */
export function widest(segments: readonly Segment[]): Segment {
  const width = ({ x, right }: Segment): number => right - x;
  return segments.reduce((most, segment) => (width(segment) > width(most) ? segment : most));
}

/** Parts a segment where a gutter runs through a gap of it. */
export function partedAt(segment: Segment, gutter: number): readonly Segment[] {
  const at = segment.items.findIndex((item, index) => {
    const before = segment.items[index - 1];
    if (before === undefined || item.x < gutter - gutterEdge) return false;
    const end = before.x + before.width;
    return end <= gutter && item.x - end > 0.5 * segment.size;
  });
  if (at < 1) return [segment];
  return [segmentOf(segment.items.slice(0, at)), segmentOf(segment.items.slice(at))];
}

/** Points by which the left edges of one column may differ. */
export const gutterEdge = 3;

export function crosses({ x, right }: Segment, gutter: number): boolean {
  return x < gutter - gutterEdge && right > gutter + gutterEdge;
}

/** Segments by baseline from above, those of one from left to right. */
export function baselines(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const last = rows.at(-1);
    const first = last?.[0];
    const size = Math.min(segment.size, first?.size ?? segment.size);
    if (last !== undefined && first !== undefined && Math.abs(segment.y - first.y) < 0.45 * size)
      last.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

/** The characters of segments on one line, cells parted by tabs; raised ones are written as such. */
export function textOf(segments: readonly Segment[]): string {
  return segments
    .map(oneText)
    .filter((text) => text !== '')
    .join('\t');
}

function oneText(segment: Segment): string {
  let text = '';
  let before: PageItem | undefined;
  for (const group of raisedGroups(segment)) {
    const [first] = group.items;
    if (first === undefined) continue;
    const gap = before === undefined ? 0 : first.x - (before.x + before.width);
    const blank = before !== undefined && (first.spaced || gap > blankMin * segment.size);
    const words = joined(group.items, segment.size);
    text += `${blank && !/\s$/.test(text) ? ' ' : ''}${group.high ? raisedBehind(text, words) : words}`;
    before = group.items.at(-1);
  }
  return text.replace(/\s+/g, ' ').trim();
}

function joined(items: readonly PageItem[], size: number): string {
  return items
    .map((item, index) => {
      const before = items[index - 1];
      const gap = before === undefined ? 0 : item.x - (before.x + before.width);
      const blank = before !== undefined && (item.spaced || gap > blankMin * size);
      return `${blank ? ' ' : ''}${item.text}`;
    })
    .join('');
}

interface Group {
  readonly high: boolean;
  readonly items: PageItem[];
}

function raisedGroups({ items, y, size }: Segment): readonly Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const isHigh = item.size < smaller * size && y - item.y > riseMin * size;
    const last = groups.at(-1);
    if (last !== undefined && last.high === isHigh) last.items.push(item);
    else groups.push({ high: isHigh, items: [item] });
  }
  return groups;
}
