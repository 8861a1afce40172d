// What every part of the core needs of maps: lists by a key, and values that are made once, or once for a key.

/** Adds a value to the list of its key. */
export function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** The items by their keys, each list in the order of the items. */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T, place: number) => K): Map<K, T[]> {
  const lists = new Map<K, T[]>();
  let place = 0;
  for (const item of items) append(lists, keyOf(item, place++), item);
  return lists;
}

/** A function that keeps what it made for the last `max` keys; what was made first is dropped first. */
export function memoize<K, V>(make: (key: K) => V, max = Number.POSITIVE_INFINITY): (key: K) => V {
  const values = new Map<K, V>();
  return (key) => {
    const kept = values.get(key);
    if (kept !== undefined) return kept;
    if (values.size >= max) {
      const [oldest] = values.keys();
      values.delete(oldest as K);
    }
    const value = make(key);
    values.set(key, value);
    return value;
  };
}

/** A function that makes its value when it is first called, and keeps it. */
export function once<V>(make: () => V): () => V {
  let value: V | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
