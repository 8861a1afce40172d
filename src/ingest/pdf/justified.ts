// Lines that are set to both edges of their column: their blanks are wide, and are no borders of cells.
import type { Segment } from './segments.js';

/** In sizes of the letters: how far most blanks are stretched, an indent, and how much alike the blanks of one line are. */
const [stretchMax, indentMax, alike] = [6, 4, 0.5];
/** In sizes of the letters: where a line may end before the edge, a blank that may stand alone in a line, and from line to line. */
const [edgeMax, aloneMax, pitchMax] = [0.6, 2, 1.7];

interface Gap {
  readonly from: number;
  readonly to: number;
}

function gapsOf(segments: readonly Segment[]): readonly Gap[] {
  return segments
    .slice(1)
    .map((segment, index) => ({ from: segments[index]?.right ?? segment.x, to: segment.x }));
}

const widthOf = ({ from, to }: Gap): number => to - from;

function widestGap(segments: readonly Segment[]): number {
  return Math.max(0, ...gapsOf(segments).map(widthOf));
}

/** From edge to edge, with no blank wider than `most`, in points. */
function isFull(segments: readonly Segment[], left: number, edge: number, most: number): boolean {
  const [first, last] = [segments[0], segments.at(-1)];
  if (first === undefined || last === undefined) return false;
  return (
    widestGap(segments) < most &&
    first.x - left < indentMax * first.size &&
    Math.abs(edge - last.right) < edgeMax * first.size
  );
}

/** Whether a line shows it by itself: its blanks are alike, or its only one is not wide. */
export function isJustified(segments: readonly Segment[], left: number, edge: number): boolean {
  const [first] = segments;
  if (first === undefined || segments.length < 2) return false;
  if (!isFull(segments, left, edge, stretchMax * first.size)) return false;
  const gaps = gapsOf(segments).map(widthOf);
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  return segments.length > 2 ? most - least < alike * first.size : most < aloneMax * first.size;
}

/**
 * The lines of one column, from above, that are justified. One that does not show it by itself (two long words, or wider
 * blanks after full stops) does where it stands in a paragraph: under or over a full line, its blanks not one under the
 * other with those of the next line, as they are in a table. A blank wider than most has full lines over and under it.
 */
export function justifiedAmong(
  lines: readonly (readonly Segment[])[],
  left: number,
  edge: number,
): readonly boolean[] {
  const half = (edge - left) / 2;
  const isSure = lines.map((line) => isJustified(line, left, edge));
  const isProse = lines.map(
    (line, at) => isSure[at] === true || (line.length === 1 && isFull(line, left, edge, half)),
  );
  const mayBe = lines.map((line, at) => {
    if (line.length < 2 || !isFull(line, left, edge, half)) return false;
    return [at - 1, at + 1].every((other) => isSure[other] === true || !sharesGap(line, lines[other] ?? []));
  });
  const stands = (at: number): boolean => {
    const line = lines[at] ?? [];
    const beside = [at - 1, at + 1].filter(
      (other) => isProse[other] === true && isNext(line, lines[other] ?? []),
    );
    return beside.length > (widestGap(line) < stretchMax * (line[0]?.size ?? 0) ? 0 : 1);
  };
  const spread = (at: number): void => {
    if (mayBe[at] === true && stands(at)) isProse[at] = true;
  };
  const places = [...lines.keys()];
  for (const at of [...places, ...places.toReversed()]) spread(at);
  return lines.map((line, at) => line.length > 1 && isProse[at] === true);
}

function isNext(line: readonly Segment[], other: readonly Segment[]): boolean {
  const [a, b] = [line[0], other[0]];
  return a !== undefined && b !== undefined && Math.abs(a.y - b.y) < pitchMax * Math.max(a.size, b.size);
}

function sharesGap(line: readonly Segment[], other: readonly Segment[]): boolean {
  const size = line[0]?.size ?? 0;
  const others = gapsOf(other);
  return gapsOf(line).some(({ from, to }) =>
    others.some((gap) => Math.min(to, gap.to) - Math.max(from, gap.from) > alike * size),
  );
}
