// Whole sentences, for showing a long quote over several pages without cutting inside one.

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text in order; joined they are the text, character for character. */
export function sentences(text: string): string[] {
  return [...segmenter.segment(text)].map((piece) => piece.segment);
}
