// The one phrase language of the word data: plain lines, compiled once, found in a text's words from left to right.

/**
 * A line of words: `a|b` either, `a|` may be left out, `a_b|c` either "a b" or "c", `word*` any ending, `9` a word that begins with a
 * digit, `38-42` a number from 38 to 42, `...` up to four words of any kind (over marks, but no semicolon), `^` at the start of the
 * line: only at the head of a clause. After ` / ` stand words beside which the phrase does not count, with `~` in its place: `may / in ~ / ~ 9`.
 * Example: `what ... level|levels` stands in "what was the serum level".
 */
class Phrase {
  readonly group: string;
  readonly clauseInitial: boolean;
  readonly #line: string;
  #read: ReadPhrase | null = null;

  constructor(group: string, line: string) {
    this.group = group;
    this.clauseInitial = line.startsWith('^');
    this.#line = line;
  }

  /** Options of the words that it can begin with, as they are written. */
  first(): readonly string[] {
    const end = this.#line.indexOf(' ');
    const word = this.#line.slice(this.clauseInitial ? 1 : 0, end < 0 ? undefined : end);
    return word.includes('|') ? word.split('|') : [word];
  }

  // Read at the first word that it could begin with: of some thousand phrases a question meets a few.
  get read(): ReadPhrase {
    this.#read ??= readPhrase(this.#line.slice(this.clauseInitial ? 1 : 0));
    return this.#read;
  }
}

function readPhrase(line: string): ReadPhrase {
  const [text = '', ...beside] = line.split(' / ');
  return {
    parts: partsOf(text),
    before: beside.filter((one) => one.endsWith(' ~')).map((one) => partsOf(one.slice(0, -2))),
    after: beside.filter((one) => one.startsWith('~ ')).map((one) => partsOf(one.slice(2))),
  };
}

interface ReadPhrase {
  readonly parts: readonly Part[];
  /** Words before and after the phrase that take its meaning away. */
  readonly before: readonly (readonly Part[])[];
  readonly after: readonly (readonly Part[])[];
}

interface Words {
  readonly kind: 'words';
  readonly words: ReadonlySet<string>;
  readonly starts: readonly string[];
  /** Options of several words; each word is a part of its own. */
  readonly several: readonly (readonly Part[])[];
  readonly optional: boolean;
}
type Part =
  | Words
  | { readonly kind: 'gap' }
  | { readonly kind: 'number'; readonly from: number; readonly to: number };

const gapMax = 4;
/** Words before a phrase that are looked at for what takes its meaning away. */
const beforeMax = 6;

/** From the first word to behind the last. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

export interface PhraseFinder {
  /** Ids of the groups that have a phrase in these folded words. `heads`: places where a clause begins. */
  groupsIn(words: readonly string[], heads?: ReadonlySet<number>): ReadonlySet<string>;
  /** Where the phrases of every group stand, each group's in order. */
  spansIn(words: readonly string[]): ReadonlyMap<string, readonly WordSpan[]>;
  /** Where the phrases of one group stand, in order. */
  spansOf(words: readonly string[], group: string): readonly WordSpan[];
  /** Places of the words of phrases, of one group or of any; what stands in a gap is none of them. */
  placesIn(words: readonly string[], group?: string): ReadonlySet<number>;
}

export function compilePhrases(groups: ReadonlyMap<string, readonly string[]>): PhraseFinder {
  const byFirst = new Map<string, Phrase[]>();
  const byStart = new Map<string, Phrase[]>();
  const byNumber: Phrase[] = [];
  for (const [group, lines] of groups) {
    for (const line of lines) {
      const phrase = new Phrase(group, line);
      const options = phrase.first();
      if (options.length === 1 && isNumeric(options[0] ?? '')) byNumber.push(phrase);
      for (const option of options) {
        const [first = ''] = option.includes('_') ? option.split('_', 1) : [option];
        if (first.endsWith('*')) put(byStart, first.slice(0, -1).slice(0, START), phrase);
        else if (first !== '' && !isNumeric(first)) put(byFirst, first, phrase);
      }
    }
  }
  const phrasesAt = (word: string): readonly Phrase[] => {
    const whole = byFirst.get(word) ?? none;
    const begun = byStart.get(word.slice(0, START)) ?? none;
    const numbers = isDigit(word) ? byNumber : none;
    return begun.length + numbers.length === 0 ? whole : [...whole, ...begun, ...numbers];
  };
  return {
    groupsIn(words, heads = firstOnly) {
      const groupsFound = new Set<string>();
      words.forEach((word, at) => {
        for (const phrase of phrasesAt(word))
          if (!groupsFound.has(phrase.group) && endAt(phrase, words, at, heads) >= 0)
            groupsFound.add(phrase.group);
      });
      return groupsFound;
    },
    spansIn(words) {
      const spans = new Map<string, WordSpan[]>();
      words.forEach((word, start) => {
        for (const phrase of phrasesAt(word)) {
          const end = endAt(phrase, words, start, firstOnly);
          if (end >= 0) put(spans, phrase.group, { start, end });
        }
      });
      return spans;
    },
    spansOf(words, group) {
      return words.flatMap((word, start) =>
        phrasesAt(word).flatMap((phrase) => {
          const end = phrase.group === group ? endAt(phrase, words, start, null) : -1;
          return end < 0 ? [] : [{ start, end }];
        }),
      );
    },
    placesIn(words, group) {
      const places = new Set<number>();
      words.forEach((word, at) => {
        for (const phrase of phrasesAt(word)) {
          if (group !== undefined && phrase.group !== group) continue;
          const end = endAt(phrase, words, at, null);
          for (let place = at; place < end; place++)
            if (phrase.read.parts.some((part) => isOf(part, words[place] as string))) places.add(place);
        }
      });
      return places;
    },
  };
}

