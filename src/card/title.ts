// The title of a card in the reader's language: those that answers are given are English; a topic's name stays as the pack has it.
import { type CardWords, cardWords } from './words.js';

const titles = new Map(
  Object.entries(cardWords('en'))
    .filter(([key]) => key.startsWith('title.'))
    .map(([key, text]) => [text, key as keyof CardWords]),
);

export function titleIn(title: string, words: CardWords): string {
  const key = titles.get(title);
  return key === undefined ? title : words[key];
}
