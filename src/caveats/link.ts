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

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

const fewestWords = 4;

/** The part of the sentence that the clause leaves: what stands before it, or else what stands after. */
function restOf({ sentence, clause }: ClauseContext): Span | null {
  const before = sentence.text.slice(0, clause.start - sentence.start).replace(/[\s,;:–—(]+$/u, '');
  const first = /\p{L}{2}/u.test(before)
    ? { start: sentence.start, end: sentence.start + before.length }
    : null;
  // "In sum, although …, the drug helped": what stands before is no claim.
  if (first !== null && before.split(/\s+/, fewestWords).length >= fewestWords) return first;
  const after = sentence.text.slice(clause.end - sentence.start);
  const lead = after.length - after.replace(/^[\s,;:–—)]+/u, '').length;
  const rest = trimSentenceEnd(after.slice(lead));
  if (!/\p{L}{2}/u.test(rest)) return first;
  return { start: clause.end + lead, end: clause.end + lead + rest.length };
}

/** The span of a sentence that another sentence speaks back to, or null. */
export function toSpan(sentence: Span | null): Span | null {
  return sentence && spanOf(sentence);
}

/** A call for research in a sentence that makes a claim speaks of that claim, else of the finding before. */
function calledFor(place: ClauseContext): Span | null {
  const { sentence, previous } = place;
  const rest = restOf(place);
  const words =
    rest === null ? '' : sentence.text.slice(rest.start - sentence.start, rest.end - sentence.start);
  if (words.split(/\s+/, fewestWords).length >= fewestWords) return rest;
  return previous === null || says(previous.text, 'no finding') ? null : spanOf(previous);
}

/** The claim that a caveat of this kind at this place qualifies. `opening`: a connective at the head of its sentence. */
export function claimOf(kind: CaveatKind, place: ClauseContext, opening: boolean): Span | null {
  const { sentence, previous } = place;
  switch (kind) {
    case 'contrast':
      return opening ? previous && spanOf(previous) : restOf(place);
    case 'hedge':
    case 'evidential':
    case 'non-human':
    case 'association':
      return spanOf(sentence);
    case 'inconclusive':
    case 'weak-evidence':
      if (previous !== null && (leansBack(sentence.text) || says(sentence.text, 'refers back')))
        return spanOf(previous);
      return (kind === 'weak-evidence' ? restOf(place) : null) ?? spanOf(sentence);
    case 'future-research':
      return calledFor(place);
    case 'limitation':
    case 'conflict-of-interest':
      return null;
  }
}
