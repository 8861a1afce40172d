// The tags of a passage: the stems of its words and every concept that its words name, nested ones too.
import { stem } from '../text/stem.js';
import { words } from '../text/tokens.js';
import { type Lexicon, standsAt } from './lexicon.js';

export function tagsOf(text: string, lexicon: Lexicon): string[] {
  const stems = words(text).map(stem);
  const concepts = stems.flatMap((first, index) =>
    (lexicon.entries.get(first) ?? [])
      .filter((entry) => !entry.atHead && standsAt(entry, stems, index))
      .map(({ concept }) => concept),
  );
  return [...new Set([...stems, ...concepts])];
}
