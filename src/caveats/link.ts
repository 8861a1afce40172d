// What a caveat qualifies: the rest of its sentence, the sentence itself, or the sentence before; null for the article as a whole.

import type { Span } from '../text/sentence-spans.js';
import type { CaveatKind } from '../vocabulary.js';
import type { Sentence } from './article.js';
import { trimSentenceEnd } from './clause.js';
import { says } from './cues.js';

/** Opens with words that only make sense after the sentence before. */
export function leansBack(sentence: string): boolean {
  return says(sentence, 'leans back');
}

export interface ClauseContext {
  readonly sentence: Sentence;
  /** The sentence before in the same section, or null. */
  readonly previous: Sentence | null;
  readonly clause: Span;
}

/** A span alone, without what else a sentence has; null of none. */
export function toSpan(sentence: Span | null): Span | null {
  return sentence && { start: sentence.start, end: sentence.end };
}

const fewestWords = 4;

/** The part of the sentence that the clause leaves: what stands before it, or else what stands after. */
function restOf({ sentence, clause }: ClauseContext): Span | null {
  const before = sentence.text.slice(0, clause.start - sentence.start).replace(/[\s,;:–—(]+$/u, '');
  const first = /\p{L}{2}/u.test(before)
    ? { start: sentence.start, end: sentence.start + before.length }
    : null;
  // "In sum, although …, the drug helped": what stands before is not a claim.
  if (first !== null && before.split(/\s+/, fewestWords).length >= fewestWords) return first;
  const after = sentence.text.slice(clause.end - sentence.start);
  const lead = after.length - after.replace(/^[\s,;:–—)]+/u, '').length;
  const rest = trimSentenceEnd(after.slice(lead));
  if (!/\p{L}{2}/u.test(rest)) return first;
  return { start: clause.end + lead, end: clause.end + lead + rest.length };
}

/** A call for research in a sentence that makes a claim speaks of that claim, else of the finding before. */
function calledFor(context: ClauseContext): Span | null {
  const { sentence, previous } = context;
  const rest = restOf(context);
  const words =
    rest === null ? '' : sentence.text.slice(rest.start - sentence.start, rest.end - sentence.start);
  if (words.split(/\s+/, fewestWords).length >= fewestWords) return rest;
  return previous === null || says(previous.text, 'no finding') ? null : toSpan(previous);
}

/** The claim that a caveat of this kind in this context qualifies. `opening`: a connective at the head of its sentence. */
export function claimOf(kind: CaveatKind, context: ClauseContext, opening: boolean): Span | null {
  const { sentence, previous } = context;
  switch (kind) {
    case 'contrast':
      return opening ? toSpan(previous) : restOf(context);
    case 'hedge':
    case 'evidential':
    case 'non-human':
    case 'association':
      return toSpan(sentence);
    case 'inconclusive':
    case 'weak-evidence':
      if (previous !== null && (leansBack(sentence.text) || says(sentence.text, 'refers back')))
        return toSpan(previous);
      return (kind === 'weak-evidence' ? restOf(context) : null) ?? toSpan(sentence);
    case 'future-research':
      return calledFor(context);
    case 'limitation':
    case 'conflict-of-interest':
      return null;
  }
}
