// Which of a few wanted terms a term is: a table over the vocabulary, so that reading a document costs one look a word.

/** One at a time: a call of `set` takes back what the last one gave. */
export interface Slots {
  /** Gives the terms slots 0, 1, 2 … until the next call; returns the table: slot + 1 by term, 0 for the others. */
  set(terms: readonly number[]): Uint16Array;
}

/** `vocabulary`: number of terms. */
export function createSlots(vocabulary: number): Slots {
  const table = new Uint16Array(vocabulary);
  let wanted: readonly number[] = [];
  return {
    set(terms) {
      for (const term of wanted) table[term] = 0;
      wanted = terms;
      terms.forEach((term, at) => {
        table[term] = at + 1;
      });
      return table;
    },
  };
}
