// The names under which a word is looked up in a lexicon: itself, the stems of the lexicon that it begins with, a number's size,
// and, for a word that no lexicon knows, the one known word that is a single slip of the finger away.

import type { Step } from './phrase-steps.js';

const shortestToMend = 6;

export class WordKeys {
  readonly #words = new Set<string>();
  readonly #stems = new Set<string>();
  readonly #slips = new Map<string, string>();

  /** Takes in the words of a phrase. */
  learn(steps: readonly Step[]): void {
    for (const step of steps) {
      if (typeof step === 'string') this.#learnWord(step);
      else for (const choice of step) this.learn(choice);
    }
  }

  #learnWord(step: string): void {
    if (step.endsWith('*')) {
      this.#stems.add(step.slice(0, -1));
      return;
    }
    if (this.#words.has(step)) return;
    this.#words.add(step);
    if (step.length >= shortestToMend)
      for (const slip of without(step)) this.#slips.set(slip, this.#slips.get(slip) ?? step);
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
    for (let length = 1; length <= word.length; length++) {
      const start = word.slice(0, length);
      if (this.#stems.has(start)) found.push(`${start}*`);
    }
    return found;
  }

  // A letter too many, too few, changed or swapped (Damerau 1964), by the words that are left without one letter (Garbe 2012).
  #mend(word: string): string | undefined {
    for (const slip of [word, ...without(word)]) {
      const meant = this.#words.has(slip) && slip.length >= shortestToMend - 1 ? slip : this.#slips.get(slip);
      if (meant !== undefined && meant[0] === word[0] && Math.abs(meant.length - word.length) <= 1)
        return meant;
    }
    return undefined;
  }
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
