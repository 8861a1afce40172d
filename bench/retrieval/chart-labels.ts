// Places for the labels of a chart so that none lies on another nor on a point.

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export const labelHeight = 15;
/** Generous for a sans-serif of 12 pixels: what a browser draws is narrower. */
const letterWidth = 6.8;
const gap = 9;

const widthOf = (text: string): number => text.length * letterWidth;

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** One box for each spot, in order: beside its point if there is room, else as near as there is. */
export function labelsBeside(spots: readonly Spot[], within: Box): Box[] {
  const taken: Box[] = spots.map(({ x, y }) => ({ x: x - 6, y: y - 6, width: 12, height: 12 }));
  return spots.map((spot) => {
    const places = placesFor(spot).filter((place) => inside(place, within));
    const free = places.find((place) => !taken.some((other) => overlap(place, other)));
    const box = free ?? places[0] ?? { x: spot.x, y: spot.y, width: widthOf(spot.text), height: labelHeight };
    taken.push(box);
    return box;
  });
}

function placesFor({ x, y, text }: Spot): Box[] {
  const width = widthOf(text);
  const at = (left: number, top: number): Box => ({ x: left, y: top, width, height: labelHeight });
  const rows = Array.from({ length: 13 }, (_, step) => (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * 9);
  return rows.flatMap((row) => {
    const top = y - labelHeight / 2 + row;
    const sides = [at(x + gap, top), at(x - gap - width, top)];
    return Math.abs(row) >= labelHeight ? [...sides, at(x - width / 2, top)] : sides;
  });
}

function inside(box: Box, within: Box): boolean {
  return (
    box.x >= within.x &&
    box.y >= within.y &&
    box.x + box.width <= within.x + within.width &&
    box.y + box.height <= within.y + within.height
  );
}

/** Heights for labels in a column: in the order of what they name, each as near to it as its neighbours let it be. */
export function labelsInColumn(heights: readonly number[], from: number, to: number): number[] {
  const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed: number[] = [...heights];
  let least = from;
  for (const index of order) {
    placed[index] = Math.max(least, placed[index] ?? 0);
    least = (placed[index] ?? 0) + labelHeight;
  }
  let most = to;
  for (const index of order.reverse()) {
    placed[index] = Math.min(most, placed[index] ?? 0);
    most = (placed[index] ?? 0) - labelHeight;
  }
  return placed;
}
