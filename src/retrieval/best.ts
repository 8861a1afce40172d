// The highest of many scores: a heap of those kept, its least at the root, so that most scores cost one comparison.

/** Places of the highest scores above zero, at most `limit`, the highest first; of equals the earlier places. */
export function best(scores: Float64Array, limit: number): number[] {
  const heap: number[] = [];
  // `a` is kept rather less than `b`.
  const below = (a: number, b: number): boolean => {
    const [x, y] = [scores[a] as number, scores[b] as number];
    return x < y || (x === y && a > b);
  };
  let least = 0;
  for (let at = 0; at < scores.length; at++) {
    if ((scores[at] as number) <= least) continue;
    if (heap.length < limit) rise(heap, at, below);
    else sink(heap, at, below);
    if (heap.length === limit) least = scores[heap[0] as number] as number;
  }
  return heap.sort((a, b) => (below(a, b) ? 1 : -1));
}

type Order = (a: number, b: number) => boolean;

function rise(heap: number[], value: number, below: Order): void {
  let at = heap.length;
  heap.push(value);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] as number;
    if (!below(value, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = value;
}

// Puts a value in the place of the least.
function sink(heap: number[], value: number, below: Order): void {
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    const right = child + 1;
    const lesser = right < heap.length && below(heap[right] as number, heap[child] as number) ? right : child;
    if (!below(heap[lesser] as number, value)) break;
    heap[at] = heap[lesser] as number;
    at = lesser;
  }
  heap[at] = value;
}
