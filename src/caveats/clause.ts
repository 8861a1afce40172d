// The clause of a sentence that holds a cue: what a card quotes when the whole sentence says more than the caveat.
import type { Span } from '../text/sentence-spans.js';
import { cuesIn } from './cues.js';

const fewestWords = 3;
/** What may stand before a clause that gives way: "In sum, although …, the drug helped." */
const leadIn = /^(?:\S{1,20}\s){0,2}\S{1,20}\s?,\s$/;
/** A participle: "while sleeping" tells the time. */
const participle = /^\s{1,4}\p{L}+ing\s/u;
/** "a, b, and c" */
const listItem = /^[^,]{1,40},\s(?:and|or)\s|^[^,]{1,25},\s[^,]{1,25},\s(?:and|or)\s/iu;
/** Marks between clauses. */
const mark = /[;]\s+|\s[–—]\s/gu;
const afterComma = /,\s+$/;

/** The clause that gives way: up to the first comma after which a new clause begins; null where there is none. */
export function headClause(sentence: string): Span | null {
  const cues = cuesIn(sentence);
  const start = cues.of('gives way').find(({ start: at, end }) => {
    return (
      (at === 0 || leadIn.test(sentence.slice(0, at))) && !participle.test(sentence.slice(end, end + 40))
    );
  })?.start;
  if (start === undefined) return null;
  const goesOn = new Set(cues.of('clause goes on').map((one) => one.start));
  for (let comma = sentence.indexOf(',', start); comma >= 0; comma = sentence.indexOf(',', comma + 1)) {
    const [head, after] = [sentence.slice(start, comma), sentence.slice(comma + 1)];
    if (!hasWords(head) || !/^\s/u.test(after) || inBrackets(sentence, comma)) continue;
    const next = after.trimStart();
    if (!goesOn.has(sentence.length - next.length) && !listItem.test(next)) return { start, end: comma };
  }
  return null;
}

/** "While" after a comma sets one thing against another; elsewhere it mostly tells the time. */
export function contrastiveWhileCues(sentence: string): readonly Span[] {
  return cuesIn(sentence)
    .of('while')
    .filter(
      ({ start, end }) => afterComma.test(sentence.slice(0, start)) && !participle.test(sentence.slice(end)),
    );
}

function inBrackets(sentence: string, at: number): boolean {
  return sentence.lastIndexOf('(', at) > sentence.lastIndexOf(')', at) && sentence.indexOf(')', at) >= 0;
}

/** Where one clause may end and the next begin. */
interface Seam extends Span {
  /** Only "and" or "or" stands there. */
  readonly joins: boolean;
}

// The connective belongs to the clause that it opens, unless it only joins.
function seamsOf(sentence: string): Seam[] {
  const cues = cuesIn(sentence);
  const commaBefore = (start: number): number =>
    start - (afterComma.exec(sentence.slice(Math.max(0, start - 6), start))?.[0].length ?? 0);
  const seams: Seam[] = [...sentence.matchAll(mark)].map(({ 0: found, index }) => {
    return { start: index, end: index + found.length, joins: false };
  });
  // "However," with a comma is an aside, and opens none.
  const opens = ({ end }: Span): boolean => /\s/.test(sentence[end] ?? '');
  for (const { start } of cues.of('opens a clause after a comma').filter(opens))
    if (commaBefore(start) < start) seams.push({ start: commaBefore(start), end: start, joins: false });
  for (const { start } of cues.of('opens a clause').filter(opens))
    if (/[^,\s]\s$/u.test(sentence.slice(0, start).slice(-2)))
      seams.push({ start: start - 1, end: start, joins: false });
  for (const { start, end } of cues.of('joins clauses').filter(opens))
    if (commaBefore(start) < start) seams.push({ start: commaBefore(start), end: end + 1, joins: true });
  return seams.sort((a, b) => a.start - b.start);
}

function clauseBounds(sentence: string): number[][] {
  const head = headClause(sentence);
  const verbs = cuesIn(sentence).of('verb');
  const holdsVerb = (from: number, to: number): boolean =>
    verbs.some(({ start, end }) => start >= from && end <= to);
  const parts: number[][] = [];
  let from = 0;
  if (head !== null) {
    if (head.start > 0) parts.push([0, head.start]);
    parts.push([head.start, head.end]);
    const rest = sentence.slice(head.end + 1);
    from = head.end + 1 + rest.length - rest.trimStart().length;
  }
  for (const { start, end, joins } of seamsOf(sentence)) {
    if (start < from || inBrackets(sentence, start)) continue;
    // "a, b, and c" joins no clauses: between clauses both sides hold a verb.
    if (joins && !(holdsVerb(from, start) && holdsVerb(end, untilComma(sentence, end)))) continue;
    parts.push([from, start]);
    from = end;
  }
  return [...parts, [from, sentence.length]];
}

function untilComma(sentence: string, from: number): number {
  const comma = sentence.indexOf(',', from);
  return comma < 0 ? sentence.length : comma;
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
    const shown = last === sentence.length ? trimSentenceEnd(bare) : bare.trimEnd();
    const end = first + shown.length;
    if (end < cue.end || !hasWords(shown)) return { start: 0, end: sentence.length };
    return { start: first, end };
  };
}

/** Without the full stop and the blanks at its end. By hand, since a pattern would retry at each blank of a run. */
export function trimSentenceEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[.!?\s]/u.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

function hasWords(text: string): boolean {
  return text.split(/\s+/, fewestWords).length >= fewestWords;
}
