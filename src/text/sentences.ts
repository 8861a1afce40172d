// Whole sentences, for showing a long quote over several pages without cutting inside one.
import { sentenceSpans } from './sentence-spans.js';

/** The sentences of a text in order, each with the blanks after it; joined they are the text, character for character. */
export function sentences(text: string): string[] {
  const starts = [
    0,
    ...sentenceSpans(text)
      .slice(1)
      .map(({ start }) => start),
  ];
  return starts.map((start, index) => text.slice(start, starts[index + 1])).filter((piece) => piece !== '');
}
