// A document as ranking sees it: the terms of its title and of its passages in order.

/** Terms are numbers of the collection's vocabulary. */
export interface Candidate {
  /** BM25 of the terms that it was found by. */
  readonly score: number;
  /** Number of its first passage; the others follow. */
  readonly first: number;
  readonly title: Uint32Array;
  /** Terms of all its passages. */
  readonly body: Uint32Array;
  /** Where each passage starts, and where the last one ends; counted from any origin, the first entry. */
  readonly starts: Uint32Array;
}

export function lengthOf({ title, body }: Candidate): number {
  return title.length + body.length;
}
