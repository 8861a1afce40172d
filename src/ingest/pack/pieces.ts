// Cuts a block into the pieces that become passages: a sentence each, a table's rows or a legend's sentences by the handful.
import { type Span, sentenceSpans } from '../../text/sentence-spans.js';
import type { Block } from '../article.js';
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
  return sound.length > 0 ? sound : withMarks(sentenceSpans(text), text, marksOf(block, trimmed));
}

/** Where each numbered reference mark of a block ends, by where it begins in the trimmed text. */
function marksOf({ markers, text }: Block, trimmed: number): ReadonlyMap<number, number> {
  return new Map(
    markers
      .filter(({ start, end }) => start < end && /^[\d⁰¹²³⁴-⁹]/u.test(text.slice(start, end)))
      .map(({ start, end }) => [start - trimmed, end - trimmed]),
  );
}

/** "shown. 36 A study": a mark after the full stop belongs to the sentence before it, not to the one that it seems to open. */
function withMarks(spans: readonly Span[], text: string, marks: ReadonlyMap<number, number>): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    const after = before === undefined ? span.start : pastMarks(text, span, marks);
    const rest = text.slice(after, span.end);
    // What goes on with a small letter has the reference as its subject: "[36] found none".
    if (before === undefined || after === span.start || /^\p{Ll}/u.test(rest)) joined.push(span);
    else {
      const mark = text.slice(span.start, after).trimEnd();
      joined[joined.length - 1] = { start: before.start, end: span.start + mark.length };
      if (rest !== '') joined.push({ start: after, end: span.end });
    }
  }
  return joined;
}

/** The place after the marks with which a span begins, the signs between and the blanks after them; else its start. */
function pastMarks(text: string, { start, end }: Span, marks: ReadonlyMap<number, number>): number {
  let at = start;
  for (;;) {
    const lead = /^[[(]?/.exec(text.slice(at, at + 1))?.[0].length ?? 0;
    const markEnd = marks.get(at + lead);
    if (markEnd === undefined || markEnd > end) return at;
    at =
      markEnd +
      (/^[\])]?[\s,;–-]{0,4}/.exec(text.slice(markEnd, Math.min(end, markEnd + 5)))?.[0].length ?? 0);
  }
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
