// The sentences of scientific prose with their places: full stops weighed by what stands around them ("et al.", "Fig. 2", "[3]").
import { wordList } from './word-lists.js';

// Own, since it was right more often than Intl.Segmenter and the libraries that bench/results/sentences.md compares it with, and faster.

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The word before a full stop, after a blank or what opens a bracket. */
const lastWord = /(?:^|[\s([/–-])([^\s([/–-]+)\.$/u;
const firstWord = /^(\p{Lu}\p{Ll}*)[\s,]/u;
const capitalised = /^\p{Lu}\p{Ll}+$/u;
/** A measure ends a sentence like any word: "for 10 min. Cells were …" */
const measure = /\d\s?([a-z]{1,4})\.$/u;
/** Before a day or a month: "Jan. 2010", "Mon. Wed. and Fri." */
const numberOrJoin = /^(?:\d|(?:and|to|or)\s)/u;
const nextAbbreviation = /^(\p{Lu}\p{Ll}+)\./u;

/** Whether a text opens with a word that opens a sentence, of which some are surnames, too. */
function opensSentence(text: string, list: 'opens' | 'opens, no surname'): boolean {
  return wordList(list).has(firstWord.exec(text)?.[1]?.toLowerCase() ?? '');
}

function isDay(word: string): boolean {
  return capitalised.test(word) && wordList('day').has(word.toLowerCase());
}

/** A word all in capitals is not one of these abbreviations: "ED", "MS", "ST". */
const acronym = /(?<![\p{L}.])(?!FIGS?\.)\p{Lu}{2,}\.$/u;
/** An initial or the letter of a genus, unless what stands before is named by letters: "factor-kappa B", "group C", "vitamin D". */
const single = /(?:^|[\s([]|\.-)\p{Lu}\.$/u;
const lettered = /(?:(?<!\p{L})(\p{L}{3,})|\d\)?|\p{Lu}\s(?:and|or))\s\p{Lu}\.$/u;
/** "J.A." of a person or a country. */
const initials = /(?:^|[\s([])(?:\p{Lu}\.-?){2,4}$/u;
/** "… and S.K. T.L. wrote": what follows is a person by initials alone. */
const initialled = /^(?:\p{Lu}\.[-‐]?){2,4}\s\p{Ll}/u;
const beforeInitial = /(\p{L}+)\s\p{Lu}\.$/u;
/** What follows an initial: "A. Skillman, B. Roe", "J. Doe and", "K. Doe et al." */
const surname = /^\p{Lu}(?:\.|[\p{L}'’-]+(?:,\s\p{Lu}|\s(?:and|&)\s\p{Lu}|\set\sal|\s\())/u;
/** After what may be named by a letter: only what can be nothing else. */
const sureSurname = /^\p{Lu}(?:\.|[\p{L}'’-]+(?:,\s\p{Lu}\.|\s(?:and|&)\s\p{Lu}\.|\set\sal))/u;
/** A sentence may begin with a small letter where that is a name: "p45 subunit", "mRNA", "c-myc", "α-synuclein", "von Willebrand". */
const smallName =
  /^(?:\p{Ll}{1,4}-?[\p{Lu}\d][\p{L}\d/()-]*(?=[\s,])|[a-z]-\p{L}|[α-ω](?:-|(?![gmlsMLSAV]\b)\p{L})[\p{L}\d])/u;
/** "alpha-1 …", "von Willebrand …", "de novo …" */
const smallWord =
  /^(?:(?:alpha|beta|gamma|delta|kappa)(?=[\s-][\p{Lu}\d])|(?:von|van|de|del|di)\s\p{Lu}|de\snovo\s)/u;
/** A gene by its small name, after a whole word: "in controls. tnfa showed …" */
const gene = /^[a-z][a-z\d]{1,7}\s(\p{L}+)\s/u;
const wholeWord = /(?<!\p{L})\p{Ll}{5,}\.$/u;
/** The number of a statement that follows: "1. The purpose …" */
const marker = /^(?:\d{1,2}|[ivx]{1,4}|[IVX]{1,4})\s?[.)]$/u;
/** Where a sentence may end; a citation may be glued to the full stop: "shown.[3,4] Others", "shown.12 Others", "shown.¹² Others". */
const raised = '[⁰¹²³⁴-⁹]{1,3}(?:\\s?[,–-]\\s?[⁰¹²³⁴-⁹]{1,3}){0,9}';
const closing = `[)\\]”"’'*_]{0,4}`;
const number = `(?<=\\D[.!?…]${closing})\\d{1,3}(?:[,–\\s-]\\d{1,3}){0,9}`;
const candidate = new RegExp(
  `[.!?…]${closing}(\\[[\\d,;\\s–-]{1,40}\\]|${number}|${raised})?\\s+|[。！？]\\s*`,
  'gu',
);
/** A citation that stands apart after the full stop belongs to the sentence before it: "shown. [36] A study", "shown. ³⁶ A study". */
const markAfter =
  /^(?:\[\d[\d,;\s–-]{0,39}\]|[⁰¹²³⁴-⁹]{1,3}(?:\s?[,–-]\s?[⁰¹²³⁴-⁹]{1,3}){0,9})(?=\s+["“(]?\p{Lu}|$)(?:\s+|$)/u;
/** How far a bracket may reach over full stops: "(Smith, J. Biol. Chem. 1998; 3: 10-15)". */
const bracketMax = 200;

function isNamedByLetter(bare: string): boolean {
  const match = lettered.exec(bare);
  const word = match?.[1];
  if (word === undefined) return match !== null;
  return (
    /^\p{Ll}{4,}$/u.test(word) ||
    (capitalised.test(word) && wordList('named by a letter').has(word.toLowerCase()))
  );
}

function endsAtLetter(bare: string, after: string): boolean {
  if (opensSentence(after, 'opens, no surname')) return true;
  if (wordList('before a person').has(beforeInitial.exec(bare)?.[1]?.toLowerCase() ?? '')) return false;
  return isNamedByLetter(bare)
    ? !sureSurname.test(after)
    : opensSentence(after, 'opens') && !surname.test(after);
}

function startsSmall(bare: string, after: string): boolean {
  if (smallName.test(after) || smallWord.test(after)) return true;
  return wholeWord.test(bare) && wordList('said of a gene').has(gene.exec(after)?.[1]?.toLowerCase() ?? '');
}

function isBreak(before: string, after: string): boolean {
  const bare = before.replace(/[)\]”"’'*_]+$/u, '');
  if (/^[\p{Ll},;:)\]%&+=<>≤≥±]/u.test(after) && !startsSmall(bare, after)) return false;
  const word = lastWord.exec(bare)?.[1] ?? '';
  const small = word.toLowerCase();
  if (isDay(word) && (numberOrJoin.test(after) || isDay(nextAbbreviation.exec(after)?.[1] ?? '')))
    return false;
  if (single.test(bare)) return endsAtLetter(bare, after);
  if (initials.test(bare) && initialled.test(after)) return true;
  const inName = capitalised.test(word) && wordList('part of a name').has(small);
  if (initials.test(bare) || inName) return opensSentence(after, 'opens') && !/^A[\s,]/.test(after);
  const mayEnd = wordList('may end').has(small);
  if (mayEnd && opensSentence(after, 'opens')) return true;
  const measured = wordList('unit').has(measure.exec(bare)?.[1] ?? '');
  if (measured || acronym.test(bare)) return /^["“([]?\p{Lu}/u.test(after);
  return !(mayEnd || wordList('never ends').has(small));
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
  for (const match of text.matchAll(candidate)) {
    let next = match.index + match[0].length;
    if (next >= end) break;
    let stop = match.index + match[0].trimEnd().length;
    const glued = match[1] !== undefined;
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

/** The sentences of a text in order, each with the blanks after it; joined they are the text, character for character. */
export function sentences(text: string): string[] {
  const starts = [
    0,
    ...sentenceSpans(text)
      .slice(1)
      .map(({ start }) => start),
  ];
  return starts.map((start, index) => text.slice(start, starts[index + 1])).filter((piece) => piece !== '');
}