const none: readonly Phrase[] = [];
/** Letters by which endings are looked up; a shorter beginning in the data would not be found. */
const START = 3;

function put<T>(map: Map<string, T[]>, key: string, one: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [one]);
  else if (list.at(-1) !== one) list.push(one);
}

const firstOnly: ReadonlySet<number> = new Set([0]);

/** `9`, `38-42`: what a number fits. */
function isNumeric(piece: string): boolean {
  return isDigit(piece) && /^(?:9|\d+-\d+)$/.test(piece);
}

function partsOf(words: string): Part[] {
  return words.split(/\s+/).map(partOf);
}

function partOf(piece: string): Part {
  if (piece === '...') return { kind: 'gap' };
  if (piece === '9') return { kind: 'number', from: 0, to: Number.POSITIVE_INFINITY };
  const range = /^(\d+)-(\d+)$/.exec(piece);
  if (range !== null) return { kind: 'number', from: Number(range[1]), to: Number(range[2]) };
  const options = piece.split('|');
  const single = options.filter((option) => !option.includes('_'));
  return {
    kind: 'words',
    words: new Set(single.filter((option) => option !== '' && !option.endsWith('*'))),
    starts: single.filter((option) => option.endsWith('*')).map((option) => option.slice(0, -1)),
    several: options.filter((option) => option.includes('_')).map((option) => option.split('_').map(partOf)),
    optional: options.includes(''),
  };
}

/** Where a phrase ends that begins at `start`, or -1. `heads`: where a clause begins; null: anywhere. */
function endAt(
  phrase: Phrase,
  words: readonly string[],
  start: number,
  heads: ReadonlySet<number> | null,
): number {
  if (phrase.clauseInitial && heads !== null && !heads.has(start)) return -1;
  const end = endOf(phrase.read.parts, words, start, 0);
  if (end < 0 || phrase.read.after.some((parts) => endOf(parts, words, end, 0) >= 0)) return -1;
  return phrase.read.before.some((parts) => endsAt(parts, words, start)) ? -1 : end;
}

function endsAt(parts: readonly Part[], words: readonly string[], end: number): boolean {
  for (let from = end - 1; from >= Math.max(0, end - beforeMax); from--)
    if (endOf(parts, words, from, 0) === end) return true;
  return false;
}

/** Where the parts from `index` on end that begin at `at`, or -1 where they do not stand there. */
function endOf(parts: readonly Part[], words: readonly string[], at: number, index: number): number {
  const part = parts[index];
  if (part === undefined) return at;
  const word = words[at];
  if (part.kind === 'gap') return endAfterGap(parts, words, at, index);
  if (part.kind === 'number')
    return word !== undefined && isNumber(part, word) ? endOf(parts, words, at + 1, index + 1) : -1;
  for (const option of part.several) {
    const behind = endOf(option, words, at, 0);
    const end = behind < 0 ? -1 : endOf(parts, words, behind, index + 1);
    if (end >= 0) return end;
  }
  if (word !== undefined && isAmong(part, word)) {
    const end = endOf(parts, words, at + 1, index + 1);
    if (end >= 0) return end;
  }
  return part.optional ? endOf(parts, words, at, index + 1) : -1;
}

function isAmong({ words, starts }: Words, word: string): boolean {
  return words.has(word) || starts.some((start) => word.startsWith(start));
}

function isOf(part: Part, word: string): boolean {
  if (part.kind === 'gap') return false;
  if (part.kind === 'number') return isNumber(part, word);
  return isAmong(part, word) || part.several.some((parts) => parts.some((one) => isOf(one, word)));
}

// The fewest words that do; at the end of a phrase as many as there are.
function endAfterGap(parts: readonly Part[], words: readonly string[], at: number, index: number): number {
  const last = index === parts.length - 1;
  let place = at;
  for (let skipped = 0; ; place++) {
    const end = last ? -1 : endOf(parts, words, place, index + 1);
    const word = words[place];
    if (end >= 0) return end;
    if (word === undefined || word === ';') break;
    if (/[\p{L}\p{N}]/u.test(word) && ++skipped > gapMax) break;
  }
  return last ? place : -1;
}

function isDigit(word: string): boolean {
  return word >= '0' && word < ':';
}

function isNumber({ from, to }: { readonly from: number; readonly to: number }, word: string): boolean {
  if (!isDigit(word)) return false;
  return from === 0 || (Number(word) >= from && Number(word) <= to);
}
