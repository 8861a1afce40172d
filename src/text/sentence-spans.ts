// The sentences of scientific prose with their places: full stops weighed by what stands around them ("et al.", "Fig. 2", "[3]").
// Own, since Intl.Segmenter takes time that grows with the square of a paragraph's length (27 s for 640,000 characters) and
// breaks after "Fig." and inside ".[31]"; its breaks, mended by the rules here, are the same.

export interface Span {
  readonly start: number;
  readonly end: number;
}

// Words whose full stop ends no sentence, whatever follows.
const neverEnds =
  /(?:^|[\s([/–-])(?:e\.?g|i\.?e|cf|viz|vs|approx|ca|resp|figs?|tabs?|eqs?|eqns?|refs?|nos?|vols?|pp?|chs?|secs?|suppl|ser|dr|drs|prof|mrs?|ms|st|mt|gen|col|sen|rev|hon|capt|ref|ed|eds|dept|univ|var|subsp|spp?|[A-Z]|[A-Z]\.(?:-?[A-Z])|v|al|u\.s|ph\.d|incl|excl|min|max|avg|no|ibid|op|loc)\.$/iu;
// Abbreviations that may also stand at the end of a sentence: they end it only before a word that opens one.
const mayEnd =
  /(?:^|[\s(])(?:al|etc|[ap]\.m|u\.s|inc|ltd|co|corp|jr|sr|sp|spp|no|min|max|h|hr|hrs|d|wk|mo|yr|yrs|i\.v|i\.p|s\.c|p\.o|b\.i\.d)\.$/iu;
const opener =
  /^(?:However|Nevertheless|But|Yet|The|This|These|Those|In|We|It|Our|A|An|They|There|Although|Moreover|Furthermore|Further|Also|Thus|Therefore|Here|Both|Some|Other|Most|Such|For|As|After|When|While|To|On|At|By|With|No|If|He|She|His|Her)[\s,]/u;
/** Where a sentence may end; a citation may be glued to the full stop: "shown.[3,4] Others", "shown.12 Others". */
const candidate =
  /[.!?…][)\]”"’'*_]{0,4}(\[[\d,;\s–-]{1,40}\]|(?<=\D[.!?…][)\]”"’'*_]{0,4})\d{1,3}(?:[,–\s-]\d{1,3}){0,9})?\s+|[。！？]\s*/gu;

function isBreak(before: string, after: string): boolean {
  if (/^[\p{Ll},;:)\]%&+=<>≤≥±]/u.test(after)) return false;
  const bare = before.replace(/[)\]”"’'*_]+$/u, '');
  if ((mayEnd.test(bare) || /\bet al\.$/u.test(bare)) && opener.test(after)) return true;
  return !(neverEnds.test(bare) || mayEnd.test(bare));
}

/** Places of the sentences of a paragraph, without the blanks around them; line breaks inside it are blanks. */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  for (const found of text.matchAll(candidate)) {
    const next = found.index + found[0].length;
    if (next >= end) break;
    const stop = found.index + found[0].trimEnd().length;
    const glued = found[1] !== undefined;
    const after = text.slice(next, next + 60);
    const ends = glued
      ? /^["“(]?\p{Lu}/u.test(after)
      : isBreak(text.slice(Math.max(start, stop - 40), stop), after);
    if (!ends || stop <= start) continue;
    spans.push({ start, end: stop });
    start = next;
  }
  return end > start ? [...spans, { start, end }] : spans;
}
