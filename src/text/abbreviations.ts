// Finds short forms with the long forms that they stand for: "cortical spreading depression (CSD)".
// After Schwartz and Hearst, Pac Symp Biocomput 2003:451-462, with stricter rules for short forms without a capital.
import type { Span } from './sentence-spans.js';
import { wordList } from './word-lists.js';

/** `long` stands at `start` to `end` of the text, in UTF-16 code units, character for character. */
export interface Abbreviation extends Span {
  readonly short: string;
  readonly long: string;
}

// Bounded, so that the time grows with the text alone, whatever stands in its brackets.
const bracketed = /[([]([^()[\]]{1,200})[)\]]/gu;
const shortMax = 10;
const lookBack = 300;
const letterOrDigit = /[\p{L}\p{N}]/u;
const wordBefore = /(\S{1,30})\s{1,4}$/u;
/** Statistics: "(n = 12)", "(p < .05)". */
const statistic = /^[np]\s?[=<>]/iu;

/** A number with its unit, or the initials of an author: "(1 mM)", "(R.L.)". */
const measureOrInitials = /^[\d.,]+\s|^(?:\p{Lu}\.[\s-]?)+$/u;

function isShortForm(text: string): boolean {
  if (text.length < 2 || text.length > shortMax) return false;
  if (wordList('no short form').has(text.toLowerCase().replace(/\.$/, ''))) return false;
  if (statistic.test(text) || measureOrInitials.test(text)) return false;
  if (/[=<>%±:/]/u.test(text) || text.split(/\s+/u).length > 2) return false;
  return /\p{L}/u.test(text) && letterOrDigit.test(text[0] ?? '');
}

/** One capital at the head and small letters after it is a name or a word: "(Basel)". */
function looksLikeAWord(short: string): boolean {
  return /^\p{Lu}?\p{Ll}{3,}$/u.test(short);
}

function atWordStart(text: string, at: number): boolean {
  return at === 0 || !letterOrDigit.test(text[at - 1] ?? '');
}

/**
 * Where the long form begins in `before`, which ends where the short form's bracket opens; null if its letters are not there
 * in order. From right to left, each letter or digit of the short form is sought in the text; its first must begin a word.
 */
function longFormStart(short: string, before: string): number | null {
  const initialsOnly = !/\p{Lu}/u.test(short);
  let at = before.length - 1;
  for (let index = short.length - 1; index >= 0; index--) {
    const sought = short[index]?.toLowerCase() ?? '';
    if (!letterOrDigit.test(sought)) continue;
    const mustBegin = index === 0 || initialsOnly;
    while (at >= 0 && (before[at]?.toLowerCase() !== sought || (mustBegin && !atWordStart(before, at)))) at--;
    if (at < 0) return null;
    at--;
  }
  // The first letter was found inside a hyphenated word: the whole word is the long form.
  const start = at + 1;
  return start - (/[^\s(["“/]*$/u.exec(before.slice(0, start))?.[0].length ?? 0);
}

function fits(short: string, long: string): boolean {
  const words = long.split(/[\s-]+/u).length;
  const letters = short.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (words > Math.min(letters + 5, letters * 2)) return false;
  if (long.length <= short.length || long.split(/[\s-]+/u).includes(short)) return false;
  return isBalanced(long) && !/\)[,;]|:\/\/|(?<!\p{L})(?:is|are|was|were)(?!\p{L})/u.test(long);
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(' || character === '[') depth++;
    if (character === ')' || character === ']') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** The text before a bracket as far as a long form may reach: to the end of the sentence before. */
function reach(text: string, bracket: number): number {
  const from = Math.max(0, bracket - lookBack);
  const ends = [...text.slice(from, bracket).matchAll(/[.!?;]\s/gu)];
  const last = ends.at(-1);
  return last === undefined ? from : from + last.index + 2;
}

/** "long form (SF)" */
function before(text: string, inner: string, bracket: number): Abbreviation | null {
  const short = (/^[^;,]+/u.exec(inner)?.[0] ?? '').trim();
  if (!isShortForm(short) || looksLikeAWord(short)) return null;
  const from = reach(text, bracket);
  const stretch = text.slice(from, bracket).replace(/[\s"”'’]{0,9}$/u, '');
  const at = longFormStart(short, stretch);
  if (at === null) return null;
  const long = stretch.slice(at);
  return fits(short, long) ? { short, long, start: from + at, end: from + at + long.length } : null;
}

/** "SF (long form)" */
function after(text: string, inner: string, bracket: number): Abbreviation | null {
  const short = wordBefore.exec(text.slice(Math.max(0, bracket - 40), bracket))?.[1]?.replace(/^["“([]/u, '');
  if (short === undefined || !isShortForm(short) || !/\p{Lu}.*\p{Lu}|\p{Lu}.*\p{N}/u.test(short)) return null;
  const long = (/^[^;,]+/u.exec(inner)?.[0] ?? '').trim();
  if (longFormStart(short, long) !== 0 || !fits(short, long)) return null;
  const start = text.indexOf(long, bracket);
  return { short, long, start, end: start + long.length };
}

/** Abbreviations in order of the text; a pair that is defined again is given once. */
export function abbreviations(text: string): readonly Abbreviation[] {
  const byPair = new Map<string, Abbreviation>();
  for (const { 0: whole, 1: inner = '', index } of text.matchAll(bracketed)) {
    const abbreviation = before(text, inner, index) ?? after(text, inner, index);
    if (abbreviation === null || whole.length < 4) continue;
    const pair = `${abbreviation.short}\n${abbreviation.long.toLowerCase()}`;
    if (!byPair.has(pair)) byPair.set(pair, abbreviation);
  }
  return [...byPair.values()];
}
