// Whether the arrays of an index belong together, so that hot loops may read them without a look at their bounds.
import type { FrozenIndex } from './frozen-index.js';
import { sizeOf } from './string-table.js';

/** Ends of rows and lengths; what stands between them is taken as it was written. */
export function indexFits(index: FrozenIndex): boolean {
  const { terms, postingStart, postingDocument, postingFrequency, passageFrequency } = index;
  const { passageStart, titleStart, titleTerms, bodyStart, bodyTerms } = index;
  return (
    endsAt(postingStart, postingDocument.length) &&
    postingFrequency.length === postingDocument.length &&
    endsAt(terms.starts, terms.text.length) &&
    sizeOf(terms) === postingStart.length - 1 &&
    passageFrequency.length === postingStart.length - 1 &&
    endsAt(passageStart, bodyStart.length - 1) &&
    titleStart.length === passageStart.length &&
    endsAt(titleStart, titleTerms.length) &&
    endsAt(bodyStart, bodyTerms.length)
  );
}

function endsAt(starts: Uint32Array, end: number): boolean {
  return starts[0] === 0 && starts.at(-1) === end;
}
