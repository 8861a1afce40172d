// The names under which a word is looked up in a lexicon: itself, the stems of the lexicon that it begins with, a number's size,
// and, for a word that no lexicon knows, the one known word that is a single slip of the finger away.

const shortestToMend = 6;

export class WordKeys {
  readonly #words = new Set<string>();
  readonly #stems = new Set<string>();
  #longestWord = 0;
  #longestStem = 0;
  /** Words long enough to be mended to, by their first letter and length, in the order in which they were learnt; made when needed. */
  #long: Map<string, string[]> | null = null;

  /** Takes in a word of a phrase, or a stem ("move*"). */
  learn(word: string): void {
    if (word.endsWith('*')) {
      this.#stems.add(word.slice(0, -1));
      this.#longestStem = Math.max(this.#longestStem, word.length - 1);
      return;
    }
    this.#longestWord = Math.max(this.#longestWord, word.length);
    this.#words.add(word);
    this.#long = null;
  }

  of(word: string): readonly string[] {
    if (/^\d/.test(word)) return [word, ...sizes(Number(word.replace(',', '.')))];
    const found = this.#known(word);
    if (found.length > 1 || this.#words.has(word) || word.length < shortestToMend) return found;
    const meant = this.#mend(word);
    return meant === undefined ? found : [...found, ...this.#known(meant)];
  }

  #known(word: string): string[] {
    const found = [word];
    for (let length = 1; length <= Math.min(word.length, this.#longestStem); length++) {
      const start = word.slice(0, length);
      if (this.#stems.has(start)) found.push(`${start}*`);
    }
    return found;
  }

  // A letter too many, too few, changed or swapped (Damerau 1964), by the words that are left without one letter (Garbe 2012).
  // The first letter is never the slip.
  #mend(word: string): string | undefined {
    if (word.length > this.#longestWord + 1) return undefined;
    this.#long ??= byStartAndLength(this.#words);
    for (const slip of [word, ...without(word)]) {
      if (this.#words.has(slip) && slip.length >= shortestToMend - 1) return slip;
      const meant = this.#long
        .get(bucketOf(slip, slip.length + 1))
        ?.find((known) => lacksOneLetter(slip, known));
      if (meant !== undefined) return meant;
    }
    return undefined;
  }
}

function byStartAndLength(words: Iterable<string>): Map<string, string[]> {
  const buckets = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < shortestToMend) continue;
    const bucket = bucketOf(word, word.length);
    const list = buckets.get(bucket);
    if (list === undefined) buckets.set(bucket, [word]);
    else list.push(word);
  }
  return buckets;
}

function bucketOf(word: string, length: number): string {
  return `${word[0]}${length}`;
}

/** Whether `less` is `word`, which is one longer, without one letter that is not its first. */
function lacksOneLetter(less: string, word: string): boolean {
  let at = 0;
  while (at < less.length && less[at] === word[at]) at++;
  return at > 0 && less.slice(at) === word.slice(at + 1);
}

function without(word: string): string[] {
  return Array.from(word.slice(1), (_, index) => word.slice(0, index + 1) + word.slice(index + 2));
}

function sizes(value: number): string[] {
  const named: readonly [string, boolean][] = [
    ['#n', true],
    ['#many', Number.isInteger(value) && value >= 8 && value <= 400],
    ['#temp', value >= 38 && value <= 42.5],
    ['#bp', value >= 140 && value <= 260],
    ['#age', value >= 50 && value <= 99],
    ['#year', value >= 1900 && value <= 2100],
  ];
  return named.filter(([, holds]) => holds).map(([name]) => name);
}
