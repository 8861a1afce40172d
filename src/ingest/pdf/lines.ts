// The letters of a PDF in lines: what runs at the head and foot of every page, and lines of a paragraph as one text.
import { isPrinted } from '../text/lines.js';
import type { LaidPage } from './columns.js';
import type { KnownWord } from './page.js';
import { type Segment, textOf } from './segments.js';

/** Of the height of a page, at its head and at its foot. */
const margin = 0.12;
const pageNumber =
  /^(?:p(?:age|\.)?\s*)?\d{1,4}(?:\s*(?:of|\/|\|)\s*\d{1,4})?$|^[ivxl]{1,6}$|^[-–—]\s*\d{1,4}\s*[-–—]$/i;
/** The pages without it, and the words that were taken out. */
export function withoutFurniture(pages: readonly LaidPage[]): {
  readonly pages: readonly LaidPage[];
  readonly furniture: readonly string[];
} {
  const times = new Map<string, Set<number>>();
  const inMargin = pages.map((laid) => laid.segments.filter((segment) => isInMargin(segment, laid)));
  for (const [index, segments] of inMargin.entries())
    for (const segment of segments) {
      const key = keyOf(segment);
      times.set(key, (times.get(key) ?? new Set()).add(index));
    }
  const furniture: string[] = [];
  const kept = pages.map((laid, index) => {
    const marginal = new Set(inMargin[index]);
    const [top, bottom] = [
      Math.min(...laid.segments.map(({ y }) => y)),
      Math.max(...laid.segments.map(({ y }) => y)),
    ];
    const segments = laid.segments.filter((segment) => {
      const outermost = Math.abs(segment.y - top) < 2 || Math.abs(segment.y - bottom) < 2;
      if (outermost && pageNumber.test(textOf([segment]))) return false;
      if (!marginal.has(segment)) return true;
      const text = textOf([segment]);
      const again = (times.get(keyOf(segment))?.size ?? 0) >= Math.min(3, Math.max(2, pages.length));
      if (!again && !pageNumber.test(text) && !isPrinted(text)) return true;
      furniture.push(text);
      return false;
    });
    return { ...laid, segments };
  });
  return { pages: kept, furniture: [...new Set(furniture)] };
}

// Heads of left and right pages differ, and numbers count on; the place is the same.
function keyOf(segment: Segment): string {
  return `${textOf([segment]).replace(/\d+/g, '#')} ${Math.round(segment.y / 4)}`;
}

function isInMargin({ y }: Segment, { page }: LaidPage): boolean {
  return y < margin * page.height || y > (1 - margin) * page.height;
}

/** How often a text has each word inside its lines. */
export function wordsWithin(lines: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines)
    for (const [word] of line.matchAll(/\p{L}+(?:[-‐‑]\p{L}+)*(?![\p{L}‐‑-]*$)/gu)) {
      const key = word.toLowerCase().replace(/[‐‑]/g, '-');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}

const broken = /(\p{L}+(?:[-‐‑]\p{L}+)*)([-‐\u00ad])$/u;

export function joinLines(
  lines: readonly string[],
  within: ReadonlyMap<string, number>,
  isKnown: KnownWord,
): string {
  let text = '';
  for (const line of lines) {
    const [, head = '', hyphen = ''] = broken.exec(text) ?? [];
    const tail = /^\p{Ll}[\p{L}]*/u.exec(line)?.[0] ?? '';
    if (text === '') text = line;
    else if (hyphen === '\u00ad') text = `${text.slice(0, -1)}${line}`;
    else if (head !== '' && tail !== '')
      text = `${isOneWord(head, tail, within, isKnown) ? text.slice(0, -1) : text}${line}`;
    // A range or a compound goes on ("2010-|2012", "CB1-|R"), a dash alone does not.
    else if (/[\p{L}\p{N}][-‐–/]$/u.test(text) && /^[\p{L}\p{N}]/u.test(line)) text += line;
    else text += ` ${line}`;
  }
  return text.replaceAll('\u00ad', '');
}

function isOneWord(
  head: string,
  tail: string,
  within: ReadonlyMap<string, number>,
  isKnown: KnownWord,
): boolean {
  const last = (head.split(/[-‐‑]/).at(-1) ?? head).toLowerCase();
  const [joined, parted] = [`${last}${tail.toLowerCase()}`, `${last}-${tail.toLowerCase()}`];
  const [asOne, asTwo] = [within.get(joined) ?? 0, within.get(parted) ?? 0];
  return asOne === asTwo ? asOne === 0 && isKnown(joined) : asOne > asTwo;
}
