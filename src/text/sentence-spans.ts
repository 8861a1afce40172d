// The sentences of scientific prose with their places: full stops weighed by what stands around them ("et al.", "Fig. 2", "[3]").
// Own, since it was right more often than Intl.Segmenter and the libraries that bench/results/sentences.md compares it with, and faster.

export interface Span {
  readonly start: number;
  readonly end: number;
}

// Words whose full stop ends no sentence, whatever follows.
const neverEnds =
  /(?:^|[\s([/–-])(?:e\.?g|i\.?e|cf|viz|vs|approx|ca|resp|figs?|tabs?|eqs?|eqns?|refs?|nos?|vols?|pp?|chs?|secs?|suppl|ser|dr|drs|prof|mrs?|ms|st|mt|gen|col|sen|rev|hon|capt|ref|ed|eds|dept|univ|var|subsp|spp?|v|al|u\.s|ph\.d|incl|excl|min|max|avg|no|ibid|op|loc)\.$/iu;
// Abbreviations that may also stand at the end of a sentence: they end it only before a word that opens one.
const mayEnd =
  /(?:^|[\s(])(?:al|etc|[ap]\.m|u\.s|inc|ltd|co|corp|jr|sr|sp|spp|no|min|max|h|hr|hrs|d|wk|mo|yr|yrs|i\.v|i\.p|s\.c|p\.o|b\.i\.d)\.$/iu;
/** Words that open a sentence, of which some are surnames, too. */
const opener =
  /^(?:However|Nevertheless|But|Yet|The|This|These|Those|In|We|It|Our|A|An|They|There|Although|Moreover|Furthermore|Further|Also|Thus|Therefore|Here|Both|Some|Other|Most|Such|For|As|After|When|While|To|On|At|By|With|No|If|He|She|His|Her|Its|Their|Since|Because|Of|From|That|Each|All|During|Because|Consistent|Using|Taken|Overall|Finally|Similarly|Additionally|Recently)[\s,]/u;
const noSurname =
  /^(?:However|Nevertheless|The|This|These|Those|In|We|It|Our|They|There|Although|Moreover|Furthermore|Thus|Therefore|Both|After|When|While|With|If|Its|Their|Since|Because|From|During|Consistent|Overall|Finally|Similarly|Additionally|Recently)[\s,]/u;
/** Days and months before a number or another of them: "Jan. 2010", "Mon. Wed. and Fri." */
const day = '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)';
const dated = new RegExp(`(?:^|[\\s(])${day}\\.$`, 'u');
const dateGoesOn = new RegExp(`^(?:\\d|${day}\\.|(?:and|to|or)\\s)`, 'u');
/** Parts of names of firms and places: "Chem. Co.", "Lab. B". */
const named = /(?:^|[\s(])(?:Lab|Chem|Pharm|Biol|Med|Inst|Acad|Hosp|Int|Natl|Assoc|Soc|Mfg|Bros)\.$/u;
/** A measure ends a sentence like any word: "for 10 min. Cells were …" */
const measured = /\d\s?(?:h|hrs?|mins?|s|d|wks?|mo|yrs?|cm|mm|kg|mg)\.$/u;
/** All in capitals it is no abbreviation of these: "ED", "MS", "ST". */
const acronym = /(?<![\p{L}.])(?!FIGS?\.)\p{Lu}{2,}\.$/u;
/** An initial or the letter of a genus, unless what stands before is named by letters: "factor-kappa B", "group C", "vitamin D". */
const single = /(?:^|[\s([]|\.-)\p{Lu}\.$/u;
const lettered =
  /(?:(?<!\p{L})(?:\p{Ll}{4,}|Coenzyme|Vitamin|Hepatitis|Influenza|Apolipoprotein|Immunoglobulin|Group|Type|Class|Grade|Stage|Factor|Panel|Arm)|\d\)?|\p{Lu}\s(?:and|or))\s\p{Lu}\.$/u;
/** "J.A." of a person or a country. */
const initials = /(?:^|[\s([])(?:\p{Lu}\.-?){2,4}$/u;
/** "… and S.K. T.L. wrote": what follows is a person by initials alone. */
const initialled = /^(?:\p{Lu}\.[-‐]?){2,4}\s\p{Ll}/u;
const person =
  /(?:authors?|investigators?|colleagues?|professors?|reviewers?|students?|edited|written|thanks?|grateful|with|from|by)\s\p{Lu}\.$/iu;
/** What follows an initial: "A. Skillman, B. Roe", "J. Doe and", "K. Doe et al." */
const surname = /^\p{Lu}(?:\.|[\p{L}'’-]+(?:,\s\p{Lu}|\s(?:and|&)\s\p{Lu}|\set\sal|\s\())/u;
/** After what may be named by a letter: only what can be nothing else. */
const sureSurname = /^\p{Lu}(?:\.|[\p{L}'’-]+(?:,\s\p{Lu}\.|\s(?:and|&)\s\p{Lu}\.|\set\sal))/u;
/** A sentence may begin with a small letter where that is a name: "p45 subunit", "mRNA", "c-myc", "α-synuclein", "von Willebrand". */
const smallName =
  /^(?:\p{Ll}{1,4}-?[\p{Lu}\d][\p{L}\d/()-]*(?=[\s,])|[a-z]-\p{L}|[α-ω](?:-|(?![gmlsMLSAV]\b)\p{L})[\p{L}\d]|(?:alpha|beta|gamma|delta|kappa)(?=[\s-][\p{Lu}\d])|(?:von|van|de|del|di)\s\p{Lu}|de\snovo\s)/u;
/** A gene by its small name, after a whole word: "in controls. tnfa showed …" */
const gene =
  /^[a-z][a-z\d]{1,7}\s(?:was|were|is|showed|encodes?|expression|transcripts?|mRNA|mutants?|knockdown|levels?)\s/u;
const wholeWord = /(?<!\p{L})\p{Ll}{5,}\.$/u;
/** The number of a statement that follows: "1. The purpose …" */
const marker = /^(?:\d{1,2}|[ivx]{1,4}|[IVX]{1,4})\s?[.)]$/u;
/** Where a sentence may end; a citation may be glued to the full stop: "shown.[3,4] Others", "shown.12 Others", "shown.¹² Others". */
const candidate =
  /[.!?…][)\]”"’'*_]{0,4}(\[[\d,;\s–-]{1,40}\]|(?<=\D[.!?…][)\]”"’'*_]{0,4})\d{1,3}(?:[,–\s-]\d{1,3}){0,9}|[⁰¹²³⁴-⁹]{1,3}(?:\s?[,–-]\s?[⁰¹²³⁴-⁹]{1,3}){0,9})?\s+|[。！？]\s*/gu;
/** A citation that stands apart after the full stop belongs to the sentence before it: "shown. [36] A study", "shown. ³⁶ A study". */
const markAfter =
  /^(?:\[\d[\d,;\s–-]{0,39}\]|[⁰¹²³⁴-⁹]{1,3}(?:\s?[,–-]\s?[⁰¹²³⁴-⁹]{1,3}){0,9})(?=\s+["“(]?\p{Lu}|$)(?:\s+|$)/u;
/** How far a bracket may reach over full stops: "(Smith, J. Biol. Chem. 1998; 3: 10-15)". */
const bracketMax = 200;

function endsAtLetter(bare: string, after: string): boolean {
  if (noSurname.test(after)) return true;
  if (person.test(bare)) return false;
  return lettered.test(bare) ? !sureSurname.test(after) : opener.test(after) && !surname.test(after);
}

function isBreak(before: string, after: string): boolean {
  const bare = before.replace(/[)\]”"’'*_]+$/u, '');
  const small = /^[\p{Ll},;:)\]%&+=<>≤≥±]/u.test(after);
  if (small && !smallName.test(after) && !(wholeWord.test(bare) && gene.test(after))) return false;
  if (dated.test(bare) && dateGoesOn.test(after)) return false;
  if (single.test(bare)) return endsAtLetter(bare, after);
  if (initials.test(bare) && initialled.test(after)) return true;
  if (initials.test(bare) || named.test(bare)) return opener.test(after) && !/^A[\s,]/.test(after);
  if ((mayEnd.test(bare) || /\bet al\.$/u.test(bare)) && opener.test(after)) return true;
  if (measured.test(bare) || acronym.test(bare)) return /^["“([]?\p{Lu}/u.test(after);
  return !(neverEnds.test(bare) || mayEnd.test(bare));
}

/** Whether a bracket that was opened since `from` is still open at `at` and closes soon. */
function inBracket(text: string, from: number, at: number): boolean {
  // Pieces of bounded length, so that the time grows with the text alone.
  const behind = text.slice(Math.max(from, at - bracketMax), at + 1);
  const open = behind.lastIndexOf('(');
  if (open < 0 || behind.includes(')', open)) return false;
  const ahead = text.slice(at, at + bracketMax);
  const close = ahead.indexOf(')');
  return close >= 0 && !ahead.slice(0, close).includes('(');
}

/** Places of the sentences of a paragraph, without the blanks around them; line breaks inside it are blanks. */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  for (const found of text.matchAll(candidate)) {
    let next = found.index + found[0].length;
    if (next >= end) break;
    let stop = found.index + found[0].trimEnd().length;
    const glued = found[1] !== undefined;
    const after = text.slice(next, next + 60);
    const ends = glued
      ? /^["“(]?\p{Lu}/u.test(after)
      : isBreak(text.slice(Math.max(start, stop - 40), stop), after);
    if (!ends || stop <= start || (stop - start < 8 && marker.test(text.slice(start, stop)))) continue;
    if (inBracket(text, start, stop - 1)) continue;
    const mark = glued ? null : markAfter.exec(text.slice(next, next + 60));
    if (mark !== null) {
      stop = next + mark[0].trimEnd().length;
      next += mark[0].length;
      if (next >= end) break;
    }
    spans.push({ start, end: stop });
    start = next;
  }
  return end > start ? [...spans, { start, end }] : spans;
}
