// What stands around the text of every page: running heads and feet, page numbers, the date and address of a printed web page.
import { isPrinted } from '../text/lines.js';
import type { LaidPage } from './columns.js';
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
  const inMargin = pages.map((laid) => laid.segments.filter((one) => isInMargin(one, laid)));
  for (const [index, segments] of inMargin.entries())
    for (const one of segments) {
      const key = keyOf(one);
      times.set(key, (times.get(key) ?? new Set()).add(index));
    }
  const furniture: string[] = [];
  const kept = pages.map((laid, index) => {
    const marginal = new Set(inMargin[index]);
    const [top, bottom] = [
      Math.min(...laid.segments.map(({ y }) => y)),
      Math.max(...laid.segments.map(({ y }) => y)),
    ];
    const segments = laid.segments.filter((one) => {
      const outermost = Math.abs(one.y - top) < 2 || Math.abs(one.y - bottom) < 2;
      if (outermost && pageNumber.test(textOf([one]))) return false;
      if (!marginal.has(one)) return true;
      const text = textOf([one]);
      const again = (times.get(keyOf(one))?.size ?? 0) >= Math.min(3, Math.max(2, pages.length));
      if (!again && !pageNumber.test(text) && !isPrinted(text)) return true;
      furniture.push(text);
      return false;
    });
    return { ...laid, segments };
  });
  return { pages: kept, furniture: [...new Set(furniture)] };
}

// Heads of left and right pages differ, and numbers count on; the place is the same.
function keyOf(one: Segment): string {
  return `${textOf([one]).replace(/\d+/g, '#')} ${Math.round(one.y / 4)}`;
}

function isInMargin({ y }: Segment, { page }: LaidPage): boolean {
  return y < margin * page.height || y > (1 - margin) * page.height;
}
