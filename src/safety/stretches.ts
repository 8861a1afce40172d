// A long message is read in stretches too, so that one sentence of alarm is not drowned by many of none.

type Sentences = readonly (readonly string[])[];

/** Words of a stretch, at most; few messages are longer. */
const STRETCH = 40;

/** The whole message, and where it is longer than a stretch, stretches of it that overlap by half. */
export function stretchesOf(sentences: Sentences): readonly Sentences[] {
  const pieces = sentences.flatMap((sentence) => cut(sentence));
  const words = pieces.reduce((sum, { length }) => sum + length, 0);
  if (words <= STRETCH) return [pieces];
  const stretches: Sentences[] = [pieces];
  let first = 0;
  while (first < pieces.length) {
    let end = first;
    let size = 0;
    while (end < pieces.length && size + (pieces[end] as readonly string[]).length <= STRETCH)
      size += (pieces[end++] as readonly string[]).length;
    stretches.push(pieces.slice(first, end));
    if (end === pieces.length) break;
    // The next begins half a stretch further on.
    let passed = 0;
    do passed += (pieces[first++] as readonly string[]).length;
    while (first < end && passed < STRETCH / 2);
  }
  return stretches;
}

function cut(sentence: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(sentence.length / STRETCH);
  if (count <= 1) return [sentence];
  // Halves of a stretch, so that stretches can overlap.
  const size = STRETCH / 2;
  return Array.from({ length: Math.ceil(sentence.length / size) }, (_, at) =>
    sentence.slice(at * size, (at + 1) * size),
  );
}
