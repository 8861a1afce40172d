// What a cue is, and how lists of cues become one search: words as data, so that rules can be read and argued about.
import type { CaveatKind } from '../vocabulary.js';

/**
 * `words` in a small notation: words parted by single blanks, alternatives in parentheses parted by `|`, `?` after what
 * may be missing, `*` after a letter for any ending ("suggest*"), and `…` for up to four words in between, `……` for up to eight.
 * `unless.before` and `unless.after`: the same notation for words that stand next to the cue and take its meaning away.
 * `example`: a sentence of ours that the cue must be found in (a test reads it).
 */
export interface Cue {
  readonly words: string;
  readonly unless?: { readonly before?: string; readonly after?: string };
  readonly example: string;
}

/** Cues of one kind with the annotation scheme or study that they come from. `clinicalOnly`: see `clinical.ts`. */
export interface CueList {
  readonly kind: CaveatKind;
  readonly scheme: string;
  readonly clinicalOnly?: true;
  readonly cues: readonly Cue[];
}

/** Where a cue stands in a sentence, in UTF-16 code units. */
export interface CueHit {
  readonly start: number;
  readonly end: number;
}

// Latin and Greek letters by range: without the `u` flag the patterns are quicker to make at the first call.
const letter = '0-9a-z_\\u00c0-\\u024f\\u0300-\\u03ff';
const inWord = `[${letter}-]`;
const wordEnd = `(?![${letter}]|-[a-z])`;
// Without upper bounds: counted repeats are unrolled, and a pattern of hundreds of words then takes twenty times as long to make.
const blank = '\\s+';
const gap = '(?:\\s+[^\\s;]+){0,4}';
const longGap = '(?:\\s+[^\\s;]+){0,8}';

/** `(may)? be` has one blank where "may" is missing: the blank goes into what is optional. */
function takeBlanksIn(notation: string): string {
  let text = notation;
  for (let end = text.indexOf(')? '); end >= 0; end = text.indexOf(')? ')) {
    let start = end;
    for (let depth = 0; start >= 0; start--) {
      if (text[start] === ')') depth++;
      if (text[start] === '(') depth--;
      if (depth === 0) break;
    }
    text = `${text.slice(0, start)}(${text.slice(start, end + 1)} )?${text.slice(end + 3)}`;
  }
  return text;
}

function pattern(notation: string): string {
  return takeBlanksIn(notation)
    .replace(/ ?… ?/g, '…')
    .replaceAll('(', '(?:')
    .replaceAll('.', '\\.')
    .replaceAll('*', '[a-z]{0,8}')
    .replace(/ /g, blank)
    .replaceAll("'", "['’]")
    .replaceAll('……', `${longGap}${blank}`)
    .replaceAll('…', `${gap}${blank}`);
}

function alternative({ words, unless }: Cue): string {
  const before = unless?.before === undefined ? '' : `(?<!\\b(?:${pattern(unless.before)})${blank})`;
  const after = unless?.after === undefined ? '' : `(?!${blank}(?:${pattern(unless.after)})\\b)`;
  return `${before}(?:${pattern(words)})${after}`;
}

const capitals = /[A-Z]+/g;
const made = new WeakMap<readonly Cue[], RegExp>();

/** Made once a list and at the first text: a process that only answers from curated packs never needs it. */
function patternOf(cues: readonly Cue[]): RegExp {
  const known = made.get(cues);
  if (known !== undefined) return known;
  // Without the `i` flag, which doubles the time to make a pattern: texts and cues are lower-cased alike.
  const fresh = new RegExp(
    `(?<!${inWord})(?:${cues.map(alternative).join('|').replace(capitals, lower)})${wordEnd}`,
    'g',
  );
  made.set(cues, fresh);
  return fresh;
}

function lower(letters: string): string {
  return letters.toLowerCase();
}

/** One pattern for a whole list; found in any case, at the bounds of words only. */
export function compile(cues: readonly Cue[]): (text: string) => readonly CueHit[] {
  return (text) => {
    const pattern = patternOf(cues);
    // Latin capitals only, which keep their length; other letters stand in no cue.
    const small = text.replace(capitals, lower);
    // Not matchAll, which makes the whole pattern anew at every call.
    const hits: CueHit[] = [];
    pattern.lastIndex = 0;
    for (let found = pattern.exec(small); found !== null; found = pattern.exec(small))
      hits.push({ start: found.index, end: pattern.lastIndex });
    return hits;
  };
}
