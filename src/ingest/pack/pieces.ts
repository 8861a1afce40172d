// Cuts a block into the pieces that become passages: a sentence each, a table's rows or a legend's sentences by the handful.
import { type Span, sentenceSpans } from '../../text/sentence-spans.js';
import type { PlacedBlock } from './lay-out.js';

/** Characters of a table or a legend that are quoted together; a card stays readable. */
const groupMax = 1_000;
/** A "sentence" past this is a list or a table in disguise, and is cut at a blank. */
const sentenceMax = 2_000;

/** Spans into the block's text, in order. */
export function piecesOf(placed: PlacedBlock): Span[] {
  const { block, text } = placed;
  switch (block.kind) {
    case 'title':
    case 'keywords':
      return [{ start: 0, end: text.length }];
    case 'paragraph':
    case 'statement':
      return sentencesOf(placed).flatMap((span) => cutLong(span, text));
    case 'table':
    case 'figure':
      return grouped(sentencesOf(placed)).flatMap((span) => cutLong(span, text));
  }
}

function sentencesOf({ block, text, trimmed }: PlacedBlock): Span[] {
  const given = block.sentences?.map(({ start, end }) => trim(text, start - trimmed, end - trimmed)) ?? [];
  const sound = given.filter(({ start, end }) => start < end);
  return sound.length > 0 ? sound : sentenceSpans(text);
}

function trim(text: string, from: number, to: number): Span {
  const [start, end] = [Math.max(0, from), Math.min(text.length, to)];
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: start + lead + words.trim().length };
}

function grouped(spans: readonly Span[]): Span[] {
  const groups: Span[] = [];
  for (const span of spans) {
    const last = groups.at(-1);
    if (last === undefined || span.end - last.start > groupMax) groups.push(span);
    else groups[groups.length - 1] = { start: last.start, end: span.end };
  }
  return groups;
}

function cutLong({ start, end }: Span, text: string): Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > sentenceMax) {
    const blank = text.slice(from, from + sentenceMax).search(/\s\S*$/);
    const to = from + (blank > 0 ? blank : sentenceMax);
    pieces.push({ start: from, end: to });
    from = to + (blank > 0 ? 1 : 0);
  }
  return [...pieces, { start: from, end }];
}
