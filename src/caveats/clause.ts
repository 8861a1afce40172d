// The clause of a sentence that holds a cue: what a card quotes when the whole sentence says more than the caveat.
import type { Span } from '../text/sentence-spans.js';

// Where one clause may end and another begin. The connective belongs to the clause that it opens, unless it only joins.
const opensClause =
  /[;]\s+|\s[–—]\s|,\s+(?=(?:although|though|whereas|while|whilst|which|suggesting|indicating|implying|because|since|thus|therefore|so|yet|but|despite|albeit|however)\s)|(?<!,)\s(?=(?:although|though|even though|whereas|albeit|but|despite|in spite of)\s)|,\s+(?:and|or)\s+/giu;
const verb =
  /(?<![\p{L}])(?:is|are|was|were|has|have|had|may|might|could|can|cannot|would|should|will|do|does|did|seems?|appears?|remains?|suggests?|indicates?|shows?|implicates?)(?![\p{L}])/iu;
const fewestWords = 3;

/** A clause that gives way, at the head of its sentence or after a word or two: "In sum, although …, the drug helped." */
const givesWay =
  /^(?:(?:\S{1,20}\s){0,2}\S{1,20}?\s?,\s)?(?=(?:although|though|even though|while|whilst|whereas|despite|in spite of|notwithstanding|unless)\s(?!(?:this|these|that|those|such|in|at|on)\s|\p{L}+ing\s))/iu;
const goesOn =
  /^(?:and|or|nor|but|which|who|whose|where|when|including|such as|as well as|e\.g|i\.e|for example|\d)(?![\p{L}])/iu;
/** "a, b, and c" */
const listItem = /^[^,]{1,40},\s(?:and|or)\s|^[^,]{1,25},\s[^,]{1,25},\s(?:and|or)\s/iu;

/** The clause that gives way: up to the first comma after which the sentence begins anew; null where there is none. */
export function headClause(sentence: string): Span | null {
  const start = givesWay.exec(sentence)?.[0].length;
  if (start === undefined) return null;
  for (let comma = sentence.indexOf(',', start); comma >= 0; comma = sentence.indexOf(',', comma + 1)) {
    const [head, after] = [sentence.slice(start, comma), sentence.slice(comma + 1)];
    if (!hasWords(head) || !/^\s/u.test(after) || inBrackets(sentence, comma)) continue;
    if (!goesOn.test(after.trimStart()) && !listItem.test(after.trimStart())) return { start, end: comma };
  }
  return null;
}

/** "While" after a comma sets one thing against another; elsewhere it mostly tells the time. */
export function turns(sentence: string): Span[] {
  return [...sentence.matchAll(/(,\s{1,4})(while|whilst)\s(?!\p{L}+ing\s)/giu)].map((found) => {
    const start = found.index + (found[1]?.length ?? 0);
    return { start, end: start + (found[2]?.length ?? 0) };
  });
}

function inBrackets(sentence: string, at: number): boolean {
  return sentence.lastIndexOf('(', at) > sentence.lastIndexOf(')', at) && sentence.indexOf(')', at) >= 0;
}

function clauseBounds(sentence: string): number[][] {
  const head = headClause(sentence);
  const parts: number[][] = [];
  let start = 0;
  if (head !== null) {
    if (head.start > 0) parts.push([0, head.start]);
    parts.push([head.start, head.end]);
    const rest = sentence.slice(head.end + 1);
    start = head.end + 1 + rest.length - rest.trimStart().length;
  }
  for (const found of sentence.matchAll(opensClause)) {
    if (found.index < start || inBrackets(sentence, found.index)) continue;
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

/**
 * Finds the clause around a cue, both counted from the start of the sentence; the whole sentence where the clause is a fragment.
 * The seams of a sentence are sought once, however many cues it holds.
 */
export function clauseFinder(sentence: string): (cue: Span) => Span {
  let bounds: readonly number[][] | undefined;
  return (cue) => {
    bounds ??= clauseBounds(sentence);
    const first = bounds.find(([, end = 0]) => cue.start < end)?.[0] ?? 0;
    const last = bounds.find(([, end = 0]) => cue.end <= end)?.[1] ?? sentence.length;
    const bare = sentence.slice(first, last);
    const shown = last === sentence.length ? withoutStop(bare) : bare.trimEnd();
    const end = first + shown.length;
    if (end < cue.end || !hasWords(shown)) return { start: 0, end: sentence.length };
    return { start: first, end };
  };
}

/** Without the full stop and the blanks at its end. By hand, since a pattern tries each run of blanks anew. */
export function withoutStop(text: string): string {
  let end = text.length;
  while (end > 0 && /[.!?\s]/u.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

function hasWords(text: string): boolean {
  return text.split(/\s+/, fewestWords).length >= fewestWords;
}
