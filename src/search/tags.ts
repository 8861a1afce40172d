// The tags of a passage: the stems of its words and every concept that its words name.
import { stem } from '../text/stem.js';
import { words } from '../text/tokens.js';
import { type Entry, standsAt } from './entry.js';
import type { Lexicon } from './lexicon.js';

export interface Tags {
  readonly tags: readonly string[];
  /** Topics named only inside a longer name ("glutamate" in "glutamate receptors"): spoken of, but not first of all. */
  readonly nested: readonly string[];
  /** Its words as they stand, folded, without those inside a longer name. */
  readonly free: readonly string[];
}

/** A word inside a longer name is no tag of its own: "cortical spreading depression" does not speak of depression. */
export function tagsOf(text: string, lexicon: Lexicon): Tags {
  const folded = words(text);
  const stems = folded.map(stem);
  const found = stems.flatMap((first, at) =>
    lexicon
      .entriesAt(first)
      .filter((entry) => !entry.atHead && standsAt(entry, stems, at))
      .map((entry) => ({ entry, at })),
  );
  const names = found.filter(({ entry }) => entry.weight === 'topic');
  const inside = (entry: Entry, at: number): boolean =>
    names.some(
      (name) =>
        name.entry.stems.length > entry.stems.length &&
        at >= name.at &&
        at < name.at + name.entry.stems.length,
    );
  const within = (at: number): boolean =>
    names.some(
      (name) => name.entry.stems.length > 1 && at >= name.at && at < name.at + name.entry.stems.length,
    );
  const isNested = ({ entry, at }: (typeof found)[number]): boolean =>
    entry.weight === 'topic' && inside(entry, at);
  const tags = new Set([
    ...stems.filter((_, at) => !within(at)),
    ...found.filter((one) => !isNested(one)).map(({ entry }) => entry.concept),
  ]);
  const nested = found.filter(isNested).map(({ entry }) => entry.concept);
  return {
    tags: [...tags],
    nested: [...new Set(nested)].filter((concept) => !tags.has(concept)),
    free: folded.filter((_, at) => !within(at)),
  };
}
