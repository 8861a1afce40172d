// Reference markers in a text: "[3]", "[3,5–7]", where the text lists references of these numbers.
import type { ReferenceMarker } from '../article.js';

const bracketed = /\[(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\]/g;
/** "[1–400]" is no range of references. */
const rangeMax = 40;

export function markersIn(text: string, known: ReadonlySet<string>): ReferenceMarker[] {
  if (known.size === 0) return [];
  return [...text.matchAll(bracketed)].flatMap((found) => {
    const references = (found[1] ?? '')
      .split(/[,;]/)
      .flatMap(numbersOf)
      .filter((id) => known.has(id));
    if (references.length === 0) return [];
    return [{ start: found.index, end: found.index + found[0].length, references }];
  });
}

function numbersOf(part: string): string[] {
  const [from = 0, to = from] = part.split(/[–-]/).map((number) => Number(number.trim()));
  const length = Math.min(Math.max(to - from + 1, 1), rangeMax);
  return Array.from({ length }, (_, index) => String(from + index));
}
