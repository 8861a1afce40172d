// The question inside a longer text: greetings, context and noise stand in other sentences and clauses than what is asked.
import { clauses } from '../language/language.js';
import { tokens } from '../text/tokens.js';

/** A part of a text, with what is left out when it is read alone. */
export interface Segment {
  readonly text: string;
  /** Of other sentences. */
  readonly dropped: string;
  /** Of the same sentence. */
  readonly aside: string;
}

const SEGMENTS_MAX = 12;
/** Words of a sentence that are looked at. */
const WORDS_MAX = 80;

/** Parts that may be the question, the whole text first, then from the largest to the smallest. */
export function segments(text: string): Segment[] {
  const sentences = text
    .split(/(?<=[.!?;\n])\s+|\n+|\s+(?:--+|—)\s*|;\s*/u)
    .filter((sentence) => /\p{L}/u.test(sentence));
  const parts: Segment[] = [{ text, dropped: '', aside: '' }];
  const add = (part: string, sentence: string): void => {
    if (part.length < text.length && part.trim() !== '' && !parts.some((one) => one.text === part))
      parts.push({ text: part, dropped: text.replace(sentence, ' '), aside: sentence.replace(part, ' ') });
  };
  if (sentences.length > 1) for (const sentence of sentences) add(sentence, sentence);
  for (const sentence of sentences) for (const part of partsOf(sentence)) add(part, sentence);
  return parts.slice(0, SEGMENTS_MAX);
}

const MATTERS_MAX = 3;

/** The questions of a text that asks several: "does zinc help, and what does it cost?" has two. None where it asks one, or more than three. */
export function matters(text: string): string[] {
  const parts = text
    .split(/(?<=[?;\n])\s+/u)
    .flatMap((sentence) => {
      const placed = placedWords(sentence);
      const starts = clauses()
        .spansOf(
          placed.map((word) => word.folded),
          'joint',
        )
        .flatMap(({ start }) => (start > 0 ? [placed[start]?.start ?? 0] : []));
      return [0, ...starts].map((start, at) => sentence.slice(start, starts[at] ?? sentence.length));
    })
    .map((part) => part.replace(/^\s*(?:,\s*)?/u, '').replace(/[\s,]+$/u, ''))
    .filter((part) => /\p{L}/u.test(part));
  return parts.length > 1 && parts.length <= MATTERS_MAX ? parts : [];
}

// Suffixes that open a question, prefixes that are one, and indirect questions. What limits a question ("in cluster
// headache, …") is part of it, and so is a name set before it ("epilepsy: …").
function partsOf(sentence: string): string[] {
  const parts: string[] = [];
  for (const boundary of sentence.matchAll(/[:,–-]\s/gu)) {
    if (parts.length >= SEGMENTS_MAX) break;
    const before = sentence.slice(0, boundary.index).trimEnd();
    const after = sentence.slice(boundary.index + boundary[0].length).trimStart();
    const framed = !begins(before, 'limit') && head(before).length > 2;
    if (begins(after, 'opener') && framed) parts.push(after);
    if ((begins(before, 'opener') || begins(before, 'premise')) && !begins(after, 'limit'))
      parts.push(before);
  }
  const placed = placedWords(sentence);
  const folded = placed.map((word) => word.folded);
  const startOf = (at: number): number => placed[at]?.start ?? sentence.length;
  const indirect = firstPlace(folded, 'indirect');
  if (indirect !== null) parts.push(sentence.slice(startOf(indirect.end - 1)));
  const joint = firstPlace(folded, 'joint');
  if (joint !== null && joint.start > 0) parts.push(sentence.slice(startOf(joint.start + 1)));
  const doubt = firstPlace(folded, 'doubt');
  if (doubt !== null && doubt.start > 0) parts.push(sentence.slice(0, startOf(doubt.start)));
  return parts;
}

/** Characters at the head of a clause that tell what it begins with. */
const HEAD_MAX = 80;
const head = (text: string): readonly string[] =>
  tokens(text.slice(0, HEAD_MAX), 6).map(({ folded }) => folded);

function begins(text: string, group: string): boolean {
  return clauses().groupsIn(head(text)).has(group);
}

function firstPlace(
  folded: readonly string[],
  group: string,
): { readonly start: number; readonly end: number } | null {
  return clauses().spansOf(folded, group).at(0) ?? null;
}

function placedWords(sentence: string): { readonly folded: string; readonly start: number }[] {
  let from = 0;
  return tokens(sentence, WORDS_MAX).map(({ raw, folded }) => {
    const start = Math.max(from, sentence.indexOf(raw, from));
    from = start + raw.length;
    return { folded, start };
  });
}
