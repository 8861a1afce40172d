// Reads a text once: which groups of phrases of a compiled list stand in it, and where, in UTF-16 code units of the text.
import { memoize } from '../maps.js';
import { compilePhrases, type PhraseFinder, type WordSpan } from './phrases.js';

/** From the first letter to behind the last. */
interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export interface Found<Group extends string> {
  has(group: Group): boolean;
  /** Where the phrases of a group stand, in order. */
  of(group: Group): readonly TextSpan[];
}

export interface Reader<Group extends string> {
  in(text: string): Found<Group>;
  says(text: string, group: Group): boolean;
  /** Whether the whole text is a phrase of the group, marks at its end left out. */
  isAll(text: string, group: Group): boolean;
  /** The words of a group that is read as plain words. */
  words(group: Group): ReadonlySet<string>;
}

// Hyphens part words, as blanks do; any other mark stands between two words.
const token = /\d+(?:[.,]\d+)*|[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*|[^\s\p{L}\p{N}\p{M}‐‑-]/gu;
/** Texts that are remembered: a sentence is asked for many groups, and a document for its limits many times. */
const rememberedMax = 2_000;

/** Compiled at the first text. */
export function phraseReader<Group extends string>(
  compiled: Readonly<Record<Group, readonly string[]>>,
): Reader<Group> {
  let finder: PhraseFinder | undefined;

  function read(text: string): Found<Group> {
    finder ??= compilePhrases(new Map(Object.entries<readonly string[]>(compiled)));
    const tokens = [...text.matchAll(token)];
    const spans = finder.spansIn(tokens.map(([word]) => word.toLowerCase().replace('’', "'")));
    const placed = ({ start, end }: WordSpan): TextSpan => {
      const last = tokens[end - 1];
      return { start: tokens[start]?.index ?? 0, end: (last?.index ?? 0) + (last?.[0].length ?? 0) };
    };
    return { has: (group) => spans.has(group), of: (group) => (spans.get(group) ?? []).map(placed) };
  }

  const phrasesIn = memoize(read, rememberedMax);
  return {
    in: phrasesIn,
    says: (text, group) => phrasesIn(text).has(group),
    isAll(text, group) {
      const bare = text.trim();
      return phrasesIn(bare)
        .of(group)
        .some(({ start, end }) => start === 0 && !/[\p{L}\p{N}]/u.test(bare.slice(end)));
    },
    words: memoize((group: Group): ReadonlySet<string> => new Set(compiled[group])),
  };
}
