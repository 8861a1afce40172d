// The clause of a sentence that holds a cue: what a card quotes when the whole sentence says more than the caveat.
import type { Span } from '../text/sentence-spans.js';

// Where one clause may end and another begin. The connective belongs to the clause that it opens, unless it only joins.
const opensClause =
  /[;]\s+|\s[–—]\s|,\s+(?=(?:although|though|whereas|while|which|suggesting|indicating|implying|because|since|thus|therefore|so|yet|but|despite|albeit|however)\s)|(?<!,)\s(?=(?:although|though|even though|whereas|albeit|but)\s)|,\s+(?:and|or)\s+/giu;
const verb =
  /(?<![\p{L}])(?:is|are|was|were|has|have|had|may|might|could|can|cannot|would|should|will|do|does|did|seems?|appears?|remains?|suggests?|indicates?|shows?|implicates?)(?![\p{L}])/iu;
const fewestWords = 3;

function clauseBounds(sentence: string): number[][] {
  const parts: number[][] = [];
  let start = 0;
  for (const found of sentence.matchAll(opensClause)) {
    const joins = /^,\s+(?:and|or)/i.test(found[0]);
    const next = found.index + found[0].length;
    // "a, b, and c" is no seam: both sides of one hold a verb.
    if (joins && !(verb.test(sentence.slice(start, found.index)) && verb.test(untilComma(sentence, next))))
      continue;
    parts.push([start, found.index]);
    start = next;
  }
  return [...parts, [start, sentence.length]];
}

function untilComma(sentence: string, from: number): string {
  const comma = sentence.indexOf(',', from);
  return sentence.slice(from, comma < 0 ? sentence.length : comma);
}

/** The clause around `cue`, both counted from the start of the sentence; the whole sentence where the clause is a fragment. */
export function clauseOf(sentence: string, cue: Span): Span {
  const bounds = clauseBounds(sentence);
  const first = bounds.find(([, end = 0]) => cue.start < end)?.[0] ?? 0;
  const last = bounds.find(([, end = 0]) => cue.end <= end)?.[1] ?? sentence.length;
  const bare = sentence.slice(first, last);
  const end =
    last === sentence.length ? first + bare.replace(/[.!?\s]+$/u, '').length : first + bare.trimEnd().length;
  const words = sentence.slice(first, end).split(/\s+/).length;
  if (words < fewestWords || end < cue.end) return { start: 0, end: sentence.length };
  return { start: first, end };
}
