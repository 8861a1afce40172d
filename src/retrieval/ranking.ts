// Search over a collection in memory: the steps of a search, supplied at once.
import { createCandidateFinder } from './candidates.js';
import type { FrozenIndex } from './frozen-index.js';
import type { Need, Supply } from './needs.js';
import { type Found, type SearchOptions, searchSteps } from './search-steps.js';
import { createSlots } from './slots.js';
import { type KnownWord, nearestWord } from './spelled.js';
import { statisticsOf } from './statistics.js';
import { lowerBound, placeOf, sizeOf, stringAt } from './string-table.js';

export interface Ranking {
  search(text: string, options: SearchOptions): Found;
}

export function createRanking(index: FrozenIndex): Ranking {
  const statistics = statisticsOf(index);
  const finder = createCandidateFinder(index);
  const slots = createSlots(statistics.terms);

  function numbersOf(words: readonly string[]): ReadonlyMap<string, number> {
    const numbers = new Map<string, number>();
    for (const word of words) {
      const number = placeOf(index.terms, word);
      if (number !== null) numbers.set(word, number);
    }
    return numbers;
  }

  // Of words with the same first letter, which stand together.
  function* wordsFrom(letter: string): Generator<KnownWord> {
    const end = sizeOf(index.terms);
    for (let number = lowerBound(index.terms, letter); number < end; number++) {
      const word = stringAt(index.terms, number);
      if (!word.startsWith(letter)) return;
      yield { word, number, documents: statistics.documentFrequency(number) };
    }
  }

  function meantBy(words: readonly string[]): ReadonlyMap<string, KnownWord> {
    const meant = new Map<string, KnownWord>();
    for (const word of words) {
      const nearest = nearestWord(word, wordsFrom(word.slice(0, 1)));
      if (nearest !== undefined) meant.set(word, nearest);
    }
    return meant;
  }

  function supply(need: Need): Supply {
    switch (need.kind) {
      case 'numbers':
        return { kind: 'numbers', numbers: numbersOf(need.words), statistics };
      case 'spellings':
        return { kind: 'spellings', meant: meantBy(need.words) };
      case 'frequencies':
        return { kind: 'frequencies', statistics };
      case 'documents':
        return { kind: 'documents', documents: finder.find(need.terms, need.limit) };
    }
  }

  return {
    search(text, options) {
      const steps = searchSteps(text, options, slots);
      let step = steps.next();
      while (!step.done) step = steps.next(supply(step.value));
      return step.value;
    },
  };
}
