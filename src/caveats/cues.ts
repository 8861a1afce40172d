// Reads a sentence or a heading once: which groups of phrases of knowledge/language/caveats stand in it, and where.
import compiled from '../../knowledge/language/caveats.json' with { type: 'json' };
import { compilePhrases, type PhraseFinder, type WordSpan } from '../language/phrases.js';
import type { Span } from '../text/sentence-spans.js';

/** A group of phrases, by its heading in the files. */
export type Group = keyof typeof compiled;

export interface Cues {
  has(group: Group): boolean;
  /** Where the phrases of a group stand, in order, in UTF-16 code units. */
  of(group: Group): readonly Span[];
}

// Hyphens part words, as blanks do; any other mark stands between two words.
const token = /\d+(?:[.,]\d+)*|[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*|[^\s\p{L}\p{N}\p{M}‐‑-]/gu;
/** Sentences that are remembered: one is asked for many groups, and a document for its limits again and again. */
const rememberedMax = 2_000;

let finder: PhraseFinder | undefined;
const remembered = new Map<string, Cues>();
const none: readonly WordSpan[] = [];

function read(text: string): Cues {
  finder ??= compilePhrases(new Map(Object.entries(compiled)));
  const tokens = [...text.matchAll(token)];
  const spans = finder.spansIn(tokens.map(([word]) => word.toLowerCase().replace('’', "'")));
  const placed = ({ start, end }: WordSpan): Span => {
    const last = tokens[end - 1];
    return { start: tokens[start]?.index ?? 0, end: (last?.index ?? 0) + (last?.[0].length ?? 0) };
  };
  return {
    has: (group) => spans.has(group),
    of: (group) => (spans.get(group) ?? none).map(placed),
  };
}

export function cuesIn(text: string): Cues {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const cues = read(text);
  if (remembered.size >= rememberedMax) remembered.clear();
  remembered.set(text, cues);
  return cues;
}

/** Whether a text has a phrase of a group. */
export function says(text: string, group: Group): boolean {
  return cuesIn(text).has(group);
}

/** Words of a list that are none of the phrase language. */
export function wordsOf(group: Group): readonly string[] {
  return compiled[group];
}
