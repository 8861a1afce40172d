// The one phrase language of the word data: plain lines, compiled once, found in a text's words from left to right.

/**
 * A line of words: `a|b` either, `a|` may be left out, `word*` any ending, `9` a word that begins with a digit, `38-42` a number from
 * 38 to 42, `...` up to four words of any kind, `^` at the start of the line: only at the head of a clause.
 * Example: `what ... level|levels` stands in "what was the serum level".
 */
class Phrase {
  readonly group: string;
  readonly atHead: boolean;
  /** The line without its `^`. */
  readonly text: string;
  #parts: readonly Part[] | null = null;

  constructor(group: string, line: string) {
    this.group = group;
    this.atHead = line.startsWith('^');
    this.text = this.atHead ? line.slice(1) : line;
  }

  // Read at the first word that it could begin with: of some thousand phrases a question meets a few.
  get parts(): readonly Part[] {
    this.#parts ??= this.text.split(' ').map(partOf);
    return this.#parts;
  }
}

interface Words {
  readonly kind: 'words';
  readonly words: readonly string[];
  readonly starts: readonly string[];
  readonly optional: boolean;
}
type Part =
  | Words
  | { readonly kind: 'gap' }
  | { readonly kind: 'number'; readonly from: number; readonly to: number };

const gapMax = 4;

export interface PhraseFinder {
  /** Ids of the groups that have a phrase in these folded words. `heads`: places where a clause begins. */
  groupsIn(words: readonly string[], heads?: ReadonlySet<number>): ReadonlySet<string>;
  /** Where the phrases of one group stand, in order: from the first word to behind the last. */
  spansOf(
    words: readonly string[],
    group: string,
  ): readonly { readonly start: number; readonly end: number }[];
  /** Places of the words that belong to a phrase, of one group or of any. */
  placesIn(words: readonly string[], group?: string): ReadonlySet<number>;
}

export function compilePhrases(groups: ReadonlyMap<string, readonly string[]>): PhraseFinder {
  const byFirst = new Map<string, Phrase[]>();
  const byStart = new Map<string, Phrase[]>();
  const byNumber: Phrase[] = [];
  for (const [group, lines] of groups) {
    for (const line of lines) {
      const phrase = new Phrase(group, line);
      const first = phrase.text.split(' ', 1)[0] ?? '';
      if (isNumber.test(first)) byNumber.push(phrase);
      else
        for (const option of first.split('|'))
          if (option.endsWith('*')) put(byStart, option.slice(0, -1).slice(0, START), phrase);
          else if (option !== '') put(byFirst, option, phrase);
    }
  }
  const phrasesAt = (word: string): readonly Phrase[] => [
    ...(byFirst.get(word) ?? none),
    ...(byStart.get(word.slice(0, START)) ?? none),
    ...(/^\d/.test(word) ? byNumber : none),
  ];
  return {
    groupsIn(words, heads = firstOnly) {
      const found = new Set<string>();
      words.forEach((word, at) => {
        for (const phrase of phrasesAt(word)) {
          if (found.has(phrase.group) || (phrase.atHead && !heads.has(at))) continue;
          if (endOf(phrase.parts, words, at, 0) >= 0) found.add(phrase.group);
        }
      });
      return found;
    },
    spansOf(words, group) {
      return words.flatMap((word, start) =>
        phrasesAt(word).flatMap((phrase) => {
          const end = phrase.group === group ? endOf(phrase.parts, words, start, 0) : -1;
          return end < 0 ? [] : [{ start, end }];
        }),
      );
    },
    placesIn(words, group) {
      const places = new Set<number>();
      words.forEach((word, at) => {
        for (const phrase of phrasesAt(word)) {
          if (group !== undefined && phrase.group !== group) continue;
          const end = endOf(phrase.parts, words, at, 0);
          for (let place = at; place < end; place++) places.add(place);
        }
      });
      return places;
    },
  };
}

const none: readonly Phrase[] = [];
/** Letters by which endings are looked up; a shorter beginning in the data would not be found. */
const START = 3;

function put(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [phrase]);
  else list.push(phrase);
}

const firstOnly: ReadonlySet<number> = new Set([0]);

/** `9`, `38-42`: what a number fits. */
const isNumber = /^(?:9|\d+-\d+)$/;

function partOf(piece: string): Part {
  if (piece === '...') return { kind: 'gap' };
  if (isNumber.test(piece)) {
    const [from = 0, to = 0] = piece.split('-').map(Number);
    return piece === '9'
      ? { kind: 'number', from: 0, to: Number.POSITIVE_INFINITY }
      : { kind: 'number', from, to };
  }
  const options = piece.split('|');
  return {
    kind: 'words',
    words: options.filter((option) => option !== '' && !option.endsWith('*')),
    starts: options.filter((option) => option.endsWith('*')).map((option) => option.slice(0, -1)),
    optional: options.includes(''),
  };
}

/** Where the phrase ends that begins at `at`, or -1 where it does not stand there. */
function endOf(parts: readonly Part[], words: readonly string[], start: number, from: number): number {
  let at = start;
  for (let index = from; index < parts.length; index++) {
    const part = parts[index] as Part;
    if (part.kind === 'gap') {
      for (let skip = 0; skip <= gapMax; skip++) {
        const end = endOf(parts, words, at + skip, index + 1);
        if (end >= 0) return end;
      }
      return -1;
    }
    const word = words[at];
    const here = word !== undefined && fits(part, word);
    if (part.kind === 'words' && part.optional) {
      const end = here ? endOf(parts, words, at + 1, index + 1) : -1;
      if (end >= 0) return end;
    } else if (here) at++;
    else return -1;
  }
  return at;
}

function fits(part: Exclude<Part, { kind: 'gap' }>, word: string): boolean {
  if (part.kind === 'number') {
    if (!/^\d/.test(word)) return false;
    return part.from === 0 || (Number(word) >= part.from && Number(word) <= part.to);
  }
  return part.words.includes(word) || part.starts.some((start) => word.startsWith(start));
}
