// Where words stand in a quote: spans that are joined, and the words that say in plain text where a span begins and ends.
import type { Span } from '../text/sentence-spans.js';

/** A quote cut at the marks; the pieces, joined, are the quote, character for character. */
export interface MarkedPiece {
  readonly text: string;
  readonly caveat: boolean;
  readonly name: boolean;
}

/** Overlapping and touching spans joined, in order. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last === undefined || span.start > last.end) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return joined;
}

/** Whether the spans leave no letter or digit of the text out. */
export function covers(text: string, spans: readonly Span[]): boolean {
  const rest = joinSpans(spans).reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    text,
  );
  return !/[\p{L}\p{N}]/u.test(rest);
}

export function markedPieces(
  text: string,
  caveats: readonly Span[],
  names: readonly Span[],
): readonly MarkedPiece[] {
  const ends = [...caveats, ...names].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...ends, text.length])].sort((a, b) => a - b);
  const within = (spans: readonly Span[], at: number): boolean =>
    spans.some(({ start, end }) => at >= start && at < end);
  return cuts.slice(0, -1).map((start, index) => ({
    text: text.slice(start, cuts[index + 1]),
    caveat: within(caveats, start),
    name: within(names, start),
  }));
}

/** Each place where one of the words stands as a word of its own, in any case. */
export function placesOf(text: string, words: readonly string[]): readonly Span[] {
  const escaped = words
    .filter((word) => word !== '')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (escaped.length === 0) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return joinSpans(
    [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ start: index, end: index + length })),
  );
}

/** Words at most that name the beginning or the end of a span. */
const edgeMax = 6;

/** The first and the last words of a span, as few as stand only there in the text; null where the span reaches the edge itself. */
export function wordsAtEdges(
  text: string,
  { start, end }: Span,
): { readonly first: string | null; readonly last: string | null } {
  const words = text.slice(start, end).match(/\S+/gu) ?? [];
  const atStart = !/[\p{L}\p{N}]/u.test(text.slice(0, start));
  const atEnd = !/[\p{L}\p{N}]/u.test(text.slice(end));
  const alone = (phrase: string): boolean => text.indexOf(phrase) === text.lastIndexOf(phrase);
  const few = (take: (count: number) => readonly string[]): string => {
    for (let count = 1; count < edgeMax; count++) {
      const phrase = take(count).join(' ');
      if (alone(phrase)) return phrase;
    }
    return take(edgeMax).join(' ');
  };
  return {
    first: atStart ? null : few((count) => words.slice(0, count)).replace(/[,;:]$/, ''),
    last: atEnd ? null : few((count) => words.slice(-count)).replace(/[,;:]$/, ''),
  };
}
